import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnOrigin, needsOwnOrigin } from '../access/origin.ts';
import type { Config } from '../config/config.ts';

/** Pages ask the API inside this process; only they know this secret, so only they may say who the client is. */
export const insideHeader = 'x-inside';
export const insideSecret = randomBytes(32).toString('base64url');

const headers: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'geolocation=(), payment=(), usb=(), camera=(), microphone=()',
};
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";
/** The styles that Swagger UI has in its page and drawings, and no others; a journey reads whether a new version fits. */
const docsStyles = [
  'sha256-/jDKvbQ8cdux+c5epDIqkjHbXDaIY8RucT1PmAe8FG4=',
  'sha256-ezdv1bOGcoOD7FKudKN0Y2Mb763O6qVtM8LT2mtanIU=',
  'sha256-eaPyLWVdqMc60xuz5bTp2yBRgVpQSoUggte1+40ONPU=',
  'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=',
];
const docsPolicy = [
  "default-src 'self'",
  `style-src 'self' 'unsafe-hashes' ${docsStyles.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The first thing every request meets, pages included: the pages' handler passes by the API framework's own hooks. Sets
 * headers and request id, decides who the client is, and refuses changes that come from another site.
 */
export function frontDoor(config: Config) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.url ?? '/';
    const fromPages = request.headers[insideHeader] === insideSecret;
    const requestId = (fromPages && request.headers['x-request-id']?.toString()) || randomUUID();
    request.headers['x-request-id'] = requestId;
    request.headers['x-forwarded-proto'] = config.secure ? 'https' : 'http';
    // A proxy may ask us by a name of its own; the pages compare the origin of a form with the name people typed.
    if (config.secure) request.headers.host = new URL(config.publicOrigin).host;
    if (!fromPages) request.headers['x-forwarded-for'] = clientAddress(request, config);
    response.setHeader('x-request-id', requestId);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (config.secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (path.startsWith('/api')) {
      response.setHeader('content-security-policy', path.startsWith('/api/docs') ? docsPolicy : apiPolicy);
      response.setHeader('cache-control', 'no-store');
      if (needsOwnOrigin(request) && !isOwnOrigin(request.headers.origin, request.headers.host, config)) {
        refuse(response, requestId);
        return;
      }
    }
    next();
  };
}

/** A proxy adds whom it sees behind what the visitor claimed, so only the last address is worth anything. */
function clientAddress(request: IncomingMessage, { trustProxy }: Config): string {
  const forwarded = trustProxy ? [request.headers['x-forwarded-for'] ?? ''].flat().join(',') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

function refuse(response: ServerResponse, requestId: string): void {
  response.writeHead(403, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code: 'cross_site', details: {}, requestId } }));
}
