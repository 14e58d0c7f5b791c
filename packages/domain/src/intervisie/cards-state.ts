import type { OpenedCard, RoomEvent } from '@tweespraak/contracts';
import type { CardState, RoomState } from './room-state.ts';

type PayloadOf<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>['payload'];
type CardChange = Partial<RoomState>;

/** How the cards on the table change. Bookkeeping for `evolve`. */
export function openCards(state: RoomState, cards: OpenedCard[]): CardChange {
  const phaseId = state.plan[state.at]?.phaseId ?? '';
  const opened: CardState[] = cards.map((card) => ({ ...card, phaseId, revision: 1 }));
  return { cards: [...state.cards, ...opened] };
}

export function openSituation(
  state: RoomState,
  authorId: string,
  situation: PayloadOf<'situation.opened'>,
): CardChange {
  const { titleId, situationId, learningQuestionId } = situation;
  const card = (id: string, kind: OpenedCard['kind']): OpenedCard => ({ id, kind, authorId, audience: 'everyone' });
  return {
    situation: { titleId, situationId, learningQuestionId },
    ...openCards(state, [
      ...(titleId ? [card(titleId, 'situationTitle')] : []),
      card(learningQuestionId, 'learningQuestion'),
      card(situationId, 'situation'),
    ]),
  };
}

export function reportActionPoint(
  state: RoomState,
  authorId: string,
  { actionPointId, progress, cardId }: PayloadOf<'actionPoint.reported'>,
): CardChange {
  const earlierActionPoints = state.earlierActionPoints.map((point) =>
    point.id === actionPointId ? { ...point, progress, cardId: cardId ?? point.cardId } : point,
  );
  if (!cardId) return { earlierActionPoints };
  const changed = state.cards.some(({ id }) => id === cardId);
  const cards = changed
    ? changeCard(state, cardId)
    : openCards(state, [{ id: cardId, kind: 'status', authorId, audience: 'everyone' }]);
  return { earlierActionPoints, ...cards };
}

export function changeCard(state: RoomState, cardId: string): CardChange {
  return { cards: state.cards.map((card) => (card.id === cardId ? { ...card, revision: card.revision + 1 } : card)) };
}

/** Takes a card away wherever it is named. */
export function withdrawCard(state: RoomState, cardId: string): CardChange {
  const unless = (id: string | null): string | null => (id === cardId ? null : id);
  const { situation, turns } = state;
  return {
    cards: state.cards.filter(({ id }) => id !== cardId),
    discussed: state.discussed.filter((id) => id !== cardId),
    turns: {
      ...turns,
      cardId: unless(turns.cardId),
      hands: turns.hands.map((hand) => ({ ...hand, cardId: unless(hand.cardId) })),
    },
    earlierActionPoints: state.earlierActionPoints.map((point) => ({ ...point, cardId: unless(point.cardId) })),
    situation: situation && {
      titleId: unless(situation.titleId),
      situationId: unless(situation.situationId),
      learningQuestionId: unless(situation.learningQuestionId),
    },
  };
}

export function discussCard({ discussed }: RoomState, cardId: string | null): string[] {
  return cardId === null || discussed.includes(cardId) ? discussed : [...discussed, cardId];
}
