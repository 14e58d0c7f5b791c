import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { expect, test } from '../harness/journey.ts';
import { MailBox } from '../harness/mail-box.ts';
import { ownDatabase } from '../harness/own-database.ts';
import { startProduct, type Product } from '../harness/product.ts';

const redisUrl = process.env.TEST_REDIS_URL;

// Needs a PostgreSQL and a Redis of the machine: without them there is only ever one process.
if (process.env.TEST_DATABASE_URL && redisUrl) {
  test('two processes on one database are one Tweespraak @once', async ({}) => {
    test.setTimeout(120_000);
    const [database, box] = [await ownDatabase(), await MailBox.open()];
    const env = {
      TWEESPRAAK_KEY: randomBytes(32).toString('base64'),
      DATABASE_URL: database.url ?? '',
      REDIS_URL: redisUrl,
      SMTP_URL: box.url,
    };
    const first = await startProduct({ env });
    const second = await startProduct({ env });
    const [rachid, ans] = [await logIn(first, 'rachid'), await logIn(second, 'ans')];
    const socket = await listen(second, ans);
    try {
      const heard = new Promise((resolve) => socket.once('news', resolve));
      await ask(first, rachid, 'POST', '/auth/forgotten-password', { email: 'ans@demo.tweespraak.example' });
      await proposeDuo(first, rachid);
      expect(await heard).toMatchObject({ type: 'duo' });

      await box.waitFor('ans@demo.tweespraak.example', '/wachtwoord-herstellen/');
      expect(box.mails.filter(({ source }) => source.includes('/uitnodiging/'))).toHaveLength(1);

      const closed = new Promise((resolve) => socket.once('disconnect', resolve));
      await ask(first, ans, 'POST', '/auth/log-out-everywhere');
      expect(await closed).toBe('io server disconnect');
    } finally {
      socket.close();
      for (const product of [first, second]) await product.stop();
      await box.close();
      await database.drop();
    }
  });
}

async function logIn(product: Product, key: string): Promise<string> {
  const answer = await ask(product, '', 'POST', '/auth/demo-log-in', { key });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function ask(
  { origin }: Product,
  cookie: string,
  method: string,
  path: string,
  body?: object,
): Promise<Response> {
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { origin, cookie, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function proposeDuo(product: Product, coordinator: string): Promise<void> {
  const me = await (await ask(product, coordinator, 'GET', '/me')).json();
  const { organisationId } = me.memberships[0];
  const { members } = await (await ask(product, coordinator, 'GET', `/organisations/${organisationId}/people`)).json();
  const people = members.map(({ person }: { person: { id: string; name: string } }) => person);
  const idOf = (name: string) => people.find((one: { name: string }) => one.name.startsWith(name)).id;
  await ask(product, coordinator, 'POST', `/organisations/${organisationId}/duos`, {
    personIds: [idOf('Ans'), idOf('Hester')],
  });
}

async function listen({ origin }: Product, cookie: string): Promise<Socket> {
  const socket = io(origin, { transports: ['websocket'], reconnection: false, extraHeaders: { origin, cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
