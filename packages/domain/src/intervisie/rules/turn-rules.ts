import type { Course } from '../course.ts';
import { refuse } from '../course.ts';
import { isHere } from '../people.ts';
import { goOnIfDone } from '../phases.ts';
import { phaseNow, type CardState, type Room } from '../room-state.ts';
import { giveNextTurn, giveTurn } from '../turn-taking.ts';
import { hasOrder, isInvited, mayRaiseHand, speakersNow, turnStateOf } from '../turns.ts';
import { isOnTable } from '../writing.ts';
import { live, unless, type RoomRules } from './rule.ts';

type TurnCommand = `turn.${'give' | 'done' | 'pass'}` | `hand.${'raise' | 'lower'}` | 'card.discuss';

export const turnRules: RoomRules<TurnCommand> = {
  'turn.give': {
    by: 'facilitator',
    during: live,
    hindrance: (room) => unless(turnsCanBeGiven(room), 'not_now'),
    run(course, { personId }, actor) {
      if (!mayGetTurn(course, personId)) refuse('not_now');
      const { current } = course.state.turns;
      // Who lost the line keeps the turn for later; who was heard is done.
      if (current)
        course.happens('turn.ended', { personId: current, by: isHere(course.state, current) ? 'done' : 'interrupted' });
      giveTurn(course, personId, actor);
    },
  },

  'turn.done': {
    by: 'anyone',
    during: live,
    beforeAgreeing: true,
    hindrance({ state }, actor) {
      if (state.turns.current === null) return 'not_now';
      return unless(state.turns.current === actor || state.facilitatorId === actor, 'not_your_turn');
    },
    run(course) {
      endTurn(course, course.state.turns.current ?? refuse('not_now'), 'done');
    },
  },

  /** Also before the turn comes: then nothing that was kept for it opens. */
  'turn.pass': {
    by: 'anyone',
    during: live,
    beforeAgreeing: true,
    hindrance({ state }, actor) {
      const turn = turnStateOf(state, actor);
      return unless(turn === 'waiting' || turn === 'speaking', 'not_now');
    },
    run: (course, _, actor) => endTurn(course, actor, 'passed'),
  },

  'hand.raise': {
    by: 'anyone',
    during: live,
    hindrance: (room, actor) => unless(mayRaiseHand(room, actor), 'not_now'),
    run(course, _, actor) {
      if (!handOf(course, actor)) course.happens('hand.raised', { cardId: null });
    },
  },

  'hand.lower': {
    by: 'anyone',
    during: live,
    anyPhase: true,
    whileStopped: true,
    hindrance: (room, actor) => unless(handOf(room, actor), 'already_done'),
    run: (course) => course.happens('hand.lowered', {}),
  },

  /** "Hierover": who has the floor puts a card in the middle; anyone else asks for a turn about it. */
  'card.discuss': {
    by: 'anyone',
    during: live,
    hindrance(room, actor) {
      const mayTalkAboutIt = mayChooseCard(room, actor) || mayRaiseHand(room, actor);
      return unless(mayTalkAboutIt && room.state.cards.some((card) => canBeDiscussed(room, card)), 'not_now');
    },
    run(course, { cardId }, actor) {
      const card = course.state.cards.find(({ id }) => id === cardId);
      if (!card || !canBeDiscussed(course, card)) refuse('not_found');
      course.happens(mayChooseCard(course, actor) ? 'card.discussed' : 'hand.raised', { cardId });
    },
  },
};

function endTurn(course: Course, personId: string, by: 'done' | 'passed'): void {
  course.happens('turn.ended', { personId, by });
  // Passing before a round began does not begin it.
  if (course.state.turns.heard.length > 0) giveNextTurn(course);
  goOnIfDone(course);
}

function turnsCanBeGiven(room: Room): boolean {
  const turn = phaseNow(room)?.turn;
  return turn !== undefined && turn.kind !== 'silent' && turn.kind !== 'alone';
}

function mayGetTurn(course: Course, personId: string): boolean {
  const turn = phaseNow(course)?.turn;
  const { state } = course;
  if (!turn || !isHere(state, personId) || !isInvited(course, personId) || state.turns.current === personId)
    return false;
  if (!hasOrder(turn)) return true;
  const place = turnStateOf(state, personId);
  // Who passed is asked again only after asking for it.
  return place === 'passed' ? handOf(course, personId) : place !== null;
}

function handOf({ state }: Room, personId: string): boolean {
  return state.turns.hands.some((hand) => hand.personId === personId);
}

function mayChooseCard(room: Room, actor: string): boolean {
  const { state } = room;
  if (actor === state.facilitatorId || actor === state.turns.current) return true;
  return phaseNow(room)?.turn.kind === 'alone' && speakersNow(room).includes(actor);
}

function canBeDiscussed(room: Room, card: CardState): boolean {
  return card.audience === 'everyone' && isOnTable(phaseNow(room), card);
}
