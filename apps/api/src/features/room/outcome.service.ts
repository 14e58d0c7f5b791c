import { Injectable } from '@nestjs/common';
import type { RoomEvent, SessionOutcome } from '@tweespraak/contracts';
import { docFromPlainText } from '@tweespraak/contracts';
import { DomainError, minutesPresent } from '@tweespraak/domain';
import type { PresenceInterval } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import { Intervisie } from '../intervisie/intervisie.ts';
import { Journals } from '../journals/journals.ts';
import { RoomRepository } from './room.repository.ts';
import { RoomTexts } from './room-texts.ts';

/** What a session leaves behind: what people take home, what they will do, how long they were there. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly people: People,
    private readonly intervisie: Intervisie,
    private readonly rooms: RoomRepository,
    private readonly texts: RoomTexts,
    private readonly journals: Journals,
  ) {}

  /** For who was at the session and still is in the group. */
  async open(actor: Actor, sessionId: string): Promise<SessionOutcome> {
    const session = await this.intervisie.requireTakePart(actor, sessionId);
    const room = await this.rooms.find(sessionId);
    const own = room?.state.people.find(({ id }) => id === actor.personId);
    if (!room || !own || own.presence === 'expected') throw new DomainError('not_found');
    if (!room.startedAt || !room.endedAt) throw new DomainError('not_now');
    const names = await this.people.refs(room.state.people.map(({ id }) => id));
    const refOf = (id: string) => names.get(id) ?? { id, name: '' };
    const { startedAt, endedAt } = room;
    const intervals = intervalsPerPerson(await this.rooms.eventsOf(sessionId));

    const opened = new Set(room.state.cards.map(({ id }) => id));
    const cards = await this.rooms.cardsOf(sessionId);
    const learned = cards.filter(({ id, kind }) => kind === 'learningPoint' && opened.has(id));
    const notes = cards.filter(({ isNote, authorId }) => isNote && authorId === actor.personId);
    const points = await this.rooms.actionPointsOf(sessionId);
    const texts = new Map([
      ...(await this.texts.openCards([...learned, ...notes])),
      ...(await this.texts.openPoints(points)),
    ]);
    return {
      sessionId,
      group: { id: session.group.id, name: session.group.name },
      methodName: this.intervisie.methodOf(session).name,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      present: room.state.people.map(({ id }) => ({
        person: refOf(id),
        minutes: minutesPresent(intervals.get(id) ?? [], startedAt, endedAt),
        isMe: id === actor.personId,
      })),
      learningPoints: learned.flatMap(({ id, authorId }) =>
        authorId ? [{ id, person: refOf(authorId), text: texts.get(id) ?? '', mine: authorId === actor.personId }] : [],
      ),
      actionPoints: points.map(({ id, ownerId, dueOn, progress }) => ({
        ...{ id, person: refOf(ownerId), text: texts.get(id) ?? '', dueOn, progress },
        mine: ownerId === actor.personId,
      })),
      ownNotes: notes.map(({ id }) => ({ id, text: texts.get(id) ?? '' })),
      nextDate: room.state.nextDate,
    };
  }

  /**
   * Puts an own learning point or note into one's own journal, in the same words. Also while that journal is locked:
   * adding shows nothing of what is in it.
   */
  async keepInJournal(actor: Actor, sessionId: string, cardId: string): Promise<{ id: string }> {
    const { learningPoints, ownNotes } = await this.open(actor, sessionId);
    const own = [...learningPoints.filter(({ mine }) => mine), ...ownNotes].find(({ id }) => id === cardId);
    if (!own) throw new DomainError('not_found');
    const document = docFromPlainText(own.text);
    return this.journals.addEntry(actor, { madeOf: cardId, document, origin: { kind: 'session', sessionId } });
  }
}

/** From when until when each person's line was open, as the room noticed it. */
function intervalsPerPerson(events: RoomEvent[]): Map<string, PresenceInterval[]> {
  const all = new Map<string, PresenceInterval[]>();
  const end = (personId: string, at: string) => {
    const last = all.get(personId)?.at(-1);
    if (last?.to === null) last.to = new Date(at);
  };
  for (const event of events) {
    if (event.type === 'person.arrived') {
      const { personId, at } = event.payload;
      all.set(personId, [...(all.get(personId) ?? []), { from: new Date(at), to: null }]);
    }
    if (event.type === 'person.lostLine') end(event.payload.personId, event.payload.lastSeenAt);
    if (event.type === 'person.left' && event.actorId) end(event.actorId, event.payload.at);
  }
  return all;
}
