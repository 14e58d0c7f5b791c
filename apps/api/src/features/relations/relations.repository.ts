import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Relation } from './relation.entity.ts';

@Injectable()
export class RelationsRepository {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Relation | null> {
    return this.db.of(Relation).findOneBy({ id });
  }

  /** Everything somebody is to somebody, or somebody to them. */
  withPerson(personId: string): Promise<Relation[]> {
    return this.db
      .of(Relation)
      .find({ where: [{ aboutId: personId }, { otherId: personId }], order: { since: 'ASC' } });
  }

  aboutPerson(aboutId: string): Promise<Relation[]> {
    return this.db.once(`relations about ${aboutId}`, () =>
      this.db.of(Relation).find({ where: { aboutId }, order: { since: 'ASC' } }),
    );
  }

  inOrganisation(organisationId: string): Promise<Relation[]> {
    return this.db.of(Relation).find({ where: { organisationId }, order: { since: 'ASC' } });
  }

  async add(relation: Relation): Promise<void> {
    await this.db.of(Relation).insert(relation);
  }

  /** Whether it was still there. */
  async delete(id: string): Promise<boolean> {
    return ((await this.db.of(Relation).delete({ id })).affected ?? 0) > 0;
  }
}
