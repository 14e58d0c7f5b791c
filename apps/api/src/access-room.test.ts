import { randomUUID } from 'node:crypto';
import { errorCodes, roomCommandTypes } from '@tweespraak/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begun, everyone } from './testing/access/cast.ts';
import type { Name } from './testing/access/cast.ts';
import { aGroup, aSession } from './testing/access/given-intervisie.ts';
import { hostileTexts, mark, spoilt } from './testing/access/hostile.ts';
import { room as roomTable } from './testing/access/permissions/room.ts';
import { commands } from './testing/access/room-asks.ts';
import { manyRequests, worldIn } from './testing/access/world.ts';
import type { World } from './testing/access/world.ts';
import { House } from './testing/house.ts';
import { listenAs } from './testing/listening.ts';
import type { Listener } from './testing/listening.ts';
import { RoomClient } from './testing/room-client.ts';

const members = roomTable.columns['members of the group'] ?? [];
const outsiders = begun.filter((name) => !members.includes(name));
const present = ['Hester', 'Samira', 'Joost'] as const;
const secret = 'alleen-voor-deze-kamer';

let house: House;
let world: World;
let live: string;
let room: Record<(typeof present)[number], RoomClient>;
let ids: { personId: string; cardId: string; actionPointId: string };
let cases = 0;

/** De Linden is in the midst of its next session, and Samira wrote something. */
beforeAll(async () => {
  house = await House.open(manyRequests);
  world = await worldIn(house);
  live = await aSession(house, world, world.ids.groupId, 5 * 60_000);
  const entered = await Promise.all(
    present.map(async (name) => [name, await RoomClient.enter(world.url, world.people[name], live)] as const),
  );
  room = Object.fromEntries(entered) as typeof room;
  await room.Hester.does('session.start', {});
  for (const name of present) await room[name].does('agreement.accept', {});
  const [point] = room.Joost.view.earlierActionPoints;
  ids = { personId: world.people.Joost.id, cardId: randomUUID(), actionPointId: point?.id ?? randomUUID() };
  for (const phase of ['review', 'situation']) {
    await room.Hester.does('phase.next', {});
    await room.Joost.sees((view) => view.phase?.id === phase);
  }
  const note = { cardId: ids.cardId, kind: 'note' as const, version: 0, text: secret, dueOn: null };
  expect(await room.Joost.does('contribution.save', note)).not.toHaveProperty('error');
});
afterAll(async () => {
  for (const name of present) room[name].drop();
  await house.close();
});

const listens = (name: Name) => listenAs(house, { cookie: world.cookieOf(name) });
const codeOf = (answer: unknown) => (answer as { error?: { code: string } }).error?.code ?? 'yes';
const withoutId = (answer: unknown) => JSON.stringify(answer).replace(/"requestId":"[^"]*"/, '');
const seqNow = async () => {
  const [row] = await house.db.query<{ seq: number }>('SELECT seq FROM room WHERE session_id = $1', [live]);
  return row?.seq;
};

async function withSocket<Result>(name: Name, use: (line: Listener) => Promise<Result>): Promise<Result> {
  const line = await listens(name);
  try {
    return await use(line);
  } finally {
    line.close();
  }
}

describe('the socket', () => {
  it.each(everyone.filter((name) => !(begun as Name[]).includes(name)))('does not open for %s', async (name) => {
    cases += 1;
    await expect(listens(name)).rejects.toThrow('not_signed_in');
  });
});

describe('every message and every command', () => {
  it('stands in this test', () => {
    expect(
      commands(ids, null)
        .map(({ type }) => type)
        .sort(),
    ).toEqual([...roomCommandTypes].sort());
  });

  it.each(outsiders)('of %s is refused, and changes nothing', async (name) => {
    const before = await seqNow();
    const faults = await withSocket(name, async (line) => {
      const found: string[] = [];
      const isNot = (code: string, what: string, answer: unknown) => {
        cases += 1;
        if (codeOf(answer) !== code) found.push(`${what}: ${codeOf(answer)}, and not ${code}`);
      };
      const joined = await line.ask('join', { sessionId: live, lastSeq: null });
      isNot('not_found', 'join', joined);
      const unknown = await line.ask('join', { sessionId: randomUUID(), lastSeq: null });
      if (withoutId(unknown) !== withoutId(joined)) found.push('can tell the room from one that does not exist');
      isNot('not_in_room', 'sync', await line.ask('sync', { lastSeq: 0 }));
      for (const command of commands(ids, 'situation')) {
        isNot('not_in_room', command.type, await line.ask('command', command));
      }
      expect(await line.ask('clock', {})).toHaveProperty('now');
      if (line.heard.join().includes(live)) found.push('heard of the room');
      return found;
    });
    expect(faults).toEqual([]);
    expect(await seqNow()).toBe(before);
  });

  it.each(members)('of %s is let in', async (name) => {
    await withSocket(name, async (line) => {
      cases += 1;
      const answer = await line.ask('join', { sessionId: live, lastSeq: null });
      expect(codeOf(answer)).toBe('yes');
    });
  });

  it('is about the own room, whatever ids it names: nothing crosses from one group to another', async () => {
    const theirs = await aSessionOfOthers();
    const wim = await RoomClient.enter(world.url, world.people.Wim, theirs);
    const before = await seqNow();
    for (const { type, payload } of commands(ids, null)) {
      cases += 1;
      const answer = await wim.ask('command', {
        id: randomUUID(),
        type,
        expectedPhase: wim.view.phase?.id ?? null,
        payload,
      });
      expect([type, (errorCodes as readonly string[]).includes(codeOf(answer)) || codeOf(answer) === 'yes']).toEqual([
        ...[type, true],
      ]);
      expect([type, codeOf(answer)]).not.toEqual([type, 'unexpected']);
    }
    expect(wim.heard).not.toContain(secret);
    expect(await seqNow()).toBe(before);
    await room.Joost.sync();
    expect(room.Joost.texts.get(ids.cardId)).toBe(secret);
    wim.drop();
  });
});

describe('somebody else’s command', () => {
  it('is no key: who sends its id again gets neither its answer nor its effect', async () => {
    const id = randomUUID();
    await room.Samira.does('hand.raise', {}, id);
    const before = await seqNow();
    expect(codeOf(await room.Joost.does('hand.raise', {}, id))).toBe('not_found');
    expect(await seqNow()).toBe(before);
    cases += 1;
  });

  it('cannot take back, change or point at what somebody else wrote for themselves', async () => {
    for (const name of ['Samira', 'Hester'] as const) {
      const taken = await room[name].does('contribution.withdraw', { cardId: ids.cardId });
      expect(codeOf(taken)).toBe('not_found');
      const saved = { cardId: ids.cardId, kind: 'note' as const, version: 1, text: 'anders', dueOn: null };
      expect(codeOf(await room[name].does('contribution.save', saved))).toMatch(/not_found|not_now/);
      expect(codeOf(await room[name].does('card.discuss', { cardId: ids.cardId }))).not.toBe('yes');
      expect(room[name].heard).not.toContain(secret);
      cases += 3;
    }
  });
});

describe('whatever a message holds', () => {
  /** More than this and the server hangs up. */
  const mostBytes = 60_000;
  const bodiesLike = (body: object) =>
    [null, 5, mark, [], {}, true, hostileTexts, ...spoilt(body)].filter(
      (spoiltOne) => JSON.stringify(spoiltOne).length < mostBytes,
    );
  const messages: [string, object][] = [
    ['join', { sessionId: randomUUID(), lastSeq: 0 }],
    ['sync', { lastSeq: 0 }],
    ['clock', {}],
    ...roomCommandTypes.map((type): [string, object] => [`command ${type}`, {}]),
  ];

  it.each(messages)('"%s" is refused in words, or done', async (message, example) => {
    const [name = '', type] = message.split(' ');
    const body = commands(ids, 'situation').find((command) => command.type === type) ?? example;
    const faults = await withSocket('Gijs', async (line) => {
      const found: string[] = [];
      await line.ask('join', { sessionId: live, lastSeq: null });
      // so many as one line may ask before it has to wait
      for (const spoiltOne of bodiesLike(body).slice(0, 190)) {
        cases += 1;
        const answer = await line.ask(name, spoiltOne);
        if (codeOf(answer) === 'unexpected') found.push(JSON.stringify(spoiltOne).slice(0, 200));
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('ends only the line that sends far too much', async () => {
    await withSocket('Joost', async (other) => {
      await withSocket('Gijs', async (line) => {
        void line.ask('join', { sessionId: mark.repeat(100_000) }).catch(() => undefined);
        await expect.poll(() => line.isOpen()).toBe(false);
      });
      expect(other.isOpen()).toBe(true);
    });
  });
});

describe('all of it', () => {
  it('was asked', () => {
    console.log(`room access: ${String(cases)} cases`);
    expect(cases).toBeGreaterThan(4_000);
  });
});

async function aSessionOfOthers(): Promise<string> {
  const { Wim, Pim, Ans } = world.people;
  const groupId = await aGroup(world, 'De Essen', ['Wim', 'Pim', 'Ans']);
  const { body } = await Wim.post(`/intervisie/groups/${groupId}/sessions`, {
    ...{ methodId: 'incident-60', startsAt: new Date(house.clock.now().getTime() + 5 * 60_000).toISOString() },
    ...{ callLink: null, facilitatorId: Wim.id, reserveId: Pim.id, caseBringerId: Ans.id },
  }).expect(201);
  return body.id as string;
}
