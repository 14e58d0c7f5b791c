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
    return (await this.#withMembers(await this.db.of(IntervisieGroup).findBy({ id })))[0] ?? null;
  }

  /** The same, and keeps it to this use case: two who accept at once do so one after the other. */
  async takeGroup(id: string): Promise<GroupOfPeople | null> {
    await this.db.query('SELECT FROM intervisie_group WHERE id = $1 FOR UPDATE', [id]);
    return this.findGroup(id);
  }

  /** The groups this person was asked for or takes part in. */
  async groupsOf(personId: string): Promise<GroupOfPeople[]> {
    const own = await this.db.of(GroupMember).findBy({ personId, state: In(['invited', 'active']) });
    return this.#withMembers(await this.db.of(IntervisieGroup).findBy({ id: In(own.map(({ groupId }) => groupId)) }));
  }

  async groupsIn(organisationId: string): Promise<GroupOfPeople[]> {
    return this.#withMembers(
      await this.db.of(IntervisieGroup).find({ where: { organisationId }, order: { name: 'ASC' } }),
    );
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

  sessionsOf(groupIds: string[]): Promise<IntervisieSession[]> {
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

  situationsOf(personId: string, sessionIds: string[]): Promise<PreparedSituation[]> {
    return this.db.of(PreparedSituation).findBy({ personId, sessionId: In(sessionIds) });
  }

  async saveSituation(situation: PreparedSituation): Promise<void> {
    await this.db.of(PreparedSituation).save(situation);
  }

  async deleteSituation(id: string): Promise<void> {
    await this.db.of(PreparedSituation).delete({ id });
  }

  async #withMembers(groups: IntervisieGroup[]): Promise<GroupOfPeople[]> {
    const all = await this.db
      .of(GroupMember)
      .find({ where: { groupId: In(groups.map(({ id }) => id)) }, order: { since: 'ASC', personId: 'ASC' } });
    return groups.map((group) => ({ ...group, members: all.filter(({ groupId }) => groupId === group.id) }));
  }
}
