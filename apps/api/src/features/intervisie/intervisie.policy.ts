import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { GroupMember, GroupOfPeople, IntervisieGroup } from './intervisie-group.entity.ts';
import type { SessionOfGroup } from './intervisie-session.entity.ts';

const stateIn = (actor: Actor, members: GroupMember[]) =>
  members.find(({ personId }) => personId === actor.personId)?.state;
const isActive = (actor: Actor, group: GroupOfPeople) => stateIn(actor, group.members) === 'active';
const isInvited = (actor: Actor, group: GroupOfPeople) => stateIn(actor, group.members) === 'invited';
const takesPart = (actor: Actor, session: SessionOfGroup) => isActive(actor, session.group);
const coordinatesHost = (actor: Actor, group: Pick<IntervisieGroup, 'organisationId'>) =>
  hasRole(actor, group.organisationId, 'coordinator');

/** A group is its members'. Who was asked may see who else is in it before answering; who left sees nothing. */
export const intervisieGroupPolicy = policy<GroupOfPeople, 'accept' | 'decline' | 'leave' | 'showRole' | 'plan'>({
  read: (actor, group) => isActive(actor, group) || isInvited(actor, group),
  accept: isInvited,
  decline: isInvited,
  leave: isActive,
  showRole: isActive,
  plan: isActive,
});

/** A group as an arrangement of its host: names and how often it met, never what is said in it. */
export const hostedGroupPolicy = policy<Pick<IntervisieGroup, 'organisationId'>, 'form' | 'list' | 'invite'>({
  read: coordinatesHost,
  form: coordinatesHost,
  list: coordinatesHost,
  invite: coordinatesHost,
});

/** A meeting is for who takes part in the group now. A preparation is for its writer, so it needs no rule of its own. */
export const intervisieSessionPolicy = policy<SessionOfGroup, 'enter' | 'change' | 'cancel' | 'prepare'>({
  read: takesPart,
  enter: takesPart,
  change: takesPart,
  cancel: takesPart,
  prepare: (actor, session) => takesPart(actor, session) && session.caseBringerId === actor.personId,
});
