import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonRelation } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';
import type { Relation } from './relation.entity.ts';
import { RelationsRepository } from './relations.repository.ts';

export type NewRelation = Pick<Relation, 'organisationId' | 'aboutId' | 'otherId' | 'relation'>;

/** Guide 5.2 and 5.3: three different people, so that none of them is judge and support at once. */
const threeDifferentPeople: PersonRelation[] = ['mentor', 'outsideContact', 'progressContact'];

/** What other features may ask about who somebody is to somebody, and how such a relation begins and ends. */
@Injectable()
export class Relations {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly relations: RelationsRepository,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
    private readonly news: News,
  ) {}

  /** Who is what to this person. */
  of(aboutId: string): Promise<Relation[]> {
    return this.relations.aboutPerson(aboutId);
  }

  /** Whom this person is something to. */
  async towardsOthers(personId: string): Promise<Relation[]> {
    return (await this.relations.withPerson(personId)).filter(({ otherId }) => otherId === personId);
  }

  inOrganisation(organisationId: string): Promise<Relation[]> {
    return this.relations.inOrganisation(organisationId);
  }

  /** What one person is to another; nothing when they are no more than colleagues. */
  async between(aboutId: string, otherId: string): Promise<PersonRelation[]> {
    const all = await this.relations.aboutPerson(aboutId);
    return all.filter((one) => one.otherId === otherId).map(({ relation }) => relation);
  }

  /** Whether an organisation knows this person from outside: as the contact or buddy of one of its members. */
  async isKnownIn(organisationId: string, personId: string): Promise<boolean> {
    const all = await this.relations.withPerson(personId);
    return all.some((one) => one.otherId === personId && one.organisationId === organisationId);
  }

  /** Starts a relation, in the use case of who arranges it. */
  async begin(actor: Pick<Actor, 'personId'>, wanted: NewRelation): Promise<void> {
    await this.people.takeTurn(wanted.organisationId);
    const known = await this.relations.aboutPerson(wanted.aboutId);
    const same = known
      .filter(({ otherId, organisationId }) => otherId === wanted.otherId && organisationId === wanted.organisationId)
      .map(({ relation }) => relation);
    if (same.includes(wanted.relation)) throw new DomainError('already_done');
    if ([...same, wanted.relation].filter((one) => threeDifferentPeople.includes(one)).length > 1) {
      throw new DomainError('invalid_input', { fields: [{ path: 'otherId', code: 'has_other_relation' }] });
    }
    const relation = { id: randomUUID(), since: dayOf(this.clock.now()), ...wanted };
    await this.relations.add(relation);
    await this.audit.write(actor, 'relation.set', audited(relation));
    await this.#showOnScreens(relation);
  }

  async end(actor: Actor | null, relation: Relation): Promise<void> {
    if (!(await this.relations.delete(relation.id))) throw new DomainError('already_done');
    await this.audit.write(actor, 'relation.end', audited(relation));
    await this.happenings.tell('relation.ended', { id: relation.id, personIds: [relation.aboutId, relation.otherId] });
    await this.#showOnScreens(relation);
  }

  /** What the organisation arranged around somebody goes when they leave it. A contact from outside stays theirs. */
  async endAllIn(organisationId: string, personId: string): Promise<void> {
    const all = await this.relations.withPerson(personId);
    for (const relation of all.filter((one) => one.organisationId === organisationId)) {
      if (relation.relation !== 'outsideContact') await this.end(null, relation);
    }
  }

  async #showOnScreens({ id, organisationId, aboutId, otherId }: Relation): Promise<void> {
    const coordinators = await this.people.withRole(organisationId, 'coordinator');
    const readers = new Set([aboutId, otherId, ...coordinators.map((one) => one.id)]);
    this.news.tell([...readers], { type: 'relation', id, version: this.clock.now().getTime() });
  }
}

function audited({ id, aboutId, organisationId }: Relation) {
  return { type: 'relation', id, ownerId: aboutId, organisationId };
}
