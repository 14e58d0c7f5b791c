import { ApiError } from './api-error.ts';
import type { Transport } from './client.ts';
import type { Connection } from './connection.svelte.ts';

/**
 * From the browser to the API of this same address. What does not arrive is known to the line at the top; that the
 * log-in is over, to who asked to be told.
 */
export function browserTransport(connection: Connection, onLoggedOut: () => void = () => {}): Transport {
  return async ({ method, path, headers, body }) => {
    try {
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      connection.worked();
      if (answer.status === 401 && ApiError.from(answer.status, text).code === 'not_signed_in') onLoggedOut();
      return { status: answer.status, text };
    } catch {
      connection.failed();
      throw new ApiError(0, 'unexpected');
    }
  };
}
