import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { DomainError } from '@tweespraak/domain';
import type { ActorRequest } from '../../platform/access/decorators.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';

/** A journal closes after a quarter of an hour without use, on every route, until the password is given again. */
@Injectable()
export class JournalOpenGuard implements CanActivate {
  constructor(private readonly sessions: AuthSessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor } = context.switchToHttp().getRequest<ActorRequest>();
    if (!actor || !this.sessions.isJournalOpen(actor)) throw new DomainError('journal_locked');
    await this.sessions.keepJournalOpen(actor);
    return true;
  }
}
