import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, origin } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';

let house: House;
let samira: TestPerson;

beforeAll(async () => {
  house = await House.open();
  samira = await house.aPerson('Samira');
});
afterAll(() => house.close());

const send = (method: 'get' | 'patch', path: string) =>
  request(house.app.getHttpServer())
    [method](`/api${path}`)
    .set('origin', origin)
    .set('cookie', samira.cookie ?? '');

describe('a request that cannot be read', () => {
  it.each([
    ['an address that is no address', '/duos/%ff-geheim'],
    ['an id that is far too long', `/duos/${'geheim'.repeat(50)}`],
  ])('%s is refused in our own words, with our own headers, and is not said again', async (_, path) => {
    const { status, body, text, headers } = await send('get', path);
    expect([status, body.error.code]).toEqual([400, 'invalid_input']);
    expect(text).not.toContain('geheim');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('is refused when its body is of a kind that nobody reads here', async () => {
    const { status, body } = await send('patch', '/me').set('content-type', 'application/xml').send('<name/>');
    expect([status, body.error.code]).toEqual([400, 'invalid_input']);
  });
});

describe('a change from another site', () => {
  it.each(['/api/me', '/%61pi/me', '/api/%6De', '/api/me/', '/api/me?theme=dark', '/API/me', '//api/me'])(
    'is refused however its address is written: %s',
    async (path) => {
      const change = request(house.app.getHttpServer())
        .patch(path)
        .set('cookie', samira.cookie ?? '');
      const { status, body } = await change.set('origin', 'https://elders.example').send({ theme: 'dark' });
      expect([status, body.error.code]).toEqual([403, 'cross_site']);
    },
  );
});

describe('a text with what no keyboard types', () => {
  it('is kept without it, so that what somebody pasted is not lost', async () => {
    const { body } = await samira.patch('/me', { name: 'Sam\u0000ira \ud83d Aydin 👩‍🦱' });
    expect(body.name).toBe('Samira \ufffd Aydin 👩‍🦱');
  });

  it('is no hold on the house, however deep it is nested', async () => {
    const deep = `${'{"a":'.repeat(100_000)}"x"${'}'.repeat(100_000)}`;
    const { status } = await send('patch', '/me').set('content-type', 'application/json').send(deep);
    expect(status).toBe(200);
    expect((await samira.get('/me')).status).toBe(200);
  });
});

describe('a profile', () => {
  it('stays as it is when nothing is changed', async () => {
    const before = (await samira.get('/me')).body;
    expect((await samira.patch('/me', {})).body).toEqual(before);
  });
});
