import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { pageOfHeader } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { FastifyReply } from 'fastify';
import { AuthSessions } from '../auth/auth-sessions.ts';
import { isBeforeStart, isPublic } from './decorators.ts';
import type { ActorRequest } from './decorators.ts';

/** Closed by default: every route needs a person who is signed in and knows who sees what. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: AuthSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const open = this.#says(context, isPublic);
    const found = await this.sessions.read(request.headers.cookie);
    if (found) {
      request.actor = found.actor;
      if (found.renewedCookie) void reply.header('set-cookie', found.renewedCookie);
    }
    if (open) return true;
    if (!found) throw new DomainError('not_signed_in');
    const pageOf = request.headers[pageOfHeader];
    if (pageOf && pageOf !== found.actor.personId) throw new DomainError('not_signed_in', { someoneElse: true });
    if (!found.actor.session.startedAt && !this.#says(context, isBeforeStart)) throw new DomainError('welcome_needed');
    return true;
  }

  #says(context: ExecutionContext, mark: symbol): boolean {
    return this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]);
  }
}
