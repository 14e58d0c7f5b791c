import { Logger } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { loggableMessage } from '@tweespraak/domain';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';
import { StartError } from '../config/start-error.ts';

const connectTimeout = 5_000;
const longestWaitMs = 3_000;
const leftForSeconds = 60;

export interface OtherProcesses {
  adapter: ServerOptions['adapter'];
  leave: () => Promise<void>;
}

/**
 * Lets the sockets of several processes on one database hear each other. Only ids travel this way, never a text: what
 * Redis keeps is neither sealed nor erased.
 */
export async function joinOtherProcesses(redisUrl: string, installationId: string): Promise<OtherProcesses> {
  let joined = false;
  const client = createClient({
    url: redisUrl,
    socket: { connectTimeout, reconnectStrategy: (tries) => joined && Math.min(tries * 100, longestWaitMs) },
  });
  const log = new Logger('redis');
  client.on('error', (error) => {
    if (joined) log.warn(`Other processes are not heard: ${loggableMessage(error)}`);
  });
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`Redis is niet te bereiken (REDIS_URL): ${(error as Error).message}.`);
  }
  joined = true;
  const own = `tweespraak:${installationId}`;
  return {
    adapter: createAdapter(client, { streamName: own, channelPrefix: own, sessionKeyPrefix: `${own}:` }),
    leave: async () => {
      // who stays writes it anew
      await client.expire(own, leftForSeconds).catch(() => undefined);
      client.destroy();
    },
  };
}
