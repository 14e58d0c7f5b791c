import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { expect, test } from '../harness/journey.ts';
import { MailBox } from '../harness/mail-box.ts';
import { ownDatabase } from '../harness/own-database.ts';
import { startProduct } from '../harness/product.ts';
import { Visitor } from '../harness/visitor.ts';

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
    const [rachid, ans] = [await Visitor.logIn(first.origin, 'rachid'), await Visitor.logIn(second.origin, 'ans')];
    const socket = await listen(ans);
    try {
      const heard = new Promise((resolve) => socket.once('news', resolve));
      await rachid.require('POST', '/auth/forgotten-password', { email: 'ans@demo.tweespraak.example' });
      await proposeDuo(rachid);
      expect(await heard).toMatchObject({ type: 'duo' });

      await box.waitFor('ans@demo.tweespraak.example', '/wachtwoord-herstellen/');
      expect(box.mails.filter(({ source }) => source.includes('/uitnodiging/'))).toHaveLength(1);

      const closed = new Promise((resolve) => socket.once('disconnect', resolve));
      await ans.at(first.origin).require('POST', '/auth/log-out-everywhere');
      expect(await closed).toBe('io server disconnect');
    } finally {
      socket.close();
      for (const product of [first, second]) await product.stop();
      await box.close();
      await database.drop();
    }
  });
}

async function proposeDuo(coordinator: Visitor): Promise<void> {
  const { memberships } = await coordinator.require('GET', '/me');
  const organisation = `/organisations/${memberships[0].organisationId}`;
  const { members } = await coordinator.require('GET', `${organisation}/people`);
  const people = members.map(({ person }: { person: { id: string; name: string } }) => person);
  const idOf = (name: string) => people.find((one: { name: string }) => one.name.startsWith(name)).id;
  await coordinator.require('POST', `${organisation}/duos`, { personIds: [idOf('Ans'), idOf('Hester')] });
}

async function listen({ origin, cookie }: Visitor): Promise<Socket> {
  const socket = io(origin, { transports: ['websocket'], reconnection: false, extraHeaders: { origin, cookie } });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
