import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { HelpContact } from './help-contact.entity.ts';

@Injectable()
export class HelpContactsRepository {
  constructor(private readonly db: Database) {}

  ofOrganisations(organisationIds: string[]): Promise<HelpContact[]> {
    return this.db.of(HelpContact).find({ where: { organisationId: In(organisationIds) }, order: { place: 'ASC' } });
  }

  /** These instead of the ones there were. */
  async replace(organisationId: string, contacts: HelpContact[]): Promise<void> {
    await this.db.of(HelpContact).delete({ organisationId });
    await this.db.of(HelpContact).insert(contacts);
  }
}
