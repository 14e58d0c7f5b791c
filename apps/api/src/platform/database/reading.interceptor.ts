import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import { Database } from './database.ts';

/** A GET is one read: what its features ask more than once, the database is asked once. */
@Injectable()
export class ReadingInterceptor implements NestInterceptor {
  constructor(private readonly db: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isGet =
      context.getType() === 'http' && context.switchToHttp().getRequest<{ method: string }>().method === 'GET';
    if (!isGet) return next.handle();
    return new Observable((subscriber) => this.db.read(() => next.handle().subscribe(subscriber)));
  }
}
