import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duoInLesson } from '../../testing/duo-in-lesson.ts';
import { House } from '../../testing/house.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { Duos } from '../duos/duos.ts';
import { DuoLessons } from './duo-lessons.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function openedDuoLesson() {
  const given = await duoInLesson(house);
  for (const person of [given.samira, given.joost]) {
    await person.places({ privenummer: 'dichtbij' });
    await person.saysReady();
  }
  return given;
}

const workNumber = 'We geven allebei hetzelfde werknummer.';

describe('sentences of both', () => {
  it('begin when the answers are open', async () => {
    const { samira } = await duoInLesson(house);
    expect((await samira.proposes(workNumber)).body.error.code).toBe('not_open_yet');
  });

  it('count when both agree; who proposes agrees', async () => {
    const { samira, joost } = await openedDuoLesson();
    await joost.proposes(workNumber);

    const proposed = await samira.sentence(workNumber);
    expect(proposed).toMatchObject({ agreedBy: [joost.id], notYetBy: [], isAgreed: false, version: 1 });
    await samira.answers(proposed, 'notYet');
    expect(await joost.sentence(workNumber)).toMatchObject({ notYetBy: [samira.id], isAgreed: false });
    await samira.answers(proposed, 'agreed');
    expect(await joost.sentence(workNumber)).toMatchObject({ agreedBy: [joost.id, samira.id], isAgreed: true });
  });

  it('ask again after every change, and never count words that somebody did not see', async () => {
    const { samira, joost } = await openedDuoLesson();
    await joost.proposes(workNumber);
    const first = await samira.sentence(workNumber);
    await joost.changes(first, 'We geven geen nummer.');

    expect((await samira.answers(first, 'agreed')).body.error).toMatchObject({
      code: 'version_conflict',
      details: { version: 2 },
    });
    expect((await samira.changes(first, 'We geven soms een nummer.')).body.error.code).toBe('version_conflict');
    expect(await samira.sentence('We geven geen nummer.')).toMatchObject({ agreedBy: [joost.id], isAgreed: false });
  });

  it('end as one of two outcomes when one agrees while the other changes the words', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { samira, joost } = await openedDuoLesson();
      await joost.proposes(workNumber);
      const proposed = await samira.sentence(workNumber);

      const [agreed, changed] = await Promise.all([
        samira.answers(proposed, 'agreed'),
        joost.changes(proposed, 'We geven geen nummer.'),
      ]);

      expect(changed.status).toBe(204);
      expect([204, 409]).toContain(agreed.status);
      expect(await samira.sentence('We geven geen nummer.')).toMatchObject({
        version: 2,
        agreedBy: [joost.id],
        isAgreed: false,
      });
    }
  });

  it('are both kept when two are proposed at the same time, and one when one is sent twice', async () => {
    const { samira, joost, path } = await openedDuoLesson();
    const formId = randomUUID();
    await Promise.all([
      samira.proposes('We bellen eerst.'),
      joost.proposes(workNumber),
      samira.as.post(`${path}/sentences`, { text: 'Na acht uur niet meer.' }, formId),
      samira.as.post(`${path}/sentences`, { text: 'Na acht uur niet meer.' }, formId),
    ]);
    const texts = (await joost.opens()).opened?.sentences.map(({ text }) => text);
    expect(texts?.sort()).toEqual(['Na acht uur niet meer.', 'We bellen eerst.', workNumber]);
  });

  it('are taken back by who proposed them, until both agree', async () => {
    const { samira, joost } = await openedDuoLesson();
    await joost.proposes(workNumber);
    const proposed = await samira.sentence(workNumber);

    expect((await samira.withdraws(proposed)).body.error.code).toBe('not_allowed');
    await samira.answers(proposed, 'agreed');
    expect((await joost.withdraws(proposed)).body.error.code).toBe('not_allowed');
    await samira.answers(proposed, 'notYet');
    expect((await joost.withdraws(proposed)).status).toBe(204);
    expect((await joost.withdraws(proposed)).body.error.code).toBe('not_found');
    expect((await samira.opens()).opened?.sentences).toEqual([]);
  });

  it('complete the lesson when three are accepted; changing one later does not undo that', async () => {
    const { samira, joost, duoId } = await openedDuoLesson();
    const completed: string[][] = [];
    house.app.get(Happenings).on('duoLesson.completed', async ({ personIds }) => void completed.push(personIds));
    const sentences = [workNumber, 'We bellen eerst.', 'Na acht uur niet meer.'];
    for (const text of sentences) {
      expect((await samira.opens()).opened?.completedAt).toBeNull();
      await joost.proposes(text);
      await samira.answers(await samira.sentence(text), 'agreed');
    }
    const { opened } = await joost.opens();
    expect(opened?.completedAt).not.toBeNull();
    expect(completed).toEqual([expect.arrayContaining([samira.id, joost.id])]);

    const duo = await house.app.get(Duos).requireMember({ personId: samira.id } as never, duoId);
    const accepted = () => house.app.get(DuoLessons).acceptedSentences(duo, 'limits');
    expect(await accepted()).toEqual(sentences);
    expect(await house.app.get(DuoLessons).acceptedSentences(duo, 'goals')).toEqual([]);

    await joost.changes(await joost.sentence(workNumber), 'We geven geen nummer.');
    expect(await accepted()).toEqual(sentences.slice(1));
    expect((await samira.opens()).opened?.completedAt).toBe(opened?.completedAt);
  });

  it('stop at ten, with a clear message', async () => {
    const { samira } = await openedDuoLesson();
    for (let n = 1; n <= 10; n += 1) await samira.proposes(`Zin ${n}.`);
    expect((await samira.proposes('Nog een zin.')).body.error.code).toBe('too_many_sentences');
  });

  it('take emoji and writing from right to left as they are, and refuse nothing and too much', async () => {
    const { samira, joost } = await openedDuoLesson();
    await samira.proposes('  نتصل أولاً 🤝  ');
    expect((await joost.opens()).opened?.sentences[0]?.text).toBe('نتصل أولاً 🤝');
    expect((await samira.proposes('   ')).body.error.code).toBe('invalid_input');
    expect((await samira.proposes('a'.repeat(401))).body.error.details.fields).toEqual([
      { path: 'text', code: 'too_big', limit: 400 },
    ]);
  });

  it('never hold the number of a citizen', async () => {
    const { samira } = await openedDuoLesson();
    await samira.proposes(workNumber);
    const bsn = 'Zijn BSN is 111222333.';
    for (const refused of [await samira.proposes(bsn), await samira.changes(await samira.sentence(workNumber), bsn)]) {
      expect(refused.body.error.code).toBe('bsn_found');
      expect(refused.text).not.toContain('111222333');
    }
  });

  it('of another duo cannot be touched through this one', async () => {
    const [own, others] = [await openedDuoLesson(), await openedDuoLesson()];
    await others.samira.proposes(workNumber);
    const sentence = await others.samira.sentence(workNumber);
    for (const answer of [
      await own.samira.answers(sentence, 'agreed'),
      await own.samira.changes(sentence, 'Van ons.'),
      await own.samira.withdraws(sentence),
    ]) {
      expect(answer.body.error.code).toBe('not_found');
    }
  });
});
