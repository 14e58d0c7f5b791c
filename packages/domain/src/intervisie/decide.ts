import type { ErrorCode, RoomCommand, RoomCommandType, RoomEvent } from '@tweespraak/contracts';
import { mustAgreeFirst } from './agreement.ts';
import { Course, refuse, type DecideContext } from './course.ts';
import { takeNotice, type RoomNotice } from './notices.ts';
import { findPerson } from './people.ts';
import type { RoomPrivates, RoomWrite } from './privates.ts';
import { phaseNow, type Room, type RoomState } from './room-state.ts';
import { caseBringerRules } from './rules/case-bringer-rules.ts';
import { facilitatorRules } from './rules/facilitator-rules.ts';
import { harvestRules } from './rules/harvest-rules.ts';
import { phaseRules } from './rules/phase-rules.ts';
import type { RoomRule, RoomRules } from './rules/rule.ts';
import { sessionRules } from './rules/session-rules.ts';
import { turnRules } from './rules/turn-rules.ts';
import { writingRules } from './rules/writing-rules.ts';

/** What came of a command. Events and writes belong in one transaction; `state` and `privates` are the room after it. */
export interface Decision {
  events: RoomEvent[];
  writes: RoomWrite[];
  state: RoomState;
  privates: RoomPrivates;
}

const rules: RoomRules = {
  ...sessionRules,
  ...phaseRules,
  ...turnRules,
  ...writingRules,
  ...caseBringerRules,
  ...harvestRules,
  ...facilitatorRules,
};

/** What a command, or a notice of the room itself, does. Throws a `DomainError` when it may not happen now. */
export function decide(state: RoomState, command: RoomCommand | RoomNotice, context: DecideContext): Decision {
  const course = new Course(state, context);
  if ('id' in command) obey(course, command);
  else takeNotice(course, command);
  return { events: course.events, writes: course.writes, state: course.state, privates: course.privates };
}

function obey(course: Course, command: RoomCommand): void {
  const actor = course.context.actor ?? refuse('not_allowed');
  // TypeScript cannot see that the rule found by a command's type takes that command's payload.
  const rule = rules[command.type] as RoomRule<RoomCommandType>;
  const phaseId = phaseNow(course)?.id ?? null;
  const saw = rule.anyPhase || command.expectedPhase === phaseId;
  if (!saw && rule.during.includes(course.state.status)) refuse('phase_over', { phase: phaseId });
  const hindrance = hindranceTo(course, rule, actor);
  if (hindrance) refuse(hindrance);
  rule.run(course, command.payload, actor);
}

/** Why this person may not ask this now; null when they may. */
function hindranceTo(room: Room, rule: RoomRule<RoomCommandType>, actor: string): ErrorCode | null {
  const { state } = room;
  const person = findPerson(state, actor);
  if (!person) return 'not_found';
  if (!rule.during.includes(state.status)) return 'session_not_live';
  if (person.presence !== 'here') return 'not_in_room';
  if (rule.by === 'facilitator' && actor !== state.facilitatorId) return 'not_allowed';
  if (rule.by === 'caseBringer' && actor !== state.caseBringerId) return 'not_allowed';
  if (state.stoppedBy.length > 0 && !rule.whileStopped) return 'session_stopped';
  if (!rule.beforeAgreeing && mustAgreeFirst(room, actor)) return 'agreement_needed';
  return rule.hindrance?.(room, actor) ?? null;
}

/** Everything someone may ask for at this moment: what `decide` would let through, before it sees the payload. */
export function abilitiesOf(room: Room, personId: string): RoomCommandType[] {
  return (Object.keys(rules) as RoomCommandType[]).filter(
    (type) => hindranceTo(room, rules[type] as RoomRule<RoomCommandType>, personId) === null,
  );
}
