import type { ErrorCode, RoomCommand, RoomCommandType } from '@tweespraak/contracts';
import type { Course } from '../course.ts';
import type { Room, RoomState } from '../room-state.ts';

type PayloadOf<Type extends RoomCommandType> = Extract<RoomCommand, { type: Type }>['payload'];

/** One thing someone may ask of the room: who may, when, and what comes of it. */
export interface RoomRule<Type extends RoomCommandType> {
  by: 'anyone' | 'facilitator' | 'caseBringer';
  /** In which part of a session. */
  during: readonly RoomState['status'][];
  /** Answers to the room as it is, not to the phase the sender saw. */
  anyPhase?: true;
  /** Also while the conversation lies still. */
  whileStopped?: true;
  /** Also for someone who has not agreed yet. */
  beforeAgreeing?: true;
  /** Why not at this moment, whatever the payload. The screen offers what this lets through. */
  hindrance?: (room: Room, actor: string) => ErrorCode | null;
  run: (course: Course, payload: PayloadOf<Type>, actor: string) => void;
}

export type RoomRules<Type extends RoomCommandType = RoomCommandType> = { [One in Type]: RoomRule<One> };

export const live = ['live'] as const;
export const openOrLive = ['open', 'live'] as const;

export function unless(holds: boolean, code: ErrorCode): ErrorCode | null {
  return holds ? null : code;
}
