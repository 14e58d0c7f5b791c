import type { RoomCommandType } from '@tweespraak/contracts';
import { mayWrite } from '../writing.ts';
import { idOf, names, type Name, type TestRoom } from './a-room.ts';

type Payload = Record<string, unknown>;
type Possibility = (room: TestRoom, who: string, dice: number) => Payload;

const pick = <T>(items: readonly T[], dice: number): T | undefined => items[dice % Math.max(1, items.length)];
const text = 'Een gedachte.';
const somebody: Possibility = (_, __, dice) => ({ personId: idOf(pick(names, dice) ?? 'ans') });
const someCard: Possibility = ({ state, privates, newId }, _, dice) => ({
  cardId: pick([...state.cards, ...privates.cards], dice)?.id ?? newId(),
});

/** The payloads of the commands that have one. */
const possibilities: Partial<Record<RoomCommandType, Possibility>> = {
  'capacity.tell': (_, __, dice) => ({ capacity: pick(['much', 'usual', 'little', null], dice) }),
  'phase.back': () => ({ reason: 'notFinished' }),
  'phase.extend': (_, __, dice) => ({ minutes: (dice % 15) + 1 }),
  'phase.replan': ({ state }, _, dice) => ({
    phaseId: pick(state.plan.slice(state.at + 1), dice)?.phaseId ?? 'none',
    minutes: (dice % 20) + 1,
  }),
  'turn.give': (room, who, dice) => {
    const waiting = room.state.turns.order.filter((turn) => turn.state === 'waiting');
    return waiting.length > 0 ? { personId: pick(waiting, dice)?.personId } : somebody(room, who, dice);
  },
  'facilitator.handOver': somebody,
  'reserve.appoint': (room, who, dice) => (dice % 3 === 0 ? { personId: null } : somebody(room, who, dice)),
  'card.discuss': someCard,
  'contribution.withdraw': someCard,
  'contribution.save': (room, who, dice) => {
    const own = room.privates.cards.find(({ authorId }) => authorId === who);
    if (own && dice % 2 === 0) return { cardId: own.id, kind: own.kind, version: own.version, text, dueOn: null };
    const kind = pick(mayWrite(room, who), dice)?.writing.card ?? 'note';
    return { cardId: room.newId(), kind, version: 0, text, dueOn: null };
  },
  'contribution.add': (room, who, dice) => {
    const open = mayWrite(room, who).filter(({ opens }) => opens === 'atOnce');
    return { cardId: room.newId(), kind: pick(open, dice)?.writing.card ?? 'outcome', text, dueOn: null };
  },
  'situation.open': (room, _, dice) => ({
    title: dice % 2 === 0 ? null : { cardId: room.newId(), text },
    learningQuestion: { cardId: room.newId(), text },
    situation: { cardId: room.newId(), text },
  }),
  'actionPoint.report': (room, who, dice) => {
    const own = room.state.earlierActionPoints.filter(({ ownerId }) => ownerId === who);
    const point = pick(own, dice);
    const card = dice % 2 === 0 ? null : { cardId: point?.cardId ?? room.newId(), text };
    return { actionPointId: point?.id ?? room.newId(), progress: 'started', card };
  },
  'scale.answer': (_, __, dice) => ({ answers: { safety: dice % 2 } }),
  'nextDate.set': () => ({ startsAt: '2030-01-01T10:00:00.000Z' }),
};

/** A payload that could fit what this person asks in this room; `dice` chooses among the possibilities. */
export function payloadFor(room: TestRoom, who: Name, type: RoomCommandType, dice: number): Payload {
  return possibilities[type]?.(room, idOf(who), dice) ?? {};
}
