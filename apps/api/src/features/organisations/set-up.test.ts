import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, origin } from '../../testing/house.ts';
import { SetUpService } from './set-up.service.ts';

let house: House;
beforeAll(async () => {
  const key = Buffer.alloc(32, 7).toString('base64');
  house = await House.open({ TWEESPRAAK_MODE: 'live', PUBLIC_ORIGIN: origin, TWEESPRAAK_KEY: key });
});
afterAll(() => house.close());

function setUp(token: string, more = {}) {
  const input = { organisationName: 'Gemeente Lindewaard', name: 'Rachid', email: 'rachid@test.example', ...more };
  return house.stranger().post('/set-up', { token, password: 'vier paarse fietsen', ...input });
}

describe('setting up a live installation', () => {
  it('makes the first administrator by the newest link, once', async () => {
    const links = house.app.get(SetUpService);
    const [old, token] = [(await links.newLink()) ?? '', (await links.newLink()) ?? ''];
    expect((await setUp(old)).body.error.code).toBe('not_found');
    expect((await setUp(token, { password: 'wachtwoord' })).body.error.code).toBe('password_too_common');

    const answers = await Promise.all([setUp(token), setUp(token, { email: 'ander@test.example' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect(await house.db.query('SELECT roles FROM membership')).toEqual([{ roles: ['coordinator', 'administrator'] }]);
    expect(await house.db.query('SELECT FROM organisation')).toHaveLength(1);
  });

  it('tells administrators, and nobody else, what is not for more than a pilot', async () => {
    const organisation = await house.anOrganisation();
    const rachid = await house.aPerson('Rachid', organisation, 'administrator');
    const samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
    expect((await rachid.get('/me')).body.running).toEqual(['embeddedDatabase', 'noMail']);
    expect((await samira.get('/me')).body.running).toEqual([]);
  });

  it('is over once there are people', async () => {
    expect(await house.app.get(SetUpService).newLink()).toBeNull();
    expect((await setUp('x'.repeat(43))).body.error.code).toBe('not_found');
  });
});
