import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { GroupMember, IntervisieGroup } from './intervisie-group.entity.ts';
import type { GroupOfPeople } from './intervisie-group.entity.ts';
import { IntervisieSession } from './intervisie-session.entity.ts';
import type { SessionOfGroup } from './intervisie-session.entity.ts';
import { PreparedSituation } from './prepared-situation.entity.ts';

@Injectable()
export class IntervisieRepository {
  constructor(private readonly db: Database) {}

  async findGroup(id: string): Promise<GroupOfPeople | null> {
    return (await this.#withMembers('its.id = $1', id))[0] ?? null;
  }

  /** The same, and keeps it to this use case: two who accept at once do so one after the other. */
  async takeGroup(id: string): Promise<GroupOfPeople | null> {
    await this.db.query('SELECT FROM intervisie_group WHERE id = $1 FOR UPDATE', [id]);
    return this.findGroup(id);
  }

  /** The groups this person was asked for or takes part in. */
  groupsOf(personId: string): Promise<GroupOfPeople[]> {
    const own = `SELECT group_id FROM intervisie_group_member WHERE person_id = $1 AND state IN ('invited', 'active')`;
    return this.db.once(`groups of ${personId}`, () => this.#withMembers(`its.id IN (${own})`, personId));
  }

  groupsIn(organisationId: string): Promise<GroupOfPeople[]> {
    return this.#withMembers('its.organisation_id = $1', organisationId);
  }

  async addGroup({ members, ...group }: GroupOfPeople): Promise<void> {
    await this.db.of(IntervisieGroup).insert(group);
    await this.db.of(GroupMember).insert(members);
  }

  async saveMember(member: GroupMember): Promise<void> {
    await this.db.of(GroupMember).save(member);
  }

  async findSession(id: string): Promise<SessionOfGroup | null> {
    const session = await this.db.of(IntervisieSession).findOneBy({ id });
    const group = session && (await this.findGroup(session.groupId));
    return group ? { ...session, group } : null;
  }

  /** The same, and keeps it to this use case. */
  async takeSession(id: string): Promise<SessionOfGroup | null> {
    await this.db.query('SELECT FROM intervisie_session WHERE id = $1 FOR UPDATE', [id]);
    return this.findSession(id);
  }

  async sessionsOf(groupIds: string[]): Promise<IntervisieSession[]> {
    if (groupIds.length === 0) return [];
    return this.db.of(IntervisieSession).find({ where: { groupId: In(groupIds) }, order: { startsAt: 'ASC' } });
  }

  async addSession(session: IntervisieSession): Promise<void> {
    await this.db.of(IntervisieSession).insert(session);
  }

  async updateSession(id: string, change: Partial<IntervisieSession>): Promise<void> {
    await this.db.of(IntervisieSession).update({ id }, change);
  }

  findSituation(sessionId: string, personId: string): Promise<PreparedSituation | null> {
    return this.db.of(PreparedSituation).findOneBy({ sessionId, personId });
  }

  async situationsOf(personId: string, sessionIds: string[]): Promise<PreparedSituation[]> {
    if (sessionIds.length === 0) return [];
    return this.db.of(PreparedSituation).findBy({ personId, sessionId: In(sessionIds) });
  }

  async saveSituation(situation: PreparedSituation): Promise<void> {
    await this.db.of(PreparedSituation).save(situation);
  }

  async deleteSituation(id: string): Promise<void> {
    await this.db.of(PreparedSituation).delete({ id });
  }

  /** By name, each with everyone who was ever asked, the first to come in front. */
  async #withMembers(which: string, id: string): Promise<GroupOfPeople[]> {
    const rows = await this.db.query<IntervisieGroup & Omit<GroupMember, 'groupId'>>(
      `SELECT its.id, its.organisation_id AS "organisationId", its.name, its.formed_at AS "formedAt",
              member.person_id AS "personId", member.state, member.shows_role AS "showsRole", member.since
       FROM intervisie_group its JOIN intervisie_group_member member ON member.group_id = its.id
       WHERE ${which} ORDER BY its.name, its.id, member.since, member.person_id`,
      [id],
    );
    const groups = new Map<string, GroupOfPeople>();
    for (const { personId, state, showsRole, since, ...facts } of rows) {
      const group = groups.get(facts.id) ?? { ...facts, members: [] };
      group.members.push({ groupId: group.id, personId, state, showsRole, since });
      groups.set(group.id, group);
    }
    return [...groups.values()];
  }
}
