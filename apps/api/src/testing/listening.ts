import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import type { House, TestPerson } from './house.ts';
import { origin } from './house.ts';

/** Everything the server sends to one browser over its socket, as it came over the line. */
export interface Listener {
  heard: string[];
  /** Sends a message, and gives what the server answered to it. */
  ask(message: string, body: unknown): Promise<unknown>;
  isOpen(): boolean;
  close(): void;
}

/** `pageOf`: the person for whom the page was drawn that listens. */
export async function listenAs(house: House, person: Pick<TestPerson, 'cookie'>, pageOf?: string): Promise<Listener> {
  const server = house.app.getHttpServer();
  if (!server.listening) await house.app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  const headers = { cookie: person.cookie ?? '', origin };
  const socket = io(`http://127.0.0.1:${String(port)}`, {
    ...{ transports: ['websocket'], extraHeaders: headers, forceNew: true, reconnection: false },
    auth: pageOf ? { pageOf } : {},
  });
  const heard: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    if (type === 'message') heard.push(String(data));
  });
  const ask = (message: string, body: unknown) => socket.timeout(10_000).emitWithAck(message, body) as Promise<unknown>;
  return { heard, ask, isOpen: () => socket.connected, close: () => socket.close() };
}
