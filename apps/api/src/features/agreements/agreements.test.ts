import { agreementPartKeys } from '@tweespraak/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Learner } from '../../testing/duo-in-lesson.ts';
import { agreeOnAll, duoWithAgreement } from '../../testing/duo-with-agreement.ts';
import { House } from '../../testing/house.ts';
import { tablesOf } from '../../platform/backup/tables.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('samenwerkingsafspraken', () => {
  it('begin as seven empty parts in a fixed order, without a row for looking', async () => {
    const { samira, duoId } = await duoWithAgreement(house);
    const view = await samira.opens();
    expect(view.parts.map(({ key }) => key)).toEqual(agreementPartKeys);
    expect(view.parts.map(({ state }) => state)).toEqual(Array(7).fill('draft'));
    expect(view).toMatchObject({ version: 1, hash: null, signatures: [], abilities: { change: true, sign: false } });
    expect(await house.db.query('SELECT FROM collaboration_agreement WHERE duo_id = $1', [duoId])).toEqual([]);
  });

  it('are proposed by one and count when the other agrees to exactly these words', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await joost.proposes('limits', 'We geven ons privénummer niet.');

    expect(await samira.part('limits')).toMatchObject({
      state: 'proposal',
      agreed: null,
      proposal: { text: 'We geven ons privénummer niet.', proposedBy: joost.id, agreedBy: [joost.id] },
    });
    await samira.answers('limits', 'notYet');
    expect((await joost.part('limits')).proposal).toMatchObject({ notYetBy: [samira.id] });
    await samira.answers('limits', 'agreed');
    expect(await joost.part('limits')).toMatchObject({
      state: 'agreed',
      agreed: { text: 'We geven ons privénummer niet.', choices: {} },
      proposal: null,
    });
  });

  it('go back to a proposal when an agreed part changes; the old words stay until the new ones are agreed', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await joost.proposes('limits', 'Eerst dit.');
    await samira.answers('limits', 'agreed');
    await samira.proposes('limits', 'Eerst dit. En dan dat.');

    expect(await joost.part('limits')).toMatchObject({
      state: 'proposal',
      agreed: { text: 'Eerst dit.' },
      proposal: { text: 'Eerst dit. En dan dat.', version: 2 },
    });
    await joost.proposes('limits', 'Alleen dat.');
    expect(await samira.part('limits')).toMatchObject({
      agreed: { text: 'Eerst dit.' },
      proposal: { text: 'Alleen dat.' },
    });
    await samira.answers('limits', 'agreed');
    expect(await joost.part('limits')).toMatchObject({ state: 'agreed', agreed: { text: 'Alleen dat.' } });
  });

  it('let who proposed take it back; no number ever names two texts', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await joost.proposes('goals', 'Tien bewoners.');
    expect((await samira.withdraws('goals')).body.error.code).toBe('not_allowed');
    await joost.withdraws('goals');
    expect(await samira.part('goals')).toMatchObject({ state: 'draft', agreed: null, proposal: null, version: 2 });
    expect((await joost.withdraws('goals')).body.error.code).toBe('not_found');

    await joost.proposes('goals', 'Honderd bewoners.');
    expect((await samira.answers('goals', 'agreed', 1)).body.error.code).toBe('version_conflict');
    await samira.answers('goals', 'agreed');
    await samira.proposes('goals', 'Twintig bewoners.');
    await samira.withdraws('goals');
    expect(await joost.part('goals')).toMatchObject({
      state: 'agreed',
      agreed: { text: 'Honderd bewoners.' },
      version: 5,
    });
  });

  it('keep what the template offers to choose, and refuse what it does not', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await samira.proposes('form', 'Samen op pad.', 0, { vorm: 'extra-steun' });
    await joost.answers('form', 'agreed');
    expect((await joost.part('form')).agreed).toEqual({ text: 'Samen op pad.', choices: { vorm: 'extra-steun' } });

    const notOffered: Record<string, string>[] = [{ vorm: 'verzonnen' }, { verzonnen: 'extra-steun' }];
    for (const choices of notOffered) {
      const refused = await samira.proposes('form', 'Samen op pad.', 1, choices);
      expect(refused.body.error).toMatchObject({
        code: 'invalid_input',
        details: { fields: [{ path: `choices.${Object.keys(choices).join('')}`, code: 'invalid_value' }] },
      });
    }
  });

  it('offer the sentences both accepted in the duo lesson, until they are in the text', async () => {
    const { samira, joost, duoId } = await duoWithAgreement(house);
    const [hers, his] = [samira.as, joost.as].map(
      (person) => new Learner(person, `/duos/${duoId}/lessons/onze-grenzen`),
    );
    if (!hers || !his) throw new Error('a duo has two');
    for (const person of [hers, his]) {
      await person.places({ privenummer: 'dichtbij' });
      await person.saysReady();
    }
    await his.proposes('We geven hetzelfde werknummer.');
    expect((await samira.part('limits')).fromLessons).toEqual([]);
    await hers.answers(await hers.sentence('We geven hetzelfde werknummer.'), 'agreed');
    expect((await samira.part('limits')).fromLessons).toEqual(['We geven hetzelfde werknummer.']);

    await samira.proposes('limits', '- We geven hetzelfde werknummer.\n- We bellen eerst.');
    expect((await joost.part('limits')).fromLessons).toEqual([]);
  });

  it('refuse nothing at all, far too much, the number of a citizen, and a part that does not exist', async () => {
    const { samira } = await duoWithAgreement(house);
    const codes = await Promise.all(
      ['  ', 'a'.repeat(4001), 'Zijn BSN is 111222333.'].map(
        async (text) => (await samira.proposes('tasks', text, 0)).body.error.code,
      ),
    );
    expect(codes).toEqual(['invalid_input', 'invalid_input', 'bsn_found']);
    expect((await samira.as.put(`${samira.path}/parts/wages`, { base: 0, text: 'Veel.' })).body.error.code).toBe(
      'invalid_input',
    );
    expect((await samira.answers('tasks', 'agreed', 1)).body.error.code).toBe('not_found');
    expect((await samira.part('tasks')).state).toBe('draft');
  });
});

describe('two who write at the same time', () => {
  it('end with one proposal for a part; the words of the other were refused and not lost unseen', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    const [one, other] = await Promise.all([
      samira.proposes('powers', 'Samira beslist.', 0),
      joost.proposes('powers', 'Joost beslist.', 0),
    ]);
    expect([one.status, other.status].sort()).toEqual([204, 409]);
    const expected = one.status === 204 ? 'Samira beslist.' : 'Joost beslist.';
    expect((await samira.part('powers')).proposal?.text).toBe(expected);
  });

  it('agree once, however often and however many at once', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await joost.proposes('tasks', 'Ieder een helft.');
    const answers = await Promise.all([1, 2, 3].map(() => samira.answers('tasks', 'agreed', 1)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await joost.part('tasks')).toMatchObject({ state: 'agreed', version: 1 });
  });

  it('never agree to words that changed at that moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { samira, joost } = await duoWithAgreement(house);
      await joost.proposes('tasks', 'Ieder een helft.');
      const [, changed] = await Promise.all([
        samira.answers('tasks', 'agreed', 1),
        joost.proposes('tasks', 'Joost alles.', 1),
      ]);
      expect(changed.status).toBe(204);
      expect(await samira.part('tasks')).toMatchObject({
        state: 'proposal',
        proposal: { text: 'Joost alles.', agreedBy: [joost.id] },
      });
    }
  });
});

describe('who sees agreements', () => {
  it('is the two of the duo, and nobody with any role', async () => {
    const { samira, joost, organisation, duoId } = await duoWithAgreement(house);
    await agreeOnAll(samira, joost);
    await samira.signs();
    const onlookers = [
      await house.aPerson('Ineke', organisation, 'coordinator', 'administrator', 'author'),
      await house.aPerson('Pim', organisation, 'wijkGgd'),
      await house.aPerson('Wilma', await house.anOrganisation('GGD Waterkant'), 'coordinator'),
    ];
    for (const onlooker of onlookers) {
      for (const answer of [
        await onlooker.get(samira.path),
        await onlooker.get(`${samira.path}/versions/1`),
        await onlooker.put(`${samira.path}/parts/goals`, { base: 1, text: 'Van mij.' }),
        await onlooker.put(`${samira.path}/parts/goals/answer`, { version: 1, answer: 'agreed' }),
        await onlooker.delete(`${samira.path}/parts/goals/proposal`),
        await onlooker.post(`${samira.path}/signatures`, { version: 1, hash: '0'.repeat(64) }),
        await onlooker.post(`/duos/${duoId}/evaluations/${duoId}/hold`),
      ]) {
        expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
      }
    }
    expect((await joost.as.get(`${samira.path}/versions/1`)).status).toBe(200);
  });

  it('finds no word of them anywhere in the database', async () => {
    const { samira, joost } = await duoWithAgreement(house);
    await agreeOnAll(samira, joost);
    await samira.proposes('goals', 'zwaluwstaart');
    await joost.answers('goals', 'agreed');
    await samira.signs();
    for (const { schema, name } of await tablesOf(house.db, 'public')) {
      const rows = await house.db.query<{ row: string }>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
      const found = rows.filter(
        ({ row }) => row.includes('zwaluwstaart') || row.includes(Buffer.from('zwaluwstaart').toString('hex')),
      );
      expect(`${name} ${String(found.length)}`).toBe(`${name} 0`);
    }
  });

  it('reads in a pause and changes nothing; after the end there is nothing here', async () => {
    const { samira, joost, duoId } = await duoWithAgreement(house);
    await agreeOnAll(samira, joost);
    await joost.as.post(`/duos/${duoId}/pause`);

    expect(await samira.opens()).toMatchObject({ duoState: 'paused', abilities: { change: false, sign: false } });
    for (const refused of [
      await samira.proposes('goals', 'Iets anders.'),
      await samira.answers('goals', 'notYet'),
      await samira.withdraws('goals'),
      await samira.signs(),
    ]) {
      expect(refused.body.error.code).toBe('duo_paused');
    }
    await joost.as.post(`/duos/${duoId}/end`);
    for (const person of [samira, joost]) expect((await person.as.get(person.path)).body.error.code).toBe('not_found');
  });
});
