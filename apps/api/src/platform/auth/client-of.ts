import type { FastifyRequest } from 'fastify';
import type { Client } from './auth.service.ts';

/** Who is asking, for limits and the list of own log-ins. The front door decided which address to believe. */
export function clientOf(request: FastifyRequest): Client {
  const address = request.headers['x-forwarded-for']?.toString() ?? '';
  return { address, device: request.headers['user-agent'] ?? '' };
}
