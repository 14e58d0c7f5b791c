import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { Transport } from './client.ts';
import { serverTransport, type ApiInject } from './transport.server.ts';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}
const answer = { status: 201, cookie: 'tweespraak=nieuw; Path=/; HttpOnly; SameSite=Lax', text: '{"ok":true}' };
const nowhere = 'http://127.0.0.1:9';

/** Samira, signed in, on a page of hers. */
function visit(inject?: ApiInject) {
  const jar = new Map([['tweespraak', 'oud']]);
  const set: [string, object][] = [];
  const cookies = {
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, options: object) => {
      jar.set(name, value);
      set.push([name, options]);
    },
    parse: () => ({ name: 'tweespraak', value: 'nieuw', path: '/', httpOnly: true, sameSite: 'lax' }),
  } as unknown as Cookies;
  const event = {
    cookies,
    platform: inject && { req: { apiInject: inject } },
    url: new URL('http://localhost:3000/dagboek'),
    request: new Request('http://localhost:3000/dagboek', { headers: { 'user-agent': 'Telefoon' } }),
    getClientAddress: () => '192.0.2.7',
    locals: { requestId: 'r-1' },
  } as unknown as RequestEvent;
  return { event, set };
}

/** The same API in both places. */
async function withApi(
  where: 'in process' | 'over HTTP',
  use: (transport: Transport, heard: Heard[], set: [string, object][]) => Promise<void>,
) {
  const heard: Heard[] = [];
  if (where === 'in process') {
    const { event, set } = visit(({ method, url, headers, payload = '' }) => {
      heard.push({ method, url, headers, body: payload });
      return Promise.resolve({
        statusCode: answer.status,
        headers: { 'set-cookie': answer.cookie },
        payload: answer.text,
      });
    });
    await use(serverTransport(event, nowhere), heard, set);
    return;
  }
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, { 'set-cookie': answer.cookie }).end(answer.text);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { event, set } = visit();
  await use(serverTransport(event, `http://127.0.0.1:${(server.address() as AddressInfo).port}`), heard, set);
  server.close();
}

describe.each(['in process', 'over HTTP'] as const)('the API %s', (where) => {
  it('sees the visitor: who they are, where they are, and from which page a change comes', async () => {
    await withApi(where, async (transport, heard, set) => {
      const asked = {
        method: 'POST',
        path: '/entries',
        headers: { 'idempotency-key': 'f-1' },
        body: '{"text":"Stil"}',
      } as const;
      expect(await transport(asked)).toEqual({ status: 201, text: '{"ok":true}' });
      expect(heard[0]).toMatchObject({ method: 'POST', url: '/api/entries', body: '{"text":"Stil"}' });
      expect(heard[0]?.headers).toMatchObject({
        cookie: 'tweespraak=oud',
        origin: 'http://localhost:3000',
        'content-type': 'application/json',
        'idempotency-key': 'f-1',
        'user-agent': 'Telefoon',
        'x-forwarded-for': '192.0.2.7',
        'x-request-id': 'r-1',
      });
      expect(set).toEqual([['tweespraak', { path: '/', secure: false, httpOnly: true, sameSite: 'lax' }]]);
    });
  });

  it('is asked as the new log-in when that came in this same request', async () => {
    await withApi(where, async (transport, heard) => {
      await transport({ method: 'POST', path: '/auth/log-in', headers: {} });
      await transport({ method: 'GET', path: '/me', headers: {} });
      expect(heard.map(({ headers }) => headers.cookie)).toEqual(['tweespraak=oud', 'tweespraak=nieuw']);
    });
  });
});

it('says calmly that the API does not answer', async () => {
  const { event } = visit();
  const asked = serverTransport(event, nowhere)({ method: 'GET', path: '/me', headers: {} });
  await expect(asked).rejects.toMatchObject({ status: 503, code: 'unexpected', requestId: 'r-1' });
});
