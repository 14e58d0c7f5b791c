import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { openInDocument } from '../http/describe-api.ts';
import type { Actor } from './actor.ts';

export const isPublic = Symbol('open to people who are not signed in');
export const isBeforeStart = Symbol('open before the person read who sees what');

/** Open to everyone. Without this a route needs somebody who is signed in. */
export const Public = () => applyDecorators(SetMetadata(isPublic, true), ApiExtension(openInDocument, true));

/** Open to who is signed in but has not yet said "zo kan ik beginnen". */
export const BeforeStart = () => SetMetadata(isBeforeStart, true);

export interface ActorRequest {
  actor?: Actor;
  headers: Record<string, string | string[] | undefined>;
}

/** The id that the front door gave this request: on the screen, in the log, never in the database. */
export function requestIdOf(request: ActorRequest): string {
  return String(request.headers['x-request-id'] ?? '');
}

/** The person behind the request. The guard has made sure there is one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor on a public route');
  return actor;
});
