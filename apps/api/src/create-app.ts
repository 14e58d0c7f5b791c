import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { AppModule } from './app.module.ts';
import { isOwnOrigin } from './platform/access/origin.ts';
import type { Config } from './platform/config/config.ts';
import { describeApi } from './platform/http/describe-api.ts';
import { frontDoor } from './platform/http/front-door.ts';
import { mountPages } from './platform/http/pages.ts';
import { joinOtherProcesses } from './platform/news/other-processes.ts';
import type { OtherProcesses } from './platform/news/other-processes.ts';
import type { PlatformParts } from './platform/platform.module.ts';

const mostBodyBytes = 1024 * 1024;

/** The whole product in one process: front door, pages, API, socket. Not listening yet. */
export async function createApp(parts: PlatformParts, pagesHandler?: string): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: mostBodyBytes,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: new ConsoleLogger({ logLevels: ['error', 'warn'], colors: process.stdout.isTTY }),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useWebSocketAdapter(new OwnOriginSockets(app, parts.config, await otherProcesses(parts)));
  app.use(frontDoor(parts.config));
  if (pagesHandler) await mountPages(app, pagesHandler);
  describeApi(app, parts.config);
  await app.init();
  return app;
}

async function otherProcesses({ config, source }: PlatformParts): Promise<OtherProcesses | undefined> {
  if (!config.redisUrl) return undefined;
  const [installation] = await source.query<{ id: string }[]>('SELECT id FROM installation');
  return joinOtherProcesses(config.redisUrl, installation?.id ?? '');
}

/** Sockets from another site are refused at the handshake: CORS settings do not stop them. */
class OwnOriginSockets extends IoAdapter {
  readonly #config: Config;

  readonly #others: OtherProcesses | undefined;

  constructor(app: NestFastifyApplication, config: Config, others: OtherProcesses | undefined) {
    super(app);
    this.#config = config;
    this.#others = others;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    await this.#others?.leave();
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      ...(this.#others ? { adapter: this.#others.adapter } : {}),
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      allowRequest: (request, decide) => {
        decide(null, isOwnOrigin(request.headers.origin, request.headers.host, this.#config));
      },
    } as ServerOptions);
  }
}
