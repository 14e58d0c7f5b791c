import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import compression from 'compression';
import type { InjectOptions } from 'fastify';
import { insideHeader, insideSecret } from './front-door.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Asks the API without a network: pages are rendered in the same process. */
export type ApiInject = (request: InjectOptions) => Promise<{ statusCode: number; headers: object; payload: string }>;

const api = /^\/(api|socket\.io|collab)(\/|\?|$)/;

/**
 * A form gets back what was typed when it is too long, also where no script runs: so it must come in first. Two megabytes
 * of any script, as a form writes it: three signs for each byte.
 */
const mostFormBytes = '7M';

/** Mounts the built pages for every path that is not the API's. */
export async function mountPages(app: NestFastifyApplication, handlerFile: string): Promise<void> {
  // adapter-node takes https for granted unless it is told which header says otherwise; the front door fills that header
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  process.env.HOST_HEADER = 'host';
  process.env.BODY_SIZE_LIMIT ??= mostFormBytes;
  const { handler } = (await import(pathToFileURL(handlerFile).href)) as { handler: Handler };
  const compress = compression() as unknown as Handler;
  const inject = (request: IncomingMessage): ApiInject => {
    const known = { [insideHeader]: insideSecret, 'x-request-id': request.headers['x-request-id'] };
    return ({ headers, ...options }) =>
      app
        .getHttpAdapter()
        .getInstance()
        .inject({
          ...options,
          headers: {
            ...headers,
            ...known,
            host: request.headers.host,
            'x-forwarded-for': request.headers['x-forwarded-for'],
          },
        });
  };
  app.use((request: IncomingMessage & { apiInject?: ApiInject }, response: ServerResponse, next: () => void) => {
    if (api.test(request.url ?? '/')) {
      next();
      return;
    }
    request.apiInject = inject(request);
    compress(request, response, () => {
      handler(request, response, next);
    });
  });
}
