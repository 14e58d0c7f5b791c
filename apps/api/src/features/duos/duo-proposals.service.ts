import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrganisationDuoList, ProposeDuo, SeatColour } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { People } from '../../platform/people/people.ts';
import { Relations } from '../relations/relations.ts';
import { DuoChanges } from './duo-changes.ts';
import { stateOf } from './duo-state.ts';
import type { SeatedDuo } from './duo.entity.ts';
import { hostedDuoPolicy } from './duos.policy.ts';
import { DuosRepository } from './duos.repository.ts';
import { DuosViews } from './duos.views.ts';

/** What a coordinator does with duos: propose them, take a proposal back, see which there are. */
@Injectable()
export class DuoProposalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly relations: Relations,
    private readonly duos: DuosRepository,
    private readonly views: DuosViews,
    private readonly changes: DuoChanges,
    private readonly mail: Mail,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<OrganisationDuoList> {
    hostedDuoPolicy.require(actor, 'list', { organisationId });
    return { duos: await this.views.toOrganisationDuoViews(await this.duos.ofOrganisation(organisationId)) };
  }

  /** Asks two people whether they want to form a duo. Nothing starts before both have said yes. */
  async propose(actor: Actor, organisationId: string, { personIds }: ProposeDuo): Promise<void> {
    hostedDuoPolicy.require(actor, 'propose', { organisationId });
    await this.db.transaction(async () => {
      await this.people.takeTurn(organisationId);
      await this.#requireKnown(organisationId, personIds);
      await this.#requireNewPair(organisationId, personIds);
      await this.changes.add(actor, await this.#seat(actor, organisationId, personIds));
      await this.mail.sayReady(personIds, '/duo');
    });
  }

  /** Takes the proposal back, as long as not both have said yes. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const duo = hostedDuoPolicy.require(actor, 'withdraw', await this.duos.take(id));
      if (stateOf(duo) !== 'proposed') throw new DomainError('already_done');
      await this.changes.save(actor, 'withdraw', duo, { ...duo, closedAs: 'withdrawn', closedAt: this.clock.now() });
    });
  }

  /** Members, or people from outside whom the organisation knows by a relation. */
  async #requireKnown(organisationId: string, personIds: string[]): Promise<void> {
    for (const personId of personIds) {
      const isMember = (await this.people.rolesIn(organisationId, personId)).length > 0;
      if (!isMember && !(await this.relations.isKnownIn(organisationId, personId))) throw new DomainError('not_found');
    }
  }

  async #requireNewPair(organisationId: string, personIds: string[]): Promise<void> {
    const open = (await this.duos.ofOrganisation(organisationId)).filter(({ closedAs }) => !closedAs);
    const isPair = ({ seats }: SeatedDuo) => seats.every(({ personId }) => personIds.includes(personId));
    if (open.some(isPair)) throw new DomainError('duo_exists');
  }

  /** Honing is the ervaringsdeskundige when exactly one of the two is one; else the order says who gets which. */
  async #seat(actor: Actor, organisationId: string, personIds: string[]): Promise<SeatedDuo> {
    const roles = await Promise.all(personIds.map((personId) => this.people.rolesIn(organisationId, personId)));
    const [first, second] = roles.map((own) => own.includes('ervaringsdeskundige'));
    const colours: SeatColour[] = second && !first ? ['lucht', 'honing'] : ['honing', 'lucht'];
    const id = randomUUID();
    const seats = personIds.map((personId, place) => ({
      ...{ duoId: id, personId, acceptedAt: null, pausedAt: null },
      colour: colours[place] ?? 'honing',
    }));
    return {
      ...{ id, organisationId, seats, proposedBy: actor.personId, proposedAt: this.clock.now() },
      ...{ startedAt: null, closedAt: null, closedAs: null },
    };
  }
}
