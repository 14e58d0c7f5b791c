import type {
  ActionPointProgress,
  CaseBringerSeat,
  IntervisieMethod,
  MethodPhase,
  OpenedCard,
  Presence,
  SessionRole,
  TurnState,
} from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/** What is settled about a session before its room opens. */
export interface RoomSetup {
  sessionId: string;
  startsAt: string;
  facilitatorId: string;
  reserveId: string | null;
  caseBringerId: string | null;
  /** `roles` are those someone has besides leading or bringing in: mostly `['adviser']`. */
  people: { id: string; roles: SessionRole[] }[];
  /** Open action points of earlier sessions; `knownTo` were in the room when they were told. */
  earlierActionPoints: { id: string; ownerId: string; knownTo: string[] }[];
}

export interface PersonState {
  id: string;
  roles: SessionRole[];
  presence: Presence;
  /** Since when, as far as the line tells. */
  since: string;
  agreed: boolean;
}

export interface CardState extends OpenedCard {
  phaseId: string;
  revision: number;
}

export interface TimerState {
  /** Null while it does not run. */
  id: string | null;
  dueAt: string | null;
  /** What was left when it last stood still. */
  remainingMs: number;
  totalMs: number;
  over: boolean;
}

export interface TurnsState {
  /** Whether who had a turn comes again after the others. */
  goesRound: boolean;
  order: { personId: string; state: TurnState }[];
  current: string | null;
  hands: { personId: string; cardId: string | null }[];
  heard: string[];
  /** The card the talk is about now. */
  cardId: string | null;
}

export interface EarlierActionPointState {
  id: string;
  ownerId: string;
  knownTo: string[];
  progress: ActionPointProgress | null;
  cardId: string | null;
}

/** All that a room is made of, without one word anybody wrote: it can be kept as a snapshot and counted on. */
export interface RoomState {
  sessionId: string;
  seq: number;
  status: 'open' | 'live' | 'ended';
  paused: boolean;
  stoppedBy: string[];
  people: PersonState[];
  facilitatorId: string;
  reserveId: string | null;
  caseBringerId: string | null;
  caseBringerSeat: CaseBringerSeat;
  plan: { phaseId: string; minutes: number; skipped: boolean }[];
  /** Place in the plan; -1 before the first phase. */
  at: number;
  timer: TimerState;
  turns: TurnsState;
  ready: string[];
  everyoneReady: boolean;
  cards: CardState[];
  discussed: string[];
  situation: { titleId: string | null; situationId: string | null; learningQuestionId: string | null } | null;
  earlierActionPoints: EarlierActionPointState[];
  nextDate: string | null;
}

/** A room with the rules it follows. */
export interface Room {
  readonly state: RoomState;
  readonly method: IntervisieMethod;
}

export const noTimer: TimerState = { id: null, dueAt: null, remainingMs: 0, totalMs: 0, over: false };
export const noTurns: TurnsState = { goesRound: false, order: [], current: null, hands: [], heard: [], cardId: null };

/** The room before anybody came in. Kept as its first snapshot: later changes to the group do not reach it. */
export function initialState(setup: RoomSetup, method: IntervisieMethod): RoomState {
  if (setup.facilitatorId === setup.caseBringerId || setup.reserveId === setup.caseBringerId) {
    throw new DomainError('role_conflict');
  }
  return {
    sessionId: setup.sessionId,
    seq: 0,
    status: 'open',
    paused: false,
    stoppedBy: [],
    people: setup.people.map(({ id, roles }) => ({
      id,
      roles,
      presence: 'expected',
      since: setup.startsAt,
      agreed: false,
    })),
    facilitatorId: setup.facilitatorId,
    reserveId: setup.reserveId,
    caseBringerId: setup.caseBringerId,
    caseBringerSeat: 'circle',
    plan: planFor(method, setup.earlierActionPoints.length > 0),
    at: -1,
    timer: noTimer,
    turns: noTurns,
    ready: [],
    everyoneReady: false,
    cards: [],
    discussed: [],
    situation: null,
    earlierActionPoints: setup.earlierActionPoints.map((point) => ({ ...point, progress: null, cardId: null })),
    nextDate: null,
  };
}

/** A look back without anything to look back on is skipped; its minutes are not lost. */
function planFor({ phases }: IntervisieMethod, somethingOpen: boolean): RoomState['plan'] {
  const skips = (phase: MethodPhase): boolean => phase.skipWhenNothingOpen !== undefined && !somethingOpen;
  const gained = (phase: MethodPhase): number =>
    phases
      .filter((other) => skips(other) && other.skipWhenNothingOpen?.minutesTo === phase.id)
      .reduce((sum, { minutes }) => sum + minutes, 0);
  return phases.map((phase) => ({
    phaseId: phase.id,
    minutes: skips(phase) ? 0 : phase.minutes + gained(phase),
    skipped: skips(phase),
  }));
}

export function phaseNow({ state, method }: Room): MethodPhase | null {
  const phaseId = state.plan[state.at]?.phaseId;
  return method.phases.find(({ id }) => id === phaseId) ?? null;
}
