import { Injectable } from '@nestjs/common';
import { ownHelpAs } from '@tweespraak/contracts';
import type { Help, OwnHelpAs, WelcomePeople } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import { Duos } from '../duos/duos.ts';
import { Relations } from '../relations/relations.ts';
import { HelpContactsRepository } from './help-contacts.repository.ts';

interface OwnPerson {
  name: string;
  as: OwnHelpAs;
  phone: string | null;
}

/** The people around somebody: whom they can call, and who sees what of them. */
@Injectable()
export class OwnPeopleService {
  constructor(
    private readonly people: People,
    private readonly duos: Duos,
    private readonly relations: Relations,
    private readonly helpContacts: HelpContactsRepository,
  ) {}

  async help(actor: Actor): Promise<Help> {
    const organisationIds = actor.memberships.map(({ organisationId }) => organisationId);
    const named = await this.helpContacts.ofOrganisations(organisationIds);
    return {
      ownPeople: await this.#peopleAround(actor.personId),
      organisation: named.map(({ name, what, phone }) => ({ name, what, phone })),
    };
  }

  async welcome(actor: Actor): Promise<WelcomePeople> {
    const around = await this.#peopleAround(actor.personId);
    const namesOf = (as: OwnHelpAs) => around.filter((one) => one.as === as).map(({ name }) => name);
    const coordinators = await Promise.all(
      actor.memberships.map(({ organisationId }) => this.people.withRole(organisationId, 'coordinator')),
    );
    return {
      partners: namesOf('partner'),
      coordinators: [...new Map(coordinators.flat().map(({ id, name }) => [id, name])).values()],
      mentors: namesOf('mentor'),
      outsideContacts: around.filter(({ as }) => as === 'outsideContact').map(({ name, phone }) => ({ name, phone })),
    };
  }

  /** First who is there for them from outside, last who works beside them. */
  async #peopleAround(personId: string): Promise<OwnPerson[]> {
    const relations = await this.relations.of(personId);
    const partners = await this.duos.partnersOf(personId);
    const ties = [
      ...relations.map(({ otherId, relation }) => ({ id: otherId, as: relation })),
      ...partners.map((id) => ({ id, as: 'partner' as const })),
    ];
    const reachable = await this.people.reachable(ties.map(({ id }) => id));
    return ownHelpAs.options.flatMap((as) =>
      ties.filter((tie) => tie.as === as).map(({ id }) => ({ name: '', phone: null, ...reachable.get(id), as })),
    );
  }
}
