import { hasRole } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { Relation } from './relation.entity.ts';

type Arranged = Pick<Relation, 'organisationId'>;

const coordinates = (actor: Actor, { organisationId }: Arranged) => hasRole(actor, organisationId, 'coordinator');
const isOneOfTheTwo = (actor: Actor, { aboutId, otherId }: Relation) => [aboutId, otherId].includes(actor.personId);
/** The contact from outside is there because they are not the employer's: the employer does not take them away. */
const isEmployersOwn = ({ relation }: Relation) => relation !== 'outsideContact';

export const relationPolicy = policy<Relation, 'end'>({
  read: (actor, relation) => isOneOfTheTwo(actor, relation) || coordinates(actor, relation),
  end: (actor, relation) =>
    isOneOfTheTwo(actor, relation) || (coordinates(actor, relation) && isEmployersOwn(relation)),
});

export const arrangedRelationsPolicy = policy<Arranged, 'set'>({ read: coordinates, set: coordinates });
