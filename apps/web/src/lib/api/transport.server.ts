import type { RequestEvent } from '@sveltejs/kit';
import { logFailure } from '#lib/log.server.ts';
import { ApiError } from './api-error.ts';
import type { ApiRequest, Transport } from './client.ts';

/** Fastify's `inject`, as the API hands it to the pages it serves. */
export type ApiInject = (request: {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}) => Promise<{ statusCode: number; headers: Record<string, number | string | string[] | undefined>; payload: string }>;

/** How this visitor's requests reach the API: inside this process when the API serves the pages, else over HTTP. */
export function serverTransport(event: RequestEvent, apiOrigin: string): Transport {
  const inject = event.platform?.req.apiInject;
  return inject ? inProcess(event, inject) : overHttp(event, apiOrigin);
}

function inProcess(event: RequestEvent, inject: ApiInject): Transport {
  return async (request) => {
    const { method, path, body: payload } = request;
    const answer = await inject({
      method,
      url: `/api${path}`,
      headers: { ...headersFor(event, request), host: event.url.host },
      ...(payload === undefined ? {} : { payload }),
    });
    passCookiesOn(event, [answer.headers['set-cookie'] ?? []].flat().map(String));
    return { status: answer.statusCode, text: answer.payload };
  };
}

function overHttp(event: RequestEvent, apiOrigin: string): Transport {
  return async (request) => {
    const { method, path, body } = request;
    const headers = headersFor(event, request);
    const answer = await fetch(`${apiOrigin}/api${path}`, { method, headers, body: body ?? null }).catch(
      (cause: unknown) => {
        logFailure(event.locals.requestId, `the API at ${apiOrigin} does not answer`, cause);
        throw new ApiError(503, 'unexpected', {}, event.locals.requestId);
      },
    );
    passCookiesOn(event, answer.headers.getSetCookie());
    return { status: answer.status, text: await answer.text() };
  };
}

/** The API must see the visitor and not us: who they are, where they are, and from which page a change comes. */
function headersFor(event: RequestEvent, { headers, body }: ApiRequest): Record<string, string> {
  return {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    cookie: cookiesOf(event),
    origin: event.url.origin,
    'user-agent': event.request.headers.get('user-agent') ?? '',
    'x-forwarded-for': event.getClientAddress(),
    'x-request-id': event.locals.requestId,
  };
}

/** Taken from the jar and not from the request: a log-in earlier in this same request counts. */
function cookiesOf(event: RequestEvent): string {
  return event.cookies
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

function passCookiesOn(event: RequestEvent, lines: string[]): void {
  for (const line of lines) {
    const { name, value, ...options } = event.cookies.parse(line);
    event.cookies.set(name, value ?? '', { path: '/', secure: false, ...options });
  }
}
