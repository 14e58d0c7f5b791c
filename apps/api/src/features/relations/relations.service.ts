import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { PersonRelation, RelationList, SetRelation } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { People } from '../../platform/people/people.ts';
import { arrangedRelationsPolicy, relationPolicy } from './relations.policy.ts';
import { RelationsRepository } from './relations.repository.ts';
import { Relations } from './relations.ts';
import { RelationsViews } from './relations.views.ts';

@Injectable()
export class RelationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly relations: Relations,
    private readonly repository: RelationsRepository,
    private readonly views: RelationsViews,
    private readonly happenings: Happenings,
  ) {}

  onModuleInit(): void {
    this.happenings.on('membership.ended', async ({ id, personIds }) => {
      for (const personId of personIds) await this.relations.endAllIn(id, personId);
    });
  }

  /** Everyone who is something to me, and everyone I am something to. */
  async listMine(actor: Actor): Promise<RelationList> {
    const all = await this.repository.withPerson(actor.personId);
    return { relations: await this.views.toRelationViews(actor, all) };
  }

  async set(actor: Actor, organisationId: string, wanted: SetRelation): Promise<void> {
    arrangedRelationsPolicy.require(actor, 'set', { organisationId });
    await this.db.transaction(async () => {
      if (!(await this.#isMember(organisationId, wanted.aboutId))) throw new DomainError('not_found');
      await this.#requireFitting(organisationId, wanted);
      await this.relations.begin(actor, { organisationId, ...wanted });
    });
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const relation = relationPolicy.require(actor, 'end', await this.repository.find(id));
      await this.relations.end(actor, relation);
    });
  }

  async #requireFitting(organisationId: string, { otherId, relation }: SetRelation): Promise<void> {
    const isMember = await this.#isMember(organisationId, otherId);
    if (!isMember && !(await this.relations.isKnownIn(organisationId, otherId))) throw new DomainError('not_found');
    const misfit = misfitOf(relation, isMember);
    if (misfit) throw new DomainError('invalid_input', { fields: [{ path: 'otherId', code: misfit }] });
  }

  async #isMember(organisationId: string, personId: string): Promise<boolean> {
    return (await this.people.rolesIn(organisationId, personId)).length > 0;
  }
}

function misfitOf(relation: PersonRelation, isMember: boolean): string | null {
  if (relation === 'outsideContact') return isMember ? 'works_here' : null;
  return relation === 'peerBuddy' || isMember ? null : 'works_elsewhere';
}
