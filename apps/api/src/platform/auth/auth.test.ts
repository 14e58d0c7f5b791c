import { randomUUID } from 'node:crypto';
import { docFromPlainText, pageOfHeader } from '@tweespraak/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import request from 'supertest';
import { House, origin, password, Visitor } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { listenAs } from '../../testing/listening.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

function cookieOf(response: { headers: Record<string, unknown> }): string {
  return String(response.headers['set-cookie']).split(';')[0] ?? '';
}

function withCookie(cookie: string, path = '/api/me') {
  return request(house.app.getHttpServer()).get(path).set('cookie', cookie);
}

describe('signing in', () => {
  it('opens the house for the right password, and says the same for a wrong one and for nobody', async () => {
    const joost = await house.aPerson('Joost');

    const wrong = await house.stranger().post('/auth/log-in', { email: joost.person.email, password: 'iets anders' });
    const nobody = await house.stranger().post('/auth/log-in', { email: 'niemand@test.example', password: 'iets' });
    const right = await house.stranger().post('/auth/log-in', { email: joost.person.email, password });

    expect([wrong.status, nobody.status, right.status]).toEqual([401, 401, 204]);
    expect({ ...wrong.body.error, requestId: '' }).toEqual({ ...nobody.body.error, requestId: '' });
    expect((await withCookie(cookieOf(right))).body).toMatchObject({ name: 'Joost' });
  });

  it('makes the sixth wrong try wait, and lets the right person in after the wait', async () => {
    const hester = await house.aPerson('Hester');
    const attempt = (word: string) =>
      house.stranger().post('/auth/log-in', { email: hester.person.email, password: word });

    for (let n = 0; n < 5; n += 1) expect((await attempt('mis')).status).toBe(401);
    const sixth = await attempt(password);
    expect(sixth.status).toBe(429);
    expect(sixth.body.error).toMatchObject({ code: 'too_many_attempts', details: { retryAfterSeconds: 5 } });

    await house.pass(1);
    expect((await attempt(password)).status).toBe(204);
  });

  it('counts wrong tries that come all at once', async () => {
    const gijs = await house.aPerson('Gijs');
    const attempt = () => house.stranger().post('/auth/log-in', { email: gijs.person.email, password: 'mis' });
    const answers = await Promise.all(Array.from({ length: 12 }, attempt));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it.each([
    ['logging in as somebody else', '/auth/log-in', (email: string) => ({ email, password: 'mis' })],
    ['opening the journal', '/auth/re-authenticate', () => ({ password: 'mis' })],
    ['another password', '/me/password', () => ({ currentPassword: 'mis', password: 'vier paarse fietsen' })],
  ])('counts a wrong try of a form too: %s', async (_, path, bodyOf) => {
    const [lotte, danny] = [await house.aPerson('Lotte'), await house.aPerson('Danny')];
    const body = bodyOf(danny.person.email);
    for (let n = 0; n < 5; n += 1) expect((await lotte.post(path, body, randomUUID())).status).toBe(401);
    expect((await lotte.post(path, body, randomUUID())).body.error.code).toBe('too_many_attempts');
  });

  it('ends by itself after an hour of quiet, and stays while somebody is busy', async () => {
    const fatma = await house.aPerson('Fatma');
    for (let n = 0; n < 3; n += 1) {
      await house.pass(50);
      expect((await fatma.get('/me')).status).toBe(200);
    }
    await house.pass(61);
    expect((await fatma.get('/me')).status).toBe(401);
  });

  it('ends after twelve hours however busy somebody is', async () => {
    const pim = await house.aPerson('Pim');
    for (let n = 0; n < 14; n += 1) {
      await house.pass(50);
      await pim.get('/me');
    }
    await house.pass(30);
    expect((await pim.get('/me')).status).toBe(401);
  });

  it('refuses a change that comes from another site, with or without a log-in', async () => {
    const ans = await house.aPerson('Ans');
    const call = (from: string) =>
      request(house.app.getHttpServer())
        .patch('/api/me')
        .set('cookie', ans.cookie ?? '')
        .set('origin', from)
        .send({ theme: 'dark' });

    expect((await call('https://elders.example')).body.error.code).toBe('cross_site');
    expect((await call(origin)).body).toMatchObject({ theme: 'dark' });
  });

  it('ends every log-in of a person at once, and nobody else’s', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    const phone = await house.logInAs(samira.id);
    expect((await withCookie(phone)).status).toBe(200);

    await samira.post('/auth/log-out-everywhere');

    expect((await withCookie(phone)).status).toBe(401);
    expect((await samira.get('/me')).status).toBe(401);
    expect((await joost.get('/me')).status).toBe(200);
  });

  it('lets somebody end one own log-in, and not that of another', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    const phone = await house.logInAs(samira.id);
    const { sessions } = (await samira.get('/auth/sessions')).body;
    const other = sessions.find((one: { current: boolean }) => !one.current);

    await joost.delete(`/auth/sessions/${other.handle}`);
    expect((await withCookie(phone)).status).toBe(200);
    await samira.delete(`/auth/sessions/${other.handle}`);
    expect((await withCookie(phone)).status).toBe(401);
  });
});

describe('one browser in which more than one person logs in', () => {
  const logsIn = (visitor: Visitor, email: string) => visitor.post('/auth/log-in', { email, password }).expect(204);

  it('ends the log-in it had: nobody could find it to end it', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    await logsIn(samira, joost.person.email);
    expect((await samira.get('/me')).body.error.code).toBe('not_signed_in');
  });

  it('does nothing for a page that was drawn for somebody else', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    const fromPageOf = (person: TestPerson) =>
      joost
        .patch('/me', { theme: 'dark' })
        .set(pageOfHeader, person.id)
        .then(({ body }) => body);
    expect((await fromPageOf(samira)).error).toMatchObject({
      code: 'not_signed_in',
      details: { someoneElse: true },
    });
    expect((await joost.get('/me')).body.theme).toBe('system');
    expect(await fromPageOf(joost)).toMatchObject({ theme: 'dark' });
    await expect(listenAs(house, joost, samira.id)).rejects.toThrow('not_signed_in');
  });
});

describe('an old cookie', () => {
  it.each([
    ['re-authentication', '/auth/re-authenticate', { password }],
    ['a changed password', '/me/password', { currentPassword: password, password: 'vier paarse fietsen' }],
    ['log-out', '/auth/log-out', {}],
  ])('opens nothing after %s', async (_, path, body) => {
    const samira = await house.aPerson('Samira');
    const phone = new Visitor(house.app, await house.logInAs(samira.id));
    const answer = await samira.post(path, body).expect(204);
    expect((await samira.get('/me')).status).toBe(401);
    const renewed = path === '/auth/log-out' ? 401 : 200;
    expect((await withCookie(cookieOf(answer))).status).toBe(renewed);
    expect((await phone.get('/me')).status).toBe(path === '/me/password' ? 401 : 200);
  });
});

describe('a forgotten password', () => {
  it('gives a link that works once, for an hour, and ends the log-ins there were', async () => {
    const samira = await house.aPerson('Samira');
    await house.stranger().post('/auth/forgotten-password', { email: samira.person.email });
    await house.pass(0);
    const { mails } = (await house.stranger().get('/demo/outbox')).body;
    const token = /wachtwoord-herstellen\/(\S+)/.exec(mails[0].text)?.[1] ?? '';
    const reset = (word: string) => house.stranger().post('/auth/reset-password', { token, password: word });

    expect((await reset('wachtwoord')).body.error.code).toBe('password_too_common');
    expect((await reset('vier paarse fietsen')).status).toBe(204);
    expect((await reset('nog een nieuw begin')).body.error.code).toBe('link_used');
    expect((await samira.get('/me')).status).toBe(401);
  });

  it('answers the same for an address that nobody has, and sends nothing', async () => {
    const before = (await house.stranger().get('/demo/outbox')).body.mails.length;
    expect((await house.stranger().post('/auth/forgotten-password', { email: 'niemand@test.example' })).status).toBe(
      204,
    );
    await house.pass(0);
    expect((await house.stranger().get('/demo/outbox')).body.mails.length).toBe(before);
  });
});

describe('the own profile', () => {
  it('takes a phone number, and its absence as a form says it or as the pages pass it on', async () => {
    const samira = await house.aPerson('Samira');
    const phoneAfter = async (phone: unknown) =>
      (await samira.patch('/me', { phone }).expect(200)).body.phone as unknown;
    expect(await phoneAfter('06 1234 5678')).toBe('06 1234 5678');
    expect(await phoneAfter('')).toBeNull();
    expect(await phoneAfter(null)).toBeNull();
    expect((await samira.patch('/me', { phone: 'bel me' })).body.error.details.fields).toMatchObject([
      { path: 'phone' },
    ]);
  });
});

describe('somebody who asks too much', () => {
  it('waits, and others do not', async () => {
    const small = await House.open({ REQUESTS_PER_MINUTE: '3' });
    const [samira, joost] = [await small.aPerson('Samira'), await small.aPerson('Joost')];
    const asked = [];
    for (let n = 0; n < 4; n += 1) asked.push((await samira.get('/me')).status);
    expect(asked).toEqual([200, 200, 200, 429]);
    expect((await joost.get('/me')).status).toBe(200);
    await small.close();
  });
});

describe('a form that is sent twice', () => {
  it('has one effect and one answer', async () => {
    const samira = await house.aPerson('Samira');
    const formId = randomUUID();
    const send = () => samira.post('/me/consents', { kind: 'participation', given: true }, formId);

    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    const rows = await house.db.query('SELECT FROM consent WHERE person_id = $1 AND kind = $2', [
      samira.id,
      'participation',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is of its sender alone: with the id of somebody else’s form one gets neither its answer nor its place', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    const formId = randomUUID();
    const entry = { title: 'Geheim', document: docFromPlainText('Geheim'), sitting: { id: formId, turn: 1 } };
    await samira.post('/journal/entries', { id: randomUUID(), ...entry }, formId).expect(201);
    await samira.post('/me/consents', { kind: 'participation', given: true }, formId).expect(200);

    const answer = await joost.post('/me/consents', { kind: 'experienceVisible', given: true }, formId).expect(200);
    const given = answer.body.consents.filter((consent: { given: boolean }) => consent.given);
    expect(given.map(({ kind }: { kind: string }) => kind)).toEqual(['start', 'experienceVisible']);
    // and for another question one's own form id gives no answer either
    expect((await joost.patch('/me', { theme: 'dark' }, formId)).body.error.code).toBe('already_done');
  });

  it('has one effect when both arrive at the same time', async () => {
    const samira = await house.aPerson('Samira');
    const formId = randomUUID();
    await Promise.all([1, 2, 3].map(() => samira.post('/me/consents', { kind: 'participation', given: true }, formId)));
    const rows = await house.db.query('SELECT FROM consent WHERE person_id = $1 AND kind = $2', [
      samira.id,
      'participation',
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('the key for what a browser could not send yet', () => {
  it('is the same for as long as the log-in lasts, and of that log-in alone', async () => {
    const samira = await house.aPerson('Samira');
    const elsewhere = new Visitor(house.app, await house.logInAs(samira.id));
    const keyOf = async (visitor: Visitor) => (await visitor.get('/me/outbox-key').expect(200)).body.key as string;
    expect(Buffer.from(await keyOf(samira), 'base64')).toHaveLength(32);
    expect(await keyOf(samira)).toBe(await keyOf(samira));
    expect(await keyOf(elsewhere)).not.toBe(await keyOf(samira));
  });
});
