import { memberRoles } from '@tweespraak/contracts';
import type { MemberRole } from '@tweespraak/contracts';
import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';

const byCoordinator: MemberRole[] = ['ervaringsdeskundige', 'wijkGgd', 'colleague', 'author'];
/** Not whether someone is ervaringsdeskundige: that an administrator does not even see. */
const byAdministrator: MemberRole[] = ['wijkGgd', 'colleague', 'author', 'coordinator', 'administrator'];

/** The roles this person may give and take in an organisation; none for most people. */
export function rolesToGive(actor: Actor, organisationId: string): MemberRole[] {
  const given = new Set([
    ...(hasRole(actor, organisationId, 'coordinator') ? byCoordinator : []),
    ...(hasRole(actor, organisationId, 'administrator') ? byAdministrator : []),
  ]);
  return memberRoles.filter((role) => given.has(role));
}

/**
 * Someone's roles after this choice: what the chooser may not give stays as it was, named or not. Null: they chose too
 * much. Naming what they do not see is always too much: another answer for who has it would tell them.
 */
export function rolesAfter(now: MemberRole[], chosen: MemberRole[], toGive: MemberRole[]): MemberRole[] | null {
  const mayName = (role: MemberRole) => now.includes(role) && role !== 'ervaringsdeskundige';
  if (chosen.some((role) => !toGive.includes(role) && !mayName(role))) return null;
  const kept = now.filter((role) => !toGive.includes(role));
  return memberRoles.filter((role) => kept.includes(role) || (toGive.includes(role) && chosen.includes(role)));
}
