import { createHash } from 'node:crypto';
import { canonicalAgreement } from '@tweespraak/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeOnAll, AgreementWriter, duoWithAgreement } from '../../testing/duo-with-agreement.ts';
import { House, password, TestPerson } from '../../testing/house.ts';
import { dayOf } from '../../platform/clock/clock.ts';
import { Agreements } from './agreements.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
const day = 24 * 60;

async function agreedDuo() {
  const given = await duoWithAgreement(house);
  await agreeOnAll(given.samira, given.joost);
  return given;
}

async function signedDuo() {
  const given = await agreedDuo();
  await given.samira.signs();
  await given.joost.signs();
  return given;
}

/** Signs in again after a while: no log-in here lasts for days. */
async function back(writer: AgreementWriter): Promise<AgreementWriter> {
  return new AgreementWriter(new TestPerson(house.app, await house.logInAs(writer.id), writer.as.person), writer.duoId);
}

describe('signing', () => {
  it('waits for all seven parts', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    expect((await samira.signs()).body.error.code).toBe('parts_not_agreed');
    await agreeOnAll(samira, joost);
    await joost.proposes('limits', 'Toch anders.');
    expect((await samira.signs()).body.error.code).toBe('parts_not_agreed');
    await samira.answers('limits', 'agreed');
    expect((await samira.signs()).status).toBe(204);
  });

  it('asks for the password when it was given too long ago', async () => {
    const { samira } = await agreedDuo();
    await house.pass(6);
    expect((await samira.signs()).body.error.code).toBe('password_needed_again');

    const again = await samira.as.post('/auth/re-authenticate', { password });
    const cookie = String(again.headers['set-cookie']).split(';')[0] ?? '';
    const { version, hash } = await (await back(samira)).opens();
    const fresh = new TestPerson(house.app, cookie, samira.as.person);
    expect((await fresh.post(`${samira.path}/signatures`, { version, hash })).status).toBe(204);
  });

  it('is for exactly the words that were on the screen', async () => {
    const { samira, joost } = await agreedDuo();
    const seen = await samira.opens();
    await joost.proposes('goals', 'Honderd bewoners.');
    await samira.answers('goals', 'agreed');

    expect((await samira.signs(seen)).body.error).toMatchObject({ code: 'version_conflict', details: { version: 1 } });
    expect((await samira.opens()).signatures).toEqual([]);
    expect((await samira.signs()).status).toBe(204);
    const { body } = await joost.as.get(`${joost.path}/versions/1`);
    expect(body.hash).toBe(createHash('sha256').update(canonicalAgreement(body.content)).digest('hex'));
    expect(body.content.parts[4]).toMatchObject({ key: 'goals', text: 'Honderd bewoners.' });
  });

  it('counts when both signed, each once', async () => {
    const { samira, joost } = await agreedDuo();
    await Promise.all([samira.signs(), samira.signs(), joost.signs(), joost.signs()]);
    const view = await samira.opens();
    expect(view.signatures.map(({ person }) => person.name).sort()).toEqual(['Joost', 'Samira']);
    expect(view.versions).toEqual([{ version: 1, madeAt: expect.any(String), isSigned: true }]);
    expect(view.abilities.sign).toBe(false);
    expect(view.evaluations).toHaveLength(1);
  });

  it('is for what the other signed too, whatever name somebody takes meanwhile', async () => {
    const { samira, joost } = await agreedDuo();
    await samira.signs();
    await house.db.query('UPDATE person SET name = $2 WHERE id = $1', [samira.id, 'Samira Aydin']);
    expect((await joost.signs()).status).toBe(204);
    expect((await joost.as.get(`${joost.path}/versions/1`)).body.signatures).toHaveLength(2);
  });
});

describe('a change after a signature', () => {
  it('cancels it where both can see it, and begins a version that nobody signed', async () => {
    const { samira, joost } = await agreedDuo();
    await samira.signs();
    await joost.proposes('limits', 'Nog één grens.');

    expect(await samira.opens()).toMatchObject({
      version: 2,
      signatures: [],
      hash: null,
      cancelled: { version: 1, signatures: [{ person: { name: 'Samira' } }] },
    });
    await samira.answers('limits', 'agreed');
    await samira.signs();
    await joost.signs();
    expect(await joost.opens()).toMatchObject({
      version: 2,
      cancelled: { version: 1 },
      versions: [
        { version: 1, isSigned: false },
        { version: 2, isSigned: true },
      ],
    });
  });

  it('leaves a version that both signed readable, word for word, for both', async () => {
    const { samira, joost } = await signedDuo();
    const before = (await samira.as.get(`${samira.path}/versions/1`)).body;
    await joost.proposes('limits', 'Nog één grens.');
    for (const person of [samira, joost]) {
      expect((await person.as.get(`${person.path}/versions/1`)).body).toEqual(before);
    }
    expect((await samira.as.get(`${samira.path}/versions/2`)).body.error.code).toBe('not_found');
  });

  it('is also taking back one’s yes', async () => {
    const { samira, joost } = await signedDuo();
    await joost.answers('limits', 'agreed');
    expect((await samira.opens()).version).toBe(1);
    await joost.answers('limits', 'notYet');
    expect(await samira.opens()).toMatchObject({ version: 2, signatures: [], cancelled: { version: 1 } });
  });

  it('at the very moment of signing gives one outcome: signed and then cancelled, or refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { samira, joost } = await agreedDuo();
      const seen = await samira.opens();

      const [signed, changed] = await Promise.all([samira.signs(seen), joost.proposes('limits', 'Net anders.', 1)]);

      expect(changed.status).toBe(204);
      const view = await samira.opens();
      expect(view.signatures).toEqual([]);
      if (signed.status === 204) {
        expect(view).toMatchObject({ version: 2, cancelled: { version: 1 } });
      } else {
        expect(['parts_not_agreed', 'version_conflict']).toContain(signed.body.error.code);
        expect(view).toMatchObject({ version: 1, cancelled: null });
      }
    }
  });
});

describe('looking back', () => {
  const next = async (writer: AgreementWriter) => house.app.get(Agreements).nextEvaluationsOf(writer.id);

  it('is planned for both, two weeks after both signed', async () => {
    const { samira, joost, duoId } = await agreedDuo();
    await samira.signs();
    expect(await next(samira)).toEqual([]);
    await joost.signs();

    const on = dayOf(new Date(house.clock.now().getTime() + 14 * day * 60_000));
    expect(await next(samira)).toEqual([
      { id: expect.any(String), duoId, partner: { id: joost.id, name: 'Joost' }, on },
    ]);
    expect(await next(joost)).toMatchObject([{ on, partner: { name: 'Samira' } }]);
    const { evaluations, proposedDays } = await samira.opens();
    expect(evaluations).toMatchObject([{ on, state: 'planned', abilities: { hold: true } }]);
    expect(proposedDays).toHaveLength(4);
  });

  it('is mailed to both a week before, without saying what about', async () => {
    const { samira, joost } = await signedDuo();
    const mailsTo = async (writer: AgreementWriter) => {
      const { mails } = (await house.stranger().get('/demo/outbox')).body;
      return mails.filter(
        ({ to, text }: { to: string; text: string }) => to === writer.as.person.email && text.includes('/afspraken'),
      );
    };
    await house.pass(6 * day);
    expect(await mailsTo(samira)).toEqual([]);
    await house.pass(2 * day);
    await house.pass(0);
    for (const person of [samira, joost]) {
      expect(await mailsTo(person)).toMatchObject([{ subject: 'Er staat iets voor je klaar' }]);
    }
  });

  it('comes round by itself once it was held, and is held once', async () => {
    const given = await signedDuo();
    const signedAt = house.clock.now().getTime();
    const [first] = await next(given.samira);
    await house.pass(14 * day);
    const [samira, joost] = [await back(given.samira), await back(given.joost)];
    const hold = (writer: AgreementWriter) => writer.as.post(`/duos/${given.duoId}/evaluations/${first?.id}/hold`);

    const answers = await Promise.all([hold(samira), hold(joost), hold(samira)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const planned = await next(samira);
    expect(planned).toHaveLength(1);
    expect(Date.parse(planned[0]?.on ?? '')).toBeGreaterThan(signedAt + 26 * day * 60_000);
    expect((await samira.opens()).evaluations.map(({ state }) => state)).toEqual(['held', 'planned']);
    expect((await samira.as.post(`/duos/${given.duoId}/evaluations/${given.duoId}/hold`)).body.error.code).toBe(
      'not_found',
    );
  });

  it('starts again with a newly signed version', async () => {
    const { samira, joost } = await signedDuo();
    const [before] = await next(samira);
    await joost.proposes('limits', 'Nog één grens.');
    expect(await next(samira)).toEqual([before]);
    await samira.answers('limits', 'agreed');
    await samira.signs();
    await joost.signs();
    const [after, ...more] = await next(samira);
    expect(more).toEqual([]);
    expect(after?.id).not.toBe(before?.id);
  });
});

describe('where somebody is with the agreements', () => {
  it('says whose turn it is, and never what they say', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    const stages = async () =>
      Promise.all([samira, joost].map(async ({ id }) => (await house.app.get(Agreements).progressOf(id))[0]?.stage));

    expect(await stages()).toEqual(['new', 'new']);
    await joost.proposes('form', 'Samen.');
    expect(await stages()).toEqual(['yourTurn', 'writing']);
    await agreeOnAll(samira, joost);
    expect(await stages()).toEqual(['toSign', 'toSign']);
    await samira.signs();
    expect(await stages()).toEqual(['waiting', 'toSign']);
    await joost.signs();
    expect(await stages()).toEqual(['signed', 'signed']);
  });
});
