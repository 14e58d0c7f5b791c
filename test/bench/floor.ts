import { fork } from 'node:child_process';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import type { VirtualUser } from './closed-loop.ts';
import { together } from './crowd.ts';
import type { LiveRoom } from './room-load.ts';
import { writtenText } from './works.ts';

/** The bare machine: nothing but `node:http`, that with one insert, or socket.io with one insert. */
export interface Floor {
  origin: string;
  processId: number;
  stop(): void;
}

export async function startFloor(databaseUrl: string): Promise<Floor> {
  const child = fork(join(import.meta.dirname, 'floor-server.ts'), { env: { FLOOR_DATABASE_URL: databaseUrl } });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (said) => resolve(Number(said)));
    child.once('exit', () => reject(new Error('The bare server does not start.')));
  });
  return { origin: `http://127.0.0.1:${port}`, processId: child.pid ?? 0, stop: () => child.disconnect() };
}

export const bareAnswer: VirtualUser = {
  next: () => ({ method: 'GET', path: '/' }),
  isRight: (status) => status === 200,
};

export const bareInsert: VirtualUser = {
  next: () => ({ method: 'POST', path: '/', body: writtenText }),
  isRight: (status) => status === 204,
};

export function enterBareRooms(origin: string, count: number, size: number): Promise<LiveRoom[]> {
  const names = Array.from({ length: count }, (_, index) => `room ${index}`);
  return together(names, (room) => enterBareRoom(origin, room, size));
}

async function enterBareRoom(origin: string, room: string, size: number): Promise<LiveRoom> {
  const sockets = Array.from({ length: size }, () =>
    io(origin, { transports: ['websocket'], forceNew: true, auth: { room } }),
  );
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))));
  return {
    say: async (text) => (await sockets[0]?.emitWithAck('say', text)) as number,
    screens: sockets.map((socket) => ({ onSeen: (seen) => void socket.on('said', seen) })),
    leave: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}
