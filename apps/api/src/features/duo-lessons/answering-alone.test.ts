import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { duoInLesson } from '../../testing/duo-in-lesson.ts';
import { House } from '../../testing/house.ts';
import { DuoLessonLibrary } from './duo-lesson-library.ts';
import { DuoLessons } from './duo-lessons.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('a duo lesson', () => {
  it('opens the other answer only when both are ready', async () => {
    const { samira, joost } = await duoInLesson(house);

    await samira.places({ privenummer: 'dichtbij', geheim: 'wat-afstand', cadeau: null });
    await samira.saysReady();
    expect(await joost.opens()).toMatchObject({ partnerAnswering: 'ready', opened: null });

    await joost.places({ privenummer: 'veel-afstand', geheim: 'wat-afstand' });
    expect((await joost.saysReady()).status).toBe(204);

    const { opened } = await joost.opens();
    expect(opened?.situations.slice(0, 1)).toEqual([
      { situationId: 'privenummer', own: 'veel-afstand', partner: 'dichtbij', steps: 3 },
    ]);
    expect(opened?.situations.at(-1)).toMatchObject({ situationId: 'geheim', steps: 0 });
    const turned = opened?.situations.map(({ own, partner, ...rest }) => ({ own: partner, partner: own, ...rest }));
    expect((await samira.opens()).opened?.situations).toEqual(turned);
  });

  it('lets somebody take back that they are ready, until the other is too', async () => {
    const { samira, joost } = await duoInLesson(house);
    for (const person of [samira, joost]) await person.places({ privenummer: 'dichtbij' });

    await samira.saysReady();
    expect((await samira.places({ privenummer: 'ertussenin' })).body.error.code).toBe('not_while_ready');
    await samira.takesBack();
    expect(await joost.opens()).toMatchObject({ partnerAnswering: 'writing' });
    await joost.saysReady();
    expect(await samira.opens()).toMatchObject({ opened: null });

    await samira.places({ privenummer: 'ertussenin' });
    await samira.saysReady();
    expect((await samira.takesBack()).body.error.code).toBe('already_open');
    expect((await joost.places({ privenummer: 'dichtbij', geheim: 'dichtbij' })).body.error.code).toBe('already_open');
    expect((await joost.opens()).opened?.situations[0]).toMatchObject({ partner: 'ertussenin' });
  });

  it('opens nothing for who placed nothing: that would only be looking', async () => {
    const { samira, joost } = await duoInLesson(house);
    await joost.places({ privenummer: 'dichtbij' });
    await joost.saysReady();

    await samira.places({ privenummer: null });
    expect((await samira.saysReady()).body.error.code).toBe('nothing_placed');
    expect(await samira.opens()).toMatchObject({ opened: null, own: { isReady: false } });
  });

  it('opens once, for both at the same moment, when both say so at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { samira, joost, duoId } = await duoInLesson(house);
      for (const person of [samira, joost]) await person.places({ privenummer: 'dichtbij' });

      const answers = await Promise.all([
        samira.saysReady(1),
        joost.saysReady(1),
        samira.saysReady(1),
        joost.saysReady(1),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      const [hers, his] = [await samira.opens(), await joost.opens()];
      expect(hers.opened?.openedAt).toBe(his.opened?.openedAt);
      const lines = await house.db.query(
        `SELECT FROM audit_line WHERE action = 'duoLesson.open'
         AND object_id = (SELECT id FROM taken_duo_lesson WHERE duo_id = $1)`,
        [duoId],
      );
      expect(lines).toHaveLength(1);
    }
  });

  it('never opens a thought that was taken back at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { samira, joost } = await duoInLesson(house);
      for (const person of [samira, joost]) await person.places({ privenummer: 'dichtbij' });
      await samira.saysReady(1);

      const [back, ready] = await Promise.all([samira.takesBack(), joost.saysReady(1)]);

      const isOpen = (await samira.opens()).opened !== null;
      expect(ready.status).toBe(204);
      expect(isOpen ? back.body.error.code : back.status).toBe(isOpen ? 'already_open' : 204);
      expect((await joost.opens()).opened !== null).toBe(isOpen);
    }
  });
});

describe('own answers', () => {
  it('are there after a reload, and once, however often they were sent', async () => {
    const { samira, path } = await duoInLesson(house);
    const formId = randomUUID();
    const save = () => samira.as.put(`${path}/placements`, { base: 0, placed: { privenummer: 'dichtbij' } }, formId);

    const [first, second] = await Promise.all([save(), save()]);
    const repeated = await samira.places({ privenummer: 'dichtbij' }, 0);

    expect(first.body).toEqual({ version: 1, placed: { privenummer: 'dichtbij' }, isReady: false });
    expect([second.body, repeated.body]).toEqual([first.body, first.body]);
    expect((await samira.opens()).own).toEqual(first.body);
  });

  it('of two tabs both stay; a place that was moved since is not moved back', async () => {
    const { samira } = await duoInLesson(house);
    await Promise.all([samira.places({ privenummer: 'dichtbij' }, 0), samira.places({ geheim: 'veel-afstand' }, 0)]);
    expect((await samira.opens()).own.placed).toEqual({ privenummer: 'dichtbij', geheim: 'veel-afstand' });

    const late = await samira.places({ privenummer: 'wat-afstand', cadeau: 'dichtbij' }, 0);
    expect(late.body.error).toMatchObject({ code: 'version_conflict', details: { situationIds: ['privenummer'] } });
    expect((await samira.opens()).own.placed).toEqual({ privenummer: 'dichtbij', geheim: 'veel-afstand' });
  });

  it('are what was on the screen when somebody says to be ready', async () => {
    const { samira } = await duoInLesson(house);
    await samira.places({ privenummer: 'dichtbij' });
    await samira.places({ privenummer: 'ertussenin' });
    expect((await samira.saysReady(1)).body.error.code).toBe('version_conflict');
    expect((await samira.saysReady(2)).status).toBe(204);
  });

  it('stay when the lesson is edited meanwhile: what is gone is kept and not shown', async () => {
    const { samira, joost } = await duoInLesson(house);
    for (const person of [samira, joost]) await person.places({ privenummer: 'dichtbij', geheim: 'veel-afstand' });

    const library = house.app.get(DuoLessonLibrary);
    const lesson = library.require('onze-grenzen');
    const { task } = lesson.alone;
    const situations = task.situations.filter(({ id }) => id !== 'privenummer');
    const edited = { ...lesson, alone: { ...lesson.alone, task: { ...task, situations } } };
    const find = vi.spyOn(library, 'find').mockReturnValue(edited);

    expect((await samira.opens()).own.placed).toEqual({ geheim: 'veel-afstand' });
    await samira.saysReady();
    await joost.saysReady();
    const { opened } = await samira.opens();
    expect(opened?.situations.map(({ situationId }) => situationId)).not.toContain('privenummer');

    find.mockRestore();
    expect((await samira.opens()).opened?.situations.at(-1)).toMatchObject({ situationId: 'geheim', steps: 0 });
    expect((await samira.opens()).own.placed).toEqual({ privenummer: 'dichtbij', geheim: 'veel-afstand' });
  });

  it.each([
    [{ base: 0, placed: { 'Met Hoofdletters': 'dichtbij' } }],
    [{ base: 0, placed: { privenummer: 'x'.repeat(61) } }],
    [{ base: 0, placed: { privenummer: 4 } }],
    [{ base: -1, placed: {} }],
    [{ base: 0, placed: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`s${n}`, 'dichtbij'])) }],
    [{ placed: ['privenummer'] }],
  ])('that make no sense are refused with a clear message: %j', async (input) => {
    const { samira, path } = await duoInLesson(house);
    const { status, body } = await samira.as.put(`${path}/placements`, input);
    expect([status, body.error.code]).toEqual([400, 'invalid_input']);
  });
});

describe('while the duo', () => {
  it('rests, both read and nobody changes', async () => {
    const { samira, joost, duoId, path } = await duoInLesson(house);
    await samira.places({ privenummer: 'dichtbij' });
    expect((await joost.as.post(`/duos/${duoId}/pause`)).status).toBe(200);

    expect(await samira.opens()).toMatchObject({
      duoState: 'paused',
      abilities: { change: false },
      own: { version: 1 },
    });
    for (const refused of [
      await samira.places({ privenummer: 'ertussenin' }),
      await samira.saysReady(),
      await samira.takesBack(),
      await samira.proposes('We bellen eerst.'),
    ]) {
      expect(refused.body.error.code).toBe('duo_paused');
    }

    await joost.as.post(`/duos/${duoId}/resume`);
    expect((await samira.as.post(`${path}/ready`, { version: 1 })).status).toBe(204);
  });

  it('goes into a pause at the same moment, the answers are open or they are not', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { samira, joost, duoId } = await duoInLesson(house);
      for (const person of [samira, joost]) await person.places({ privenummer: 'dichtbij' });
      await samira.saysReady(1);

      const [, ready] = await Promise.all([samira.as.post(`/duos/${duoId}/pause`), joost.saysReady(1)]);

      const isOpen = (await joost.opens()).opened !== null;
      expect(isOpen ? ready.status : ready.body.error.code).toBe(isOpen ? 204 : 'duo_paused');
    }
  });

  it('ended, there is nothing here for either of them', async () => {
    const { samira, joost, duoId, path } = await duoInLesson(house);
    for (const person of [samira, joost]) {
      await person.places({ privenummer: 'dichtbij' });
      await person.saysReady();
    }
    expect((await joost.as.post(`/duos/${duoId}/end`)).status).toBe(200);

    for (const person of [samira.as, joost.as]) {
      for (const answer of [
        await person.get(path),
        await person.get(`/duos/${duoId}/lessons`),
        await person.put(`${path}/placements`, { base: 0, placed: {} }),
        await person.post(`${path}/sentences`, { text: 'Toch nog iets.' }),
      ]) {
        expect(answer.body.error.code).toBe('not_found');
      }
    }
  });
});

describe('where somebody is in a lesson', () => {
  it('says that the other is ready, and nothing more', async () => {
    const { samira, joost, duoId } = await duoInLesson(house);
    const stages = async () => {
      const of = async (person: typeof samira) => (await house.app.get(DuoLessons).progressOf(person.id))[0]?.stage;
      return [await of(samira), await of(joost)];
    };

    expect(await stages()).toEqual(['new', 'new']);
    await samira.places({ privenummer: 'dichtbij' });
    expect(await stages()).toEqual(['answering', 'new']);
    await samira.saysReady();
    expect(await stages()).toEqual(['waiting', 'yourTurn']);
    await joost.places({ privenummer: 'dichtbij' });
    await joost.saysReady();
    expect(await stages()).toEqual(['open', 'open']);

    const { lessons } = (await samira.as.get(`/duos/${duoId}/lessons`)).body;
    expect(lessons).toEqual([
      expect.objectContaining({ lessonId: 'onze-grenzen', partner: { id: joost.id, name: 'Joost' }, stage: 'open' }),
    ]);
  });
});
