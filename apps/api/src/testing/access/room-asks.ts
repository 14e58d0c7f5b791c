import { randomUUID } from 'node:crypto';
import { roomCommand } from '@tweespraak/contracts';
import type { RoomCommandType } from '@tweespraak/contracts';

/** Real ids of a room in which somebody has no business. */
export interface RoomIds {
  personId: string;
  cardId: string;
  actionPointId: string;
}

type Payloads = Record<RoomCommandType, object>;

/** For every command something that passes the door, about things that are there. */
function payloads({ personId, cardId, actionPointId }: RoomIds): Payloads {
  const written = (text: string) => ({ cardId: randomUUID(), text });
  const card = { cardId: randomUUID(), text: 'Van buiten', dueOn: null };
  return {
    ...{ 'session.start': {}, 'session.pause': {}, 'session.resume': {}, 'session.end': {}, 'session.leave': {} },
    ...{ 'session.stop': {}, 'session.continue': {}, 'agreement.accept': {} },
    'capacity.tell': { capacity: 'little' },
    'phase.next': {},
    'phase.back': { reason: 'tooSoon' },
    'phase.extend': { minutes: 15 },
    'phase.replan': { phaseId: 'closing', minutes: 1 },
    'turn.give': { personId },
    ...{ 'turn.done': {}, 'turn.pass': {}, 'hand.raise': {}, 'hand.lower': {} },
    'card.discuss': { cardId },
    'contribution.save': { ...card, kind: 'note', version: 0 },
    'contribution.add': { ...card, kind: 'question' },
    'contribution.withdraw': { cardId },
    ...{ 'contribution.ready': {}, 'contribution.unready': {} },
    'situation.open': { title: null, learningQuestion: written('Vraag'), situation: written('Situatie') },
    ...{ 'situation.withhold': {}, 'situation.offer': {}, 'listening.begin': {}, 'listening.leave': {} },
    'actionPoint.report': { actionPointId, progress: 'done', card: null },
    'scale.answer': { answers: { safety: 1 } },
    'nextDate.set': { startsAt: null },
    'facilitator.handOver': { personId },
    'facilitator.takeOver': {},
    'reserve.appoint': { personId: null },
  };
}

/** Every command of the contract, each as one that the door lets in. */
export function commands(ids: RoomIds, expectedPhase: string | null) {
  const all = Object.entries(payloads(ids)).map(([type, payload]) => ({
    ...{ id: randomUUID(), type: type as RoomCommandType, expectedPhase, payload },
  }));
  for (const command of all) roomCommand.parse(command);
  return all;
}
