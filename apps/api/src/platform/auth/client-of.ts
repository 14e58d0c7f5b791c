import type { FastifyRequest } from 'fastify';
import type { Client } from './auth.service.ts';

/** Who is asking, for limits and the list of own log-ins. The front door decided which address to believe. */
export function clientOf(request: FastifyRequest): Client {
  const forwarded = request.headers['x-forwarded-for'];
  const address = [forwarded ?? request.ip].flat()[0]?.split(',')[0]?.trim() ?? '';
  return { address, device: request.headers['user-agent'] ?? '' };
}
