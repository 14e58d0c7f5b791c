import {
  roomCommand,
  roomCommandTypes,
  roomEvent,
  roomEventView,
  roomView as roomViewSchema,
  type IntervisieMethod,
  type RoomCommandType,
  type RoomEvent,
  type RoomView,
} from '@tweespraak/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../domain-error.ts';
import type { Decision } from './decide.ts';
import { evolve } from './evolve.ts';
import { sitsAside } from './people.ts';
import { nextPhase, previousPhase } from './phases.ts';
import type { RoomMoment } from './room-view.ts';
import { stepFor } from './room-step.ts';
import { TestRoom, anId, idOf, nameOf, names, shownNames, type Name } from './testing/a-room.ts';
import { payloadFor } from './testing/any-command.ts';
import { incident60, otherWays } from './testing/methods.ts';
import { speakersNow } from './turns.ts';

const anyone = fc.constantFrom(...names);

/** What may come at any moment: a command by anyone, a line that comes or goes, time that passes. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: anyone, type: fc.constantFrom(...roomCommandTypes), dice: fc.nat(50) }) },
  // Mostly people ask what the screen offers them, and the facilitator keeps the session going.
  { weight: 14, arbitrary: fc.record({ who: anyone, offered: fc.nat(200), dice: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ leads: fc.constant('on') }) },
  { weight: 2, arbitrary: fc.record({ line: fc.constantFrom<'comes' | 'goes'>('comes', 'goes'), who: anyone }) },
  { weight: 2, arbitrary: fc.record({ seconds: fc.integer({ min: 1, max: 900 }) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** What ends or halts a session is offered all the time; taken as often as the rest, little else would happen. */
const seldom: RoomCommandType[] = [
  'session.end',
  'session.leave',
  'session.stop',
  'session.pause',
  'contribution.withdraw',
];

function typeOf(room: TestRoom, one: Extract<Happening, { who: Name; dice: number }>): RoomCommandType {
  if ('type' in one) return one.type;
  const offered = room.sees(one.who).abilities.filter((type) => one.dice % 10 === 0 || !seldom.includes(type));
  return offered[one.offered % Math.max(1, offered.length)] ?? 'session.continue';
}

const session = fc.record({
  method: fc.constantFrom<IntervisieMethod>(incident60, otherWays),
  startAt: fc.nat(9),
  seed: fc.nat(),
  happenings: fc.array(happening, { minLength: 60, maxLength: 120 }),
});

/** For what looks at six screens at every moment. */
const fewer = 12;

/** Lets one thing happen. A refusal is fine, any other exception is not. */
function happen(room: TestRoom, one: Happening): Decision | null {
  const before = room.events.length;
  try {
    if ('seconds' in one) {
      room.later(one);
      return null;
    }
    if ('line' in one) {
      if (one.line === 'comes') room.enter(one.who);
      else room.losesLine(one.who);
      return null;
    }
    if ('leads' in one) return room.asks(nameOf(room.state.facilitatorId) ?? 'hester', 'phase.next');
    const type = typeOf(room, one);
    const payload = payloadFor(room, one.who, type, one.dice);
    expect(roomCommand.safeParse({ id: anId(1), type, expectedPhase: null, payload }).success).toBe(true);
    return room.asks(one.who, type, payload as never);
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    expect(room.events).toHaveLength(before);
    return null;
  }
}

type Check = (room: TestRoom, before: RoomMoment, events: RoomEvent[]) => void;

function eachMoment(check: Check, numRuns = 40): void {
  fc.assert(
    fc.property(session, ({ method, startAt, seed, happenings }) => {
      const room = new TestRoom({
        method,
        seed,
        earlierActionPoints: [{ id: anId(70), ownerId: idOf('pim'), knownTo: [idOf('ans')] }],
      });
      const all = seed % 3 === 0 ? (['hester', 'samira', 'joost', 'pim'] as const) : names;
      room.enter(...all);
      room.asks('hester', 'session.start');
      for (const name of all) room.asks(name, 'agreement.accept');
      room.goTo(method.phases[startAt % method.phases.length]?.id ?? '');
      for (const one of happenings) {
        const before = room.moment;
        const count = room.events.length;
        happen(room, one);
        check(room, before, room.events.slice(count));
      }
    }),
    { numRuns },
  );
}

describe('whatever people do', { timeout: 60_000 }, () => {
  it('the events alone make the room', () => {
    eachMoment((room) => {
      expect(room.events.map(({ seq }) => seq)).toEqual(room.events.map((_, index) => index + 1));
      expect(room.events.reduce(evolve, room.first)).toEqual(room.state);
      expect(JSON.parse(JSON.stringify(room.state))).toEqual(room.state);
    });
  });

  it('a card nobody opened is in nothing that another person receives', () => {
    const hiddenOnce = (room: TestRoom, before: RoomMoment, name: Name): string[] =>
      [...before.privates.cards, ...room.privates.cards]
        .filter(({ id, authorId }) => authorId !== idOf(name) && !room.state.cards.some((card) => card.id === id))
        .map(({ id }) => id);
    eachMoment((room, before, events) => {
      for (const name of names) {
        const received = JSON.stringify([
          room.sees(name),
          stepFor(idOf(name), shownNames, before, room.moment, events),
        ]);
        for (const id of hiddenOnce(room, before, name)) expect(received).not.toContain(id);
      }
    }, fewer);
  });

  it('what one person keeps to themselves changes nothing for anyone else', () => {
    eachMoment((room, before, events) => {
      if (events.length > 0) return;
      const told = names.filter((name) => stepFor(idOf(name), shownNames, before, room.moment, events) !== null);
      // The author's own screens; and what is for the facilitator, on theirs.
      expect(told.filter((name) => idOf(name) !== room.state.facilitatorId).length).toBeLessThanOrEqual(1);
    }, fewer);
  });

  it('an anonymous round tells no author', () => {
    eachMoment((room, _, events) => {
      const anonymous = room.state.cards.filter(({ phaseId }) => phaseId === 'doubts');
      expect(anonymous.every(({ authorId }) => authorId === null)).toBe(true);
      const added = events.filter(({ type, payload }) => type === 'card.added' && payload.card.authorId === null);
      expect(added.every(({ actorId }) => actorId === null)).toBe(true);
    });
  });

  it('a browser that applies the steps sees what the server shows', () => {
    const screens = new Map<TestRoom, Record<string, RoomView>>();
    eachMoment((room, before, events) => {
      const screen = screens.get(room) ?? {};
      screens.set(room, screen);
      for (const name of names) {
        const result = stepFor(idOf(name), shownNames, before, room.moment, events);
        if (result) expect([result.step.from, result.step.seq]).toEqual([before.state.seq, room.state.seq]);
        const known = screen[name] ?? room.sees(name);
        screen[name] = { ...known, ...result?.step.changes };
        expect(screen[name]).toEqual(room.sees(name));
      }
    }, fewer);
  });

  it('views and events keep to their schemas', () => {
    eachMoment((room, before, events) => {
      for (const event of events) expect(roomEvent.parse(event)).toEqual(event);
      for (const name of names) {
        expect(roomViewSchema.parse(room.sees(name))).toEqual(room.sees(name));
        const seen = stepFor(idOf(name), shownNames, before, room.moment, events)?.step.events ?? [];
        for (const event of seen) expect(roomEventView.parse(event)).toEqual(event);
      }
    }, fewer);
  });

  it('one timer is open when time runs, and none when it stands still', () => {
    eachMoment((room) => {
      const open = room.events.reduce((ids, event) => {
        if (event.type === 'timer.started') return [...ids, event.payload.timerId];
        const closes = event.type === 'timer.closed' || event.type === 'timer.expired';
        return closes ? ids.filter((id) => id !== event.payload.timerId) : ids;
      }, [] as string[]);
      const { status, paused, stoppedBy, timer } = room.state;
      const runs = status === 'live' && !paused && stoppedBy.length === 0 && !timer.over;
      expect(open).toEqual(runs ? [timer.id] : []);
      expect(timer.remainingMs).toBeGreaterThanOrEqual(0);
      expect(timer.totalMs).toBeGreaterThanOrEqual(timer.remainingMs);
      expect(room.state.plan.every(({ minutes }) => minutes >= 0)).toBe(true);
    });
  });

  it('a phase follows the one before it, or goes back where the method lets it', () => {
    eachMoment((room, before, events) => {
      if (room.state.at === before.state.at) return;
      const ended = events.filter(({ type }) => type === 'phase.ended');
      let walked: RoomMoment = before;
      for (const event of events) {
        if (event.type === 'phase.started') {
          const allowed = [nextPhase(walked)?.id, previousPhase(walked)?.back ? previousPhase(walked)?.id : undefined];
          expect(allowed).toContain(event.payload.phaseId);
        }
        walked = { ...walked, state: evolve(walked.state, event) };
      }
      expect(ended.length).toBeGreaterThan(0);
    });
  });

  it('who listens is never invited to speak, and nobody is while the conversation lies still', () => {
    eachMoment((room) => {
      const speakers = speakersNow(room);
      expect(speakers.filter((id) => sitsAside(room.state, id))).toEqual([]);
      if (room.state.stoppedBy.length > 0) expect(speakers).toEqual([]);
    });
  });

  it('everyone here can stop it and leave it, and the case bringer can come back', () => {
    eachMoment((room) => {
      if (room.state.status !== 'live') return;
      const here = names.filter((name) => room.sees(name).people.find(({ isMe }) => isMe)?.presence === 'here');
      for (const name of here) {
        expect(room.refuses(name, 'session.stop', {}, 'long-gone')).toBeNull();
        expect(room.refuses(name, 'session.leave', {}, 'long-gone')).toBeNull();
        if (sitsAside(room.state, idOf(name)))
          expect(room.refuses(name, 'listening.leave', {}, 'long-gone')).toBeNull();
      }
    });
  });

  it('who leads never brings in, and who has not agreed sees no card', () => {
    eachMoment((room) => {
      const { facilitatorId, caseBringerId, reserveId, people, at } = room.state;
      expect(caseBringerId).not.toBe(facilitatorId);
      if (caseBringerId) expect(caseBringerId).not.toBe(reserveId);
      for (const name of names) {
        const agreed = people.find(({ id }) => id === idOf(name))?.agreed;
        if (!agreed && at > 0)
          expect(room.sees(name)).toMatchObject({ cards: [], situation: null, earlierActionPoints: [] });
      }
    });
  });
});
