import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDuo } from '../../testing/a-duo.ts';
import { duoInLesson } from '../../testing/duo-in-lesson.ts';
import { House } from '../../testing/house.ts';
import type { Visitor } from '../../testing/house.ts';
import { listenAs } from '../../testing/listening.ts';
import { routesOf } from '../../testing/routes.ts';
import { Vault } from '../../platform/vault/vault.ts';
import { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Answers hang on ids, so a planted answer looks like one: no lesson has it, and it is kept all the same. */
const planted = { 'zwaluw-situatie': 'zwaluw-plek', privenummer: 'heel-dichtbij' };

/** Everything this visitor can get out of the product by asking, with the words of every refusal. */
async function everythingSaidTo(visitor: Visitor, duoId: string): Promise<string> {
  const said: string[] = [];
  await house.pass(0); // mail that is still on its way belongs to what happened before
  for (const { method, path } of routesOf(house.app).filter((route) => route.method === 'GET')) {
    const filled = path
      .replace(':lessonId', 'onze-grenzen')
      .replace(/:(duoId|id)\b/, duoId)
      .replace(/:\w+/g, duoId);
    const { text } = await visitor.get(filled);
    said.push(`${method} ${path} ${text}`);
  }
  for (const attempt of [
    visitor.put(`/duos/${duoId}/lessons/onze-grenzen/placements`, { base: 0, placed: { privenummer: 7 } }),
    visitor.put(`/duos/${duoId}/lessons/onze-grenzen/placements`, { base: 99, placed: {} }),
    visitor.post(`/duos/${duoId}/lessons/onze-grenzen/ready`, { version: 99 }),
    visitor.delete(`/duos/${duoId}/lessons/onze-grenzen/ready`),
    visitor.post(`/duos/${duoId}/lessons/onze-grenzen/sentences`, { text: 'Mag ik kijken?' }),
    visitor.put(`/duos/${duoId}/lessons/onze-grenzen/sentences/${duoId}/answer`, { version: 1, answer: 'agreed' }),
    visitor.get(`/duos/${duoId}/lessons/zwaluw`),
  ]) {
    said.push((await attempt).text);
  }
  return said.join('\n').replace(/"requestId":"[^"]*"/g, '');
}

describe('before both are ready', () => {
  it('nobody gets anything of an answer out of the product, not even that it was given', async () => {
    const { samira, joost, organisation, duoId } = await duoInLesson(house);
    const ineke = await house.aPerson('Ineke', organisation, 'coordinator', 'administrator', 'author');
    const [pim, danny] = [
      await house.aPerson('Pim', organisation, 'wijkGgd'),
      await house.aPerson('Danny', organisation, 'ervaringsdeskundige'),
    ];
    await aDuo(house, organisation, pim, danny);
    const onlookers = [joost.as, ineke, pim, house.stranger()];
    const before = await Promise.all(onlookers.map((onlooker) => everythingSaidTo(onlooker, duoId)));

    await samira.places(planted);
    await samira.places({ geheim: 'veel-afstand', cadeau: 'dichtbij', supermarkt: null });

    const after = await Promise.all(onlookers.map((onlooker) => everythingSaidTo(onlooker, duoId)));
    expect(after).toEqual(before);
    expect(after.join()).not.toContain('zwaluw-');
    expect(JSON.stringify(await samira.opens())).not.toContain('zwaluw-');
  });

  it('says only "klaar" to the partner, and nothing at all to anybody else', async () => {
    const { samira, joost, organisation, duoId } = await duoInLesson(house);
    const ineke = await house.aPerson('Ineke', organisation, 'coordinator');
    await samira.places(planted);
    const [seenByJoost, seenByIneke] = [await joost.opens(), await everythingSaidTo(ineke, duoId)];

    await samira.saysReady();

    expect(await joost.opens()).toEqual({ ...seenByJoost, partnerAnswering: 'ready' });
    expect(await everythingSaidTo(joost.as, duoId)).not.toContain('zwaluw-');
    expect(await everythingSaidTo(ineke, duoId)).toBe(seenByIneke);
  });

  it('sends no word over the partner’s socket while somebody answers, so that no moment leaks either', async () => {
    const { samira, joost, organisation, duoId } = await duoInLesson(house);
    const ineke = await house.aPerson('Ineke', organisation, 'coordinator');
    const [hers, his, coordinators] = [
      await listenAs(house, samira.as),
      await listenAs(house, joost.as),
      await listenAs(house, ineke),
    ];
    await samira.places(planted);
    await samira.places({ geheim: 'veel-afstand' });
    await expect.poll(() => hers.heard).toHaveLength(2);
    expect([...his.heard, ...coordinators.heard]).toEqual([]);

    await samira.saysReady();
    await expect.poll(() => his.heard).toHaveLength(1);
    expect(JSON.parse(his.heard[0]?.slice(1) ?? '')).toEqual(['news', { type: 'duoLesson', id: duoId, version: 1 }]);
    expect(coordinators.heard).toEqual([]);
    for (const listener of [hers, his, coordinators]) listener.close();
  });

  it('has not even a key that would open the answer for the duo', async () => {
    const { samira, joost, duoId } = await duoInLesson(house);
    for (const person of [samira, joost]) await person.places(planted);
    await samira.saysReady();
    const answer = await house.db.of(DuoLessonAnswer).findOneByOrFail({ personId: samira.id });
    const openAs = async (kind: 'duo' | 'person', ownerId: string) => {
      const place = { table: 'duo_lesson_answer', row: answer.id, field: 'placements' };
      const [text] = await house.app
        .get(Vault)
        .openMany({ kind, ownerId }, [{ place, blob: answer.placements as Buffer }]);
      return text?.includes('zwaluw-plek') ?? false;
    };

    expect(answer.placements?.includes('zwaluw')).toBe(false);
    expect([await openAs('duo', duoId), await openAs('person', joost.id), await openAs('person', samira.id)]).toEqual([
      false,
      false,
      true,
    ]);

    await joost.saysReady();
    expect([await openAs('duo', duoId), await openAs('person', joost.id)]).toEqual([true, false]);
  });
});

describe('after both are ready', () => {
  it('the two see both answers and what they write about them; a coordinator and another duo see nothing', async () => {
    const { samira, joost, organisation, duoId } = await duoInLesson(house);
    const onlookers = [
      await house.aPerson('Ineke', organisation, 'coordinator', 'administrator'),
      await house.aPerson('Pim', organisation, 'wijkGgd'),
      house.stranger(),
    ];
    const before = await Promise.all(onlookers.map((onlooker) => everythingSaidTo(onlooker, duoId)));
    for (const person of [samira, joost]) {
      await person.places(planted);
      await person.saysReady();
    }
    await samira.proposes('We bellen eerst de zwaluw-lijn.');

    expect(await everythingSaidTo(joost.as, duoId)).toContain('zwaluw-lijn');
    expect((await joost.opens()).opened?.situations.at(-1)).toMatchObject({
      own: 'heel-dichtbij',
      partner: 'heel-dichtbij',
    });
    expect(await Promise.all(onlookers.map((onlooker) => everythingSaidTo(onlooker, duoId)))).toEqual(before);
  });
});
