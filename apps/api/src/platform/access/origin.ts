import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../config/config.ts';
import type { Config } from '../config/config.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may come from where it says. Changes and sockets must name our own origin; `SameSite` cookies are
 * only one layer, and CORS settings do not stop a socket from another site.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, config: Config): boolean {
  if (!origin) return false;
  if (origin === config.publicOrigin) return true;
  // on a demo or pilot machine people type localhost, 127.0.0.1 or [::1] alike
  return !config.secure && isLoopback(origin) && new URL(origin).host === host;
}

export function needsOwnOrigin(request: IncomingMessage): boolean {
  return !safeMethods.has(request.method ?? 'GET');
}
