import { z } from 'zod';
import { pickedDay, pickedMoment } from './calendar.ts';
import { contentId } from './content-parts.ts';
import { memberRole, oneLine, personRef } from './people.ts';
import { versionNumber } from './version-number.ts';

/** A closed group that meets again and again. Fewer than three is no group, more than eight no conversation. */
export const groupSize = { from: 3, to: 8 };

export const groupMemberState = z.enum(['invited', 'active', 'left']);
export type GroupMemberState = z.infer<typeof groupMemberState>;

export const formIntervisieGroup = z.object({
  name: oneLine.min(2).max(60),
  personIds: z
    .array(z.uuid())
    .min(groupSize.from)
    .max(groupSize.to)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'same_person' }),
});
export type FormIntervisieGroup = z.infer<typeof formIntervisieGroup>;

export const inviteGroupMember = z.object({ personId: z.uuid() });
export type InviteGroupMember = z.infer<typeof inviteGroupMember>;

/** Whether the others in the group see what I am. Without it my form has no colour. */
export const showRoleInGroup = z.object({ shown: z.stringbool().or(z.boolean()) });
export type ShowRoleInGroup = z.infer<typeof showRoleInGroup>;

export const intervisieSessionState = z.enum(['planned', 'open', 'live', 'ended', 'cancelled']);
export type IntervisieSessionState = z.infer<typeof intervisieSessionState>;

/** The place where a group meets by picture and sound, elsewhere: https, or a phone number. */
export const callLink = z
  .string()
  .trim()
  .max(500)
  .refine((link) => /^https:\/\/[^\s\p{Cc}]+$/u.test(link) || /^tel:\+?[0-9 -]{6,20}$/.test(link), {
    message: 'no_call_link',
  });

const sessionPlan = z.object({
  methodId: contentId,
  startsAt: pickedMoment,
  callLink: callLink.nullable(),
  facilitatorId: z.uuid(),
  reserveId: z.uuid().nullable(),
  caseBringerId: z.uuid().nullable(),
});
type RolesOfPlan = Pick<z.infer<typeof sessionPlan>, 'facilitatorId' | 'reserveId' | 'caseBringerId'>;

/** Who leads never brings the situation, and is never their own reserve. */
function rolesFit({ facilitatorId, reserveId, caseBringerId }: RolesOfPlan): boolean {
  return facilitatorId !== caseBringerId && facilitatorId !== reserveId;
}

export const planIntervisieSession = sessionPlan.refine(rolesFit, {
  path: ['facilitatorId'],
  message: 'role_conflict',
});
export type PlanIntervisieSession = z.infer<typeof planIntervisieSession>;

/** The same plan as people fill it in: a day and an hour on a Dutch clock, and nothing chosen is empty. */
const nobody = z.literal('').transform(() => null);
export const planSessionForm = z.object({
  methodId: contentId,
  startsAt: pickedDay,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  callLink: z.union([nobody, callLink]),
  facilitatorId: z.uuid(),
  reserveId: z.union([nobody, z.uuid()]),
  caseBringerId: z.union([nobody, z.uuid()]),
});
export type PlanSessionForm = z.infer<typeof planSessionForm>;

export const intervisieSessionSummary = z
  .object({
    id: z.uuid(),
    groupId: z.uuid(),
    groupName: z.string(),
    methodName: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    state: intervisieSessionState,
    iBring: z.boolean(),
    iLead: z.boolean(),
    /** Of my own preparation; null when I bring nothing. */
    mySituation: z.enum(['empty', 'draft', 'ready', 'withdrawn']).nullable(),
  })
  .meta({ id: 'IntervisieSessionSummary' });
export type IntervisieSessionSummary = z.infer<typeof intervisieSessionSummary>;
export const intervisieSessionList = z
  .object({ sessions: z.array(intervisieSessionSummary) })
  .meta({ id: 'IntervisieSessionList' });
export type IntervisieSessionList = z.infer<typeof intervisieSessionList>;

export const intervisieSessionView = z
  .object({
    id: z.uuid(),
    group: z.object({ id: z.uuid(), name: z.string() }),
    method: z.object({
      id: contentId,
      name: z.string(),
      summary: z.string(),
      minutes: z.int(),
      phases: z.array(z.object({ id: contentId, title: z.string(), minutes: z.int() })),
    }),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    state: intervisieSessionState,
    callLink: z.string().nullable(),
    facilitator: personRef,
    reserve: personRef.nullable(),
    caseBringer: personRef.nullable(),
    members: z.array(personRef.extend({ isMe: z.boolean() })),
    /** The room opens a quarter of an hour before. */
    opensAt: z.iso.datetime(),
    abilities: z.object({ enter: z.boolean(), change: z.boolean(), cancel: z.boolean(), prepare: z.boolean() }),
  })
  .meta({ id: 'IntervisieSession' });
export type IntervisieSessionView = z.infer<typeof intervisieSessionView>;

export const groupMemberView = z.object({
  person: personRef,
  /** What they are, when they chose to show it here. */
  role: memberRole.nullable(),
  isOutside: z.boolean(),
  isMe: z.boolean(),
  state: groupMemberState,
});
export const intervisieGroupView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    members: z.array(groupMemberView),
    sessions: z.array(intervisieSessionSummary),
    methods: z.array(z.object({ id: contentId, name: z.string(), summary: z.string(), minutes: z.int() })),
    myState: groupMemberState,
    myRoleShown: z.boolean(),
    abilities: z.object({ accept: z.boolean(), decline: z.boolean(), leave: z.boolean(), plan: z.boolean() }),
  })
  .meta({ id: 'IntervisieGroup' });
export type IntervisieGroupView = z.infer<typeof intervisieGroupView>;
export const intervisieGroupList = z
  .object({ groups: z.array(intervisieGroupView) })
  .meta({ id: 'IntervisieGroupList' });
export type IntervisieGroupList = z.infer<typeof intervisieGroupList>;

/** What a coordinator sees of a group: who was asked, and whether it meets. */
export const hostedGroupView = z.object({
  id: z.uuid(),
  name: z.string(),
  members: z.array(z.object({ person: personRef, isOutside: z.boolean(), state: groupMemberState })),
  sessionsPlanned: z.int(),
  sessionsHeld: z.int(),
  abilities: z.object({ invite: z.boolean() }),
});
export const hostedGroupList = z.object({ groups: z.array(hostedGroupView) }).meta({ id: 'HostedGroupList' });
export type HostedGroupList = z.infer<typeof hostedGroupList>;

export const touchesOwnStory = z.enum(['no', 'aLittle', 'yes']);

/** A preparation, for its writer alone until they open it in the room themselves. Everything may stay empty. */
export const saveSituation = z.object({
  /** A form sends it as text. */
  baseVersion: versionNumber,
  title: z.string().trim().max(80),
  learningQuestion: z.string().trim().max(500),
  /** Up to the moment of acting. */
  situation: z.string().trim().max(4000),
  /** What they really did: closed until its phase. */
  outcome: z.string().trim().max(2000),
  touchesOwnStory: touchesOwnStory.nullable().default(null),
});
export type SaveSituation = z.infer<typeof saveSituation>;

export const situationState = z.enum(['draft', 'ready', 'withdrawn']);
export type SituationState = z.infer<typeof situationState>;
export const setSituationState = z.object({ state: situationState });
export type SetSituationState = z.infer<typeof setSituationState>;

export const situationView = z
  .object({
    sessionId: z.uuid(),
    version: z.int().min(0),
    state: situationState.nullable(),
    title: z.string(),
    learningQuestion: z.string(),
    situation: z.string(),
    outcome: z.string(),
    touchesOwnStory: touchesOwnStory.nullable(),
    savedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Situation' });
export type SituationView = z.infer<typeof situationView>;
