import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { Server } from 'socket.io';

// The least that can be done on this machine, without a product around it: what ours is compared with, in the same run.
const pool = new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: 16 });
await pool.query(
  'CREATE TABLE floor_write (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), room text, body text NOT NULL)',
);

const page = Buffer.from('<p>Tweespraak</p>'.repeat(241).slice(0, 4096));
const write = async (room: string | null, body: string) => {
  await pool.query('INSERT INTO floor_write (room, body) VALUES ($1, $2)', [room, body]);
};
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    void write(null, Buffer.concat(chunks).toString()).then(() => response.writeHead(204).end());
  });
});

const numbers = new Map<string, number>();
new Server(server).on('connection', (socket) => {
  const room = String(socket.handshake.auth.room);
  void socket.join(room);
  socket.on('say', async (text: string, answer: (seq: number) => void) => {
    await write(room, text);
    const seq = (numbers.get(room) ?? 0) + 1;
    numbers.set(room, seq);
    socket.nsp.to(room).emit('said', seq, text);
    answer(seq);
  });
});

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
