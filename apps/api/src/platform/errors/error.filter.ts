import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { ErrorBody, ErrorCode } from '@tweespraak/contracts';
import { DomainError, loggableStack } from '@tweespraak/domain';
import type { FastifyReply } from 'fastify';
import { requestIdOf } from '../access/decorators.ts';
import type { ActorRequest } from '../access/decorators.ts';
import { statusOf } from './status.ts';

const codeOfStatus: Record<number, ErrorCode> = {
  400: 'invalid_input',
  404: 'not_found',
  413: 'too_large',
  429: 'too_many_requests',
};

/** Turns whatever was thrown into the one error body. What nobody foresaw is a bug: logged, and calm outside. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('error');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ActorRequest>();
    const known = toDomainError(error);
    if (known.code === 'unexpected') this.log.error({ requestId: requestIdOf(request), stack: loggableStack(error) });
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (typeof known.details.retryAfterSeconds === 'number') {
      void reply.header('retry-after', known.details.retryAfterSeconds);
    }
    void reply.status(statusOf(known.code)).send(errorBodyOf(known, requestIdOf(request)));
  }
}

export function errorBodyOf(error: DomainError, requestId: string): ErrorBody {
  return { error: { code: error.code, details: error.details, requestId } };
}

export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const status = error instanceof HttpException ? error.getStatus() : statusInside(error);
  return new DomainError(codeOfStatus[status] ?? 'unexpected');
}

/** Fastify's own refusals (body too large, unreadable JSON) carry a status and no class of ours. */
function statusInside(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
}
