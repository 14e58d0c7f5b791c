import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HelpContacts, SetHelpContacts } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Database } from '../../platform/database/database.ts';
import { HelpContactsRepository } from './help-contacts.repository.ts';
import { organisationPolicy } from './organisations.policy.ts';

/** The people an organisation names at Hulp. */
@Injectable()
export class HelpContactsService {
  constructor(
    private readonly db: Database,
    private readonly helpContacts: HelpContactsRepository,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<HelpContacts> {
    organisationPolicy.require(actor, 'read', { organisationId });
    const contacts = await this.helpContacts.ofOrganisations([organisationId]);
    return { contacts: contacts.map(({ name, what, phone }) => ({ name, what, phone })) };
  }

  async set(actor: Actor, organisationId: string, { contacts }: SetHelpContacts): Promise<HelpContacts> {
    organisationPolicy.require(actor, 'setHelpContacts', { organisationId });
    return this.db.transaction(async () => {
      const rows = contacts.map((contact, place) => ({ ...contact, id: randomUUID(), organisationId, place }));
      await this.helpContacts.replace(organisationId, rows);
      await this.audit.write(actor, 'helpContacts.set', { type: 'organisation', id: organisationId, organisationId });
      return this.list(actor, organisationId);
    });
  }
}
