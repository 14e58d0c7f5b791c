import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import { DomainError } from '@tweespraak/domain';
import type { ActorRequest } from './decorators.ts';

/** So many requests a minute for one person, or for one address while nobody is signed in. Comes after the actor guard. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    return context.getType() === 'http' ? super.canActivate(context) : true;
  }

  protected override async getTracker(request: ActorRequest): Promise<string> {
    return request.actor?.personId ?? String(request.headers['x-forwarded-for'] ?? '');
  }

  /** One allowance for the whole house, not one per route. */
  protected override generateKey(_context: ExecutionContext, tracker: string): string {
    return tracker;
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: { timeToBlockExpire: number },
  ): Promise<void> {
    throw new DomainError('too_many_requests', { retryAfterSeconds: timeToBlockExpire });
  }
}
