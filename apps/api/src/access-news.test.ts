import type { News as NewsItem } from '@tweespraak/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { News } from './platform/news/news.ts';
import { asks, filled, playOn, routeOf } from './testing/access/asks.ts';
import { accountNames, begun } from './testing/access/cast.ts';
import type { AccountName, Name } from './testing/access/cast.ts';
import { whoMayAsk } from './testing/access/permissions/all.ts';
import { onStage } from './testing/access/stage.ts';
import type { Question, Stage } from './testing/access/stage.ts';
import { manyRequests, worldIn } from './testing/access/world.ts';
import type { World } from './testing/access/world.ts';
import { House } from './testing/house.ts';
import { listenAs } from './testing/listening.ts';
import type { Listener } from './testing/listening.ts';

let house: House;
let world: World;
let cases = 0;

beforeAll(async () => {
  house = await House.open(manyRequests);
  world = await worldIn(house);
});
afterAll(() => house.close());

interface Told {
  name: AccountName;
  item: NewsItem;
}

/** Who is told what while this is done. */
async function toldWhile(act: () => Promise<unknown>): Promise<Told[]> {
  const tell = vi.spyOn(house.app.get(News), 'tell');
  try {
    await act();
    return tell.mock.calls.flatMap(([personIds, item]) =>
      // who accepts an invitation is new here, and hears of themselves
      personIds.filter((id) => id !== item.id || isKnown(id)).map((id) => ({ name: nameOf(id), item })),
    );
  } finally {
    tell.mockRestore();
  }
}

function isKnown(id: string): boolean {
  return accountNames.some((name) => world.people[name].id === id);
}

function nameOf(id: string): AccountName {
  const name = accountNames.find((one) => world.people[one].id === id);
  if (!name) throw new Error('Somebody was told who is not in this story');
  return name;
}

const get = (path: string): Question => ({ method: 'GET', path });
const inHere = (path: string) => get(`/organisations/${world.here.id}/${path}`);

/** By which questions somebody who was told sees the thing: one of them is enough, when it names the thing. */
function waysToSee({ type, id }: NewsItem, name: AccountName): Question[] {
  const thing = type.split('.')[0];
  const ways: Record<string, Question[]> = {
    duo: [get(`/duos/${id}`), inHere('duos')],
    duoLesson: [get(`/duos/${id}/lessons`)],
    agreement: [get(`/duos/${id}/agreement`)],
    relation: [get('/relations'), inHere('people')],
    organisation: [get(`/organisations/${id}/people`)],
    onboardingPlan: [get(`/onboarding-plans/${id}`)],
    ownPlanSide: [get(`/onboarding-plans/${id}/own`)],
    journalEntry: [get(`/journal/entries/${id}`)],
    journalShare: [get(`/journal/shares/${id}`)],
    intervisieGroup: [get(`/intervisie/groups/${id}`)],
    intervisieSession: [get(`/intervisie/sessions/${id}`)],
  };
  if (id === world.people[name].id) return [get('/me')];
  return ways[thing ?? ''] ?? [];
}

/** Whether an answer is about the thing: lists answer to everyone, and may be without it. */
const isList = ({ path }: Question) => /\/(relations|people|duos)$/.test(path);

async function sees(stage: Stage, { name, item }: Told): Promise<boolean> {
  for (const question of waysToSee(item, name)) {
    const { status, text } = await stage.scene(() => stage.ask(world.cookieOf(name), question));
    if (status === 200 && (!isList(question) || text.includes(item.id))) return true;
  }
  return false;
}

async function filtered<One>(all: One[], fits: (one: One) => Promise<boolean>): Promise<One[]> {
  const found: One[] = [];
  for (const one of all) if (await fits(one)) found.push(one);
  return found;
}

const changes = Object.keys(asks).filter((ask) => !ask.startsWith('GET'));

describe('news of a change', () => {
  it.each(changes)('%s: is told only to who may see the thing, before or after', async (ask) => {
    const faults = await onStage(house, async (stage) => {
      const who = whoMayAsk(ask).find((name) => (begun as Name[]).includes(name));
      if (!who) return [];
      const { ids, body } = (await asks[ask]?.(playOn(stage, world))) ?? {};
      const { method, path } = routeOf(ask);
      const question = { method, path: filled(path, ids), ...(body ? { body } : {}) };
      const unseenAfter = await stage.scene(async () => {
        const told = await toldWhile(() => stage.ask(world.cookieOf(who), question));
        cases += told.length;
        return filtered(told, async (one) => !(await sees(stage, one)));
      });
      const unseen = await filtered(unseenAfter, async (one) => !(await sees(stage, one)));
      return unseen.map(({ name, item }) => `${name} heard of ${item.type}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('over the line', () => {
  it('everyone hears what they are told, and nothing else', async () => {
    const lines = {} as Record<AccountName, Listener>;
    for (const name of begun) lines[name] = await listenAs(house, world.people[name]);
    const { Samira, Joost, Rachid, Hester, Ineke } = world.people;
    const { ids } = world;
    const told = await toldWhile(async () => {
      await Joost.post(`/journal/shares/${ids.share}/answers`, { text: 'Dank je' }).expect(201);
      await Samira.delete(`/journal/shares/${ids.share}`).expect(204);
      await Samira.post(`/onboarding-plans/${ids.planId}/own/steps`, { text: 'Nog iets' }).expect(204);
      await Rachid.post(`/onboarding-plans/${ids.planId}/steps/werkplek/ready`, { version: 1 }).expect(204);
      await Hester.post(`/intervisie/sessions/${ids.session}/cancel`).expect(200);
      await Ineke.delete(`/relations/${ids.mentorRelation}`).expect(204);
      await Joost.post(`/duos/${ids.duoId}/pause`).expect(200);
      await Samira.post(`/duos/${ids.duoId}/end`).expect(200);
      await Samira.post(`/intervisie/groups/${ids.groupId}/leave`).expect(204);
    });
    expect(told.length).toBeGreaterThan(20);
    const expected = (name: AccountName) => told.filter((one) => one.name === name).length;
    for (const name of begun) {
      await expect.poll(() => newsIn(lines[name]).length, { timeout: 5_000 }).toBe(expected(name));
      const own = told.filter((one) => one.name === name).map(({ item }) => JSON.stringify(['news', item]));
      expect([name, newsIn(lines[name]).sort()]).toEqual([name, own.sort()]);
      lines[name].close();
      cases += own.length;
    }
  });

  it('was a great deal', () => {
    console.log(`news: ${String(cases)} cases`);
    expect(cases).toBeGreaterThan(150);
  });
});

/** The events as they came over the line, without the number of their kind. */
function newsIn({ heard }: Listener): string[] {
  return heard.map((packet) => packet.replace(/^\d+/, '')).filter((packet) => packet.startsWith('["news"'));
}
