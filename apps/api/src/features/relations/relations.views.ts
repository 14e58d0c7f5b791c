import { Injectable } from '@nestjs/common';
import type { RelationView } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import type { Relation } from './relation.entity.ts';
import { relationPolicy } from './relations.policy.ts';

@Injectable()
export class RelationsViews {
  constructor(private readonly people: People) {}

  async toRelationViews(actor: Actor, relations: Relation[]): Promise<RelationView[]> {
    const names = await this.people.refs(relations.flatMap(({ aboutId, otherId }) => [aboutId, otherId]));
    const organisations = await this.people.organisationRefs(relations.map(({ organisationId }) => organisationId));
    const refOf = (id: string) => names.get(id) ?? { id, name: '' };
    return relations.map((relation) => ({
      id: relation.id,
      relation: relation.relation,
      about: refOf(relation.aboutId),
      other: refOf(relation.otherId),
      organisationName: organisations.get(relation.organisationId)?.name ?? '',
      since: relation.since,
      isAboutMe: relation.aboutId === actor.personId,
      abilities: relationPolicy.abilities(actor, relation, 'end'),
    }));
  }
}
