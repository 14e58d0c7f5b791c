import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';

interface Place {
  organisationId: string;
}

const coordinates = (actor: Actor, { organisationId }: Place) => hasRole(actor, organisationId, 'coordinator');
const manages = (actor: Actor, { organisationId }: Place) =>
  hasRole(actor, organisationId, 'coordinator', 'administrator');

/** What is arranged around members (duos, mentors, contacts) is for who arranges it. */
export const organisationPolicy = policy<Place, 'seeArrangements' | 'setRelation' | 'proposeDuo' | 'setHelpContacts'>({
  read: manages,
  seeArrangements: coordinates,
  setRelation: coordinates,
  proposeDuo: coordinates,
  setHelpContacts: manages,
});
