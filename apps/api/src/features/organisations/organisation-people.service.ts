import { Injectable } from '@nestjs/common';
import type { OrganisationPeople, PersonRef, RelationView } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import { Duos } from '../duos/duos.ts';
import { Memberships } from '../memberships/memberships.ts';
import { Relations } from '../relations/relations.ts';
import { RelationsViews } from '../relations/relations.views.ts';
import { organisationPolicy } from './organisations.policy.ts';

interface Arrangements {
  relations: RelationView[];
  /** Two who form a duo, both ways round. */
  partners: { personId: string; partner: PersonRef }[];
}

/** Everyone in an organisation, with what is arranged around them. Not what they learn, write or feel. */
@Injectable()
export class OrganisationPeopleService {
  constructor(
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly relations: Relations,
    private readonly relationsViews: RelationsViews,
    private readonly duos: Duos,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<OrganisationPeople> {
    const place = { organisationId };
    organisationPolicy.require(actor, 'read', place);
    const { members, invitations, rolesToGive } = await this.memberships.overview(actor, organisationId);
    const { relations, partners } = await this.#arrangements(actor, organisationId);
    const memberIds = new Set(members.map(({ person }) => person.id));
    const others = relations.map(({ other }) => other).filter(({ id }) => !memberIds.has(id));
    const organisations = await this.people.organisationRefs([organisationId]);
    return {
      organisation: { id: organisationId, name: organisations.get(organisationId)?.name ?? '' },
      members: members.map((member) => ({
        ...member,
        relations: relations.filter(({ about }) => about.id === member.person.id),
        duoPartners: partners.filter(({ personId }) => personId === member.person.id).map(({ partner }) => partner),
      })),
      contacts: others.filter((other, place) => others.findIndex(({ id }) => id === other.id) === place),
      invitations,
      rolesToGive,
      abilities: organisationPolicy.abilities(actor, place, 'setRelation', 'proposeDuo'),
    };
  }

  async #arrangements(actor: Actor, organisationId: string): Promise<Arrangements> {
    if (!organisationPolicy.may(actor, 'seeArrangements', { organisationId })) return { relations: [], partners: [] };
    const relations = await this.relations.inOrganisation(organisationId);
    const duos = await this.duos.runningDuosIn(organisationId);
    const names = await this.people.refs(duos.flatMap(({ seats }) => seats.map(({ personId }) => personId)));
    return {
      relations: await this.relationsViews.toRelationViews(actor, relations),
      partners: duos.flatMap(({ seats }) =>
        seats.flatMap(({ personId }) =>
          seats
            .filter((other) => other.personId !== personId)
            .map((other) => ({ personId, partner: names.get(other.personId) ?? { id: other.personId, name: '' } })),
        ),
      ),
    };
  }
}
