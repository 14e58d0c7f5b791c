import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MemberRole, PersonRef } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import { IsNull } from 'typeorm';
import { Database } from '../database/database.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

export interface Member extends PersonRef {
  email: string;
  roles: MemberRole[];
  joinedOn: string;
}

/** Names and roles of people, for every feature that shows them. Says nothing about what they do or write. */
@Injectable()
export class People {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<Person | null> {
    return this.db.of(Person).findOneBy({ id });
  }

  findByEmail(email: string): Promise<Person | null> {
    return this.db.of(Person).findOneBy({ email: email.toLowerCase() });
  }

  /** Names by id; ids that are not known are left out. */
  async refs(ids: string[]): Promise<Map<string, PersonRef>> {
    const asked = [...new Set(ids)].sort();
    if (asked.length === 0) return new Map();
    const rows = await this.db.once(`names of ${asked.join()}`, () =>
      this.db.query<PersonRef>('SELECT id, name FROM person WHERE id = ANY($1::uuid[])', [asked]),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Names of organisations by id. */
  async organisationRefs(ids: string[]): Promise<Map<string, { id: string; name: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; name: string }>(
      'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Names and telephone numbers, for those whose contacts these people are. */
  async reachable(ids: string[]): Promise<Map<string, { name: string; phone: string | null }>> {
    const rows = await this.db.query<{ id: string; name: string; phone: string | null }>(
      'SELECT id, name, phone FROM person WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name, phone }) => [id, { name, phone }]));
  }

  /** Where to write to these people. Whoever is disabled gets no mail. */
  async addresses(ids: string[]): Promise<string[]> {
    const rows = await this.db.query<{ email: string }>(
      'SELECT email FROM person WHERE id = ANY($1::uuid[]) AND disabled_at IS NULL',
      [ids],
    );
    return rows.map(({ email }) => email);
  }

  /** Lets changes to who is who in an organisation wait for each other, until this use case ends. */
  async takeTurn(organisationId: string): Promise<void> {
    await this.db.query('SELECT FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
  }

  /** The roles a person has in an organisation now; none when they are no member. */
  async rolesIn(organisationId: string, personId: string): Promise<MemberRole[]> {
    const [row] = await this.db.query<{ roles: MemberRole[] }>(
      'SELECT roles FROM membership WHERE organisation_id = $1 AND person_id = $2 AND ended_on IS NULL',
      [organisationId, personId],
    );
    return row?.roles ?? [];
  }

  /** Who belongs to an organisation now, by name. */
  membersOf(organisationId: string): Promise<Member[]> {
    return this.db.query<Member>(
      `SELECT person.id, person.name, person.email, roles, joined_on::text AS "joinedOn"
       FROM membership JOIN person ON person.id = membership.person_id
       WHERE organisation_id = $1 AND ended_on IS NULL ORDER BY person.name, person.id`,
      [organisationId],
    );
  }

  /** Who has this role in an organisation now. */
  withRole(organisationId: string, role: MemberRole): Promise<PersonRef[]> {
    return this.db.query<PersonRef>(
      `SELECT person.id, person.name FROM membership JOIN person ON person.id = membership.person_id
       WHERE organisation_id = $1 AND $2 = ANY(roles) AND ended_on IS NULL ORDER BY person.name`,
      [organisationId, role],
    );
  }

  /** Adds a member, or adds roles to one who is there already. */
  async join(organisationId: string, personId: string, roles: MemberRole[], on: string): Promise<void> {
    const memberships = this.db.of(Membership);
    const known = await memberships.findOneBy({ organisationId, personId });
    const all = [...new Set([...(known && !known.endedOn ? known.roles : []), ...roles])];
    if (known) await memberships.update({ id: known.id }, { roles: all, endedOn: null });
    else await memberships.insert({ id: randomUUID(), organisationId, personId, roles: all, joinedOn: on });
  }

  async setRoles(organisationId: string, personId: string, roles: MemberRole[]): Promise<void> {
    await this.db.of(Membership).update({ organisationId, personId, endedOn: IsNull() }, { roles });
  }

  /** Ends a membership. What somebody was there is not kept: it may say something about their life. */
  async leave(organisationId: string, personId: string, on: string): Promise<void> {
    await this.db.of(Membership).update({ organisationId, personId, endedOn: IsNull() }, { roles: [], endedOn: on });
  }

  /** Whether there is an account at all: a new installation has none. */
  isAnyone(): Promise<boolean> {
    return this.db.of(Person).exists();
  }

  /** A new account. Two that come at once for one address: the second has to look again. */
  async add(person: Pick<Person, 'name' | 'email' | 'passwordHash' | 'createdAt'>): Promise<string> {
    const [added] = await this.db.query<{ id: string }>(
      `INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [randomUUID(), person.name, person.email, person.passwordHash, person.createdAt],
    );
    if (!added) throw new DomainError('version_conflict');
    return added.id;
  }
}
