import type { RoomEvent, RoomEventView } from '@tweespraak/contracts';
import { findPerson } from './people.ts';
import type { Room } from './room-state.ts';
import { isFor, seesTable } from './visibility.ts';

/**
 * An event as one viewer may know it, in the room as it is after it. The one place where events are redacted: what is
 * not for someone becomes `quiet`, so that their numbers have no gap.
 */
export function project(event: RoomEvent, viewerId: string, room: Room): RoomEventView {
  if (!findPerson(room.state, viewerId)) return quiet(event);
  const mine = event.actorId === viewerId;
  const table = seesTable(room, viewerId);
  switch (event.type) {
    case 'stop.pressed':
      if (mine) return event;
      return room.state.stoppedBy.length > 1 ? quiet(event) : { ...event, actorId: null };
    case 'stop.lifted':
      if (!mine && room.state.stoppedBy.length > 0) return quiet(event);
      return { ...event, actorId: mine ? viewerId : null, payload: { personIds: [] } };

    case 'cards.revealed': {
      const cards = event.payload.cards.filter((card) => table && isFor(room, viewerId, card));
      return cards.length > 0 ? { ...event, payload: { cards } } : quiet(event);
    }
    case 'card.added':
      return table && isFor(room, viewerId, event.payload.card) ? event : quiet(event);
    case 'card.withdrawn': {
      const withdrawn = { audience: event.payload.audience, authorId: event.actorId };
      return table && isFor(room, viewerId, withdrawn) ? event : quiet(event);
    }
    case 'card.changed':
    case 'card.discussed':
    case 'situation.opened':
    case 'actionPoint.reported':
      return table ? event : quiet(event);
    case 'hand.raised':
      return table ? event : { ...event, payload: { cardId: null } };
    case 'turn.given':
      return table ? event : { ...event, payload: { ...event.payload, cardId: null } };

    case 'session.started':
    case 'session.paused':
    case 'session.resumed':
    case 'session.ended':
    case 'person.arrived':
    case 'person.lostLine':
    case 'person.left':
    case 'agreement.accepted':
    case 'facilitator.changed':
    case 'reserve.changed':
    case 'caseBringer.changed':
    case 'phase.started':
    case 'phase.ended':
    case 'phase.extended':
    case 'phase.replanned':
    case 'timer.started':
    case 'timer.closed':
    case 'timer.expired':
    case 'turn.joined':
    case 'turn.ended':
    case 'hand.lowered':
    case 'contribution.readied':
    case 'contribution.unreadied':
    case 'everyone.ready':
    case 'listening.began':
    case 'listening.left':
    case 'nextDate.set':
      return event;
  }
}

function quiet({ seq }: RoomEvent): RoomEventView {
  return { seq, type: 'quiet', actorId: null, payload: {} };
}
