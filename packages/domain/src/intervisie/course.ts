import type { ErrorCode, IntervisieMethod, RoomEvent, RoomEventType } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';
import { evolve } from './evolve.ts';
import { applyWrite, type RoomPrivates, type RoomWrite } from './privates.ts';
import type { Room, RoomState } from './room-state.ts';

export interface DecideContext {
  /** Null when the room itself asks: a timer, a line that was lost. */
  actor: string | null;
  now: Date;
  method: IntervisieMethod;
  privates: RoomPrivates;
  /** From 0 up to 1, as `Math.random`: handed in, so that a decision can be told again. */
  random: () => number;
  newId: () => string;
}

type PayloadOf<Type extends RoomEventType> = Extract<RoomEvent, { type: Type }>['payload'];

/**
 * The course of one decision. One command may set off several events, each deciding on what the one before it made of
 * the room; this keeps the room up to date while they come.
 */
export class Course implements Room {
  state: RoomState;
  privates: RoomPrivates;
  readonly method: IntervisieMethod;
  readonly context: DecideContext;
  readonly events: RoomEvent[] = [];
  readonly writes: RoomWrite[] = [];

  constructor(state: RoomState, context: DecideContext) {
    this.state = state;
    this.privates = context.privates;
    this.method = context.method;
    this.context = context;
  }

  /** Records what happened, by whom the command came from; `actorId` only where that is someone else or nobody. */
  happens<Type extends RoomEventType>(
    type: Type,
    payload: PayloadOf<Type>,
    actorId: string | null = this.context.actor,
  ): void {
    const event = { seq: this.state.seq + 1, type, actorId, payload } as RoomEvent;
    this.events.push(event);
    this.state = evolve(this.state, event);
  }

  keeps(write: RoomWrite): void {
    this.writes.push(write);
    this.privates = applyWrite(this.privates, write);
  }
}

export function refuse(code: ErrorCode, details: Record<string, unknown> = {}): never {
  throw new DomainError(code, details);
}
