import { roomCommandTypes, type MethodPhase, type RoomCommandType, type SessionRole } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { TestRoom, anId, idOf, type Name } from './testing/a-room.ts';
import { payloadFor } from './testing/any-command.ts';
import { incident60, otherWays } from './testing/methods.ts';

/**
 * Every command in every phase for every role, as the method itself says it: what the screen offers, and what the room
 * does. A new phase, role or command is in here without anyone remembering it.
 */
interface Cell {
  role: SessionRole;
  phase: MethodPhase;
  previous: MethodPhase | undefined;
  isLast: boolean;
  beforeSituation: boolean;
  hasTurn: boolean;
  someoneHasTurn: boolean;
}

const always: RoomCommandType[] = ['session.stop', 'session.leave', 'capacity.tell', 'contribution.withdraw'];
const byLeading: RoomCommandType[] = [
  ...(['session.pause', 'session.end', 'phase.extend'] as const),
  ...(['facilitator.handOver', 'reserve.appoint'] as const),
];

function offered({ role, phase, previous, isLast, beforeSituation, hasTurn, someoneHasTurn }: Cell): RoomCommandType[] {
  const leads = role === 'facilitator';
  const bringsIn = role === 'caseBringer';
  const { turn, outputs, scale } = phase;
  const writes = phase.writing.filter(({ roles, card }) => roles.includes(role) && card !== 'status');
  const writesHidden = writes.some(({ visibility }) => visibility !== 'note' && visibility !== 'open');
  const invited = turn.kind !== 'silent' && turn.roles.includes(role);
  const ordered = turn.kind === 'round' || turn.kind === 'dialogue';
  const asked = turn.kind === 'queue' || turn.kind === 'free' || turn.kind === 'dialogue';
  const mayAsk: Partial<Record<RoomCommandType, boolean>> = {
    ...Object.fromEntries(always.map((type) => [type, true])),
    ...Object.fromEntries(byLeading.map((type) => [type, leads])),
    'phase.next': leads && !isLast,
    'phase.replan': leads && !isLast,
    'phase.back': leads && previous?.back === true,
    'turn.give': leads && (ordered || turn.kind === 'queue' || turn.kind === 'free'),
    'turn.done': hasTurn || (leads && someoneHasTurn),
    'turn.pass': invited && ordered,
    'hand.raise': invited && asked && !hasTurn,
    'contribution.save': writes.length > 0,
    'contribution.add': writes.some(({ visibility }) => visibility === 'open'),
    'contribution.ready': writesHidden,
    'contribution.unready': writesHidden && phase.anonymous,
    'situation.open': bringsIn && outputs.includes('situation'),
    'situation.withhold': bringsIn && beforeSituation,
    'listening.begin': bringsIn && phase.caseBringer !== 'takesPart',
    'listening.leave': bringsIn && phase.caseBringer !== 'takesPart',
    'scale.answer': scale?.roles.includes(role) === true,
    'nextDate.set': leads && outputs.includes('nextDate'),
  };
  return roomCommandTypes.filter((type) => mayAsk[type]);
}

const people: Record<string, Name> = { facilitator: 'hester', caseBringer: 'samira', adviser: 'pim', observer: 'ans' };

const cells = [incident60, otherWays].flatMap((method) =>
  method.phases.flatMap((phase) => method.roles.map((role) => ({ method, phase, role }))),
);
/** Of somebody who is not there, so that the look back is not skipped and nobody has something to report. */
const earlierActionPoints = [{ id: anId(70), ownerId: idOf('noor'), knownTo: [] }];

describe(`${cells.length * roomCommandTypes.length} cells of phase, role and command`, () => {
  it.each(cells.map((cell) => [cell.method.id, cell.phase.id, cell.role, cell] as const))(
    '%s, %s, %s',
    (_, phaseId, role, { method, phase }) => {
      const who = people[role] as Name;
      const room = new TestRoom({
        method,
        earlierActionPoints,
        people: Object.entries({ ...people, also: 'joost' as const }).map(([its, name]) => ({
          id: idOf(name),
          roles: [its === 'observer' && method.roles.includes('observer') ? 'observer' : 'adviser'],
        })),
      }).begin('hester', 'samira', 'pim', 'ans', 'joost');
      room.goTo(phaseId);
      if (phase.writing.some(({ visibility }) => visibility === 'untilTurn')) {
        expect(room.state.turns.current).toBeNull();
      }

      const place = method.phases.findIndex(({ id }) => id === phaseId);
      const { current } = room.state.turns;
      const expected = offered({
        role,
        phase,
        previous: method.phases[place - 1],
        isLast: place === method.phases.length - 1,
        beforeSituation: place <= method.phases.findIndex(({ outputs }) => outputs.includes('situation')),
        hasTurn: current === idOf(who),
        someoneHasTurn: current !== null,
      });
      expect([...room.sees(who).abilities].sort()).toEqual([...expected].sort());

      for (const type of roomCommandTypes) {
        const outcomes = [0, 1, 2, 3, 4, 5].map((dice) =>
          room.refuses(who, type, payloadFor(room, who, type, dice) as never),
        );
        // What is offered succeeds with some payload, except withdrawing: there is nothing yet to withdraw.
        const done = outcomes.includes(null) || type === 'contribution.withdraw';
        expect([type, done]).toEqual([type, expected.includes(type)]);
      }
    },
  );
});
