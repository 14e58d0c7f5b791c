import { ApiError } from './api-error.ts';
import type { Transport } from './client.ts';
import type { Connection } from './connection.svelte.ts';

/** From the browser to the API of this same address. What does not arrive is known to the line at the top. */
export function browserTransport(connection: Connection): Transport {
  return async ({ method, path, headers, body }) => {
    try {
      const answer = await fetch(`/api${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      connection.worked();
      return { status: answer.status, text };
    } catch {
      connection.failed();
      throw new ApiError(0, 'unexpected');
    }
  };
}
