import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  FormIntervisieGroup,
  HostedGroupList,
  IntervisieGroupList,
  IntervisieGroupView,
  InviteGroupMember,
  ShowRoleInGroup,
} from '@tweespraak/contracts';
import { groupSize } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';
import { Relations } from '../relations/relations.ts';
import { GroupDepartures } from './group-departures.ts';
import type { GroupMember, GroupOfPeople } from './intervisie-group.entity.ts';
import { hostedGroupPolicy, intervisieGroupPolicy } from './intervisie.policy.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import { IntervisieViews } from './intervisie.views.ts';

/** Forming a group, and answering to being asked. */
@Injectable()
export class IntervisieGroupsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly relations: Relations,
    private readonly intervisie: IntervisieRepository,
    private readonly views: IntervisieViews,
    private readonly departures: GroupDepartures,
    private readonly audit: Audit,
    private readonly mail: Mail,
    private readonly news: News,
  ) {}

  async list(actor: Actor): Promise<IntervisieGroupList> {
    const groups = await this.intervisie.groupsOf(actor.personId);
    return { groups: await Promise.all(groups.map((group) => this.views.toGroupView(actor, group))) };
  }

  async open(actor: Actor, id: string): Promise<IntervisieGroupView> {
    return this.views.toGroupView(
      actor,
      intervisieGroupPolicy.require(actor, 'read', await this.intervisie.findGroup(id)),
    );
  }

  async listHosted(actor: Actor, organisationId: string): Promise<HostedGroupList> {
    hostedGroupPolicy.require(actor, 'list', { organisationId });
    return this.views.toHostedGroups(await this.intervisie.groupsIn(organisationId));
  }

  /** Asks people to form a group. Each answers for themselves. */
  async form(actor: Actor, organisationId: string, { name, personIds }: FormIntervisieGroup): Promise<void> {
    hostedGroupPolicy.require(actor, 'form', { organisationId });
    await this.db.transaction(async () => {
      for (const personId of personIds) await this.#requireEqual(organisationId, personId);
      const [id, now] = [randomUUID(), this.clock.now()];
      const members = personIds.map((personId) => newMember(id, personId, now));
      await this.intervisie.addGroup({ id, organisationId, name, formedAt: now, members });
      await this.audit.write(actor, 'intervisieGroup.form', { type: 'intervisieGroup', id, organisationId });
      await this.#ask(id, personIds);
    });
  }

  async invite(actor: Actor, id: string, { personId }: InviteGroupMember): Promise<void> {
    await this.db.transaction(async () => {
      const group = hostedGroupPolicy.require(actor, 'invite', await this.intervisie.takeGroup(id));
      await this.#requireEqual(group.organisationId, personId);
      const there = group.members.filter(({ state }) => state !== 'left');
      if (there.some((member) => member.personId === personId)) throw new DomainError('already_member');
      if (there.length >= groupSize.to) throw new DomainError('group_full');
      await this.intervisie.saveMember(newMember(id, personId, this.clock.now()));
      await this.audit.write(actor, 'intervisieGroup.invite', { type: 'intervisieGroup', id, ownerId: personId });
      await this.#ask(id, [personId]);
    });
  }

  accept(actor: Actor, id: string): Promise<IntervisieGroupView> {
    return this.#answer(actor, id, 'accept', 'active');
  }

  /** No, without a reason. */
  decline(actor: Actor, id: string): Promise<void> {
    return this.#goAway(actor, id, 'decline');
  }

  /** Leaves at once, alone. What was said in the group stays the group's. */
  leave(actor: Actor, id: string): Promise<void> {
    return this.#goAway(actor, id, 'leave');
  }

  async showRole(actor: Actor, id: string, { shown }: ShowRoleInGroup): Promise<IntervisieGroupView> {
    return this.db.transaction(async () => {
      const group = intervisieGroupPolicy.require(actor, 'showRole', await this.intervisie.takeGroup(id));
      await this.intervisie.saveMember({ ...ownSeat(actor, group), showsRole: shown });
      this.#tell(group);
      return this.open(actor, id);
    });
  }

  async #answer(actor: Actor, id: string, action: 'accept', state: 'active'): Promise<IntervisieGroupView> {
    return this.db.transaction(async () => {
      const group = intervisieGroupPolicy.require(actor, action, await this.intervisie.takeGroup(id));
      await this.intervisie.saveMember({ ...ownSeat(actor, group), state, since: this.clock.now() });
      await this.audit.write(actor, `intervisieGroup.${action}`, { type: 'intervisieGroup', id });
      this.#tell(group);
      return this.open(actor, id);
    });
  }

  async #goAway(actor: Actor, id: string, action: 'decline' | 'leave'): Promise<void> {
    await this.db.transaction(async () => {
      const group = intervisieGroupPolicy.require(actor, action, await this.intervisie.takeGroup(id));
      await this.departures.depart(actor, action, group, actor.personId);
    });
  }

  /** Known to the organisation, and nobody's coordinator there: in a group people are equal (SKJ: no authority relation). */
  async #requireEqual(organisationId: string, personId: string): Promise<void> {
    const roles = await this.people.rolesIn(organisationId, personId);
    if (roles.length === 0 && !(await this.relations.isKnownIn(organisationId, personId)))
      throw new DomainError('not_found');
    if (roles.includes('coordinator')) {
      throw new DomainError('invalid_input', { fields: [{ path: 'personIds', code: 'coordinator_in_group' }] });
    }
  }

  async #ask(id: string, personIds: string[]): Promise<void> {
    await this.mail.sayReady(personIds, '/intervisie');
    this.news.tell(personIds, { type: 'intervisieGroup', id, version: this.clock.now().getTime() });
  }

  #tell(group: GroupOfPeople): void {
    const readers = group.members.filter(({ state }) => state !== 'left').map(({ personId }) => personId);
    this.news.tell(readers, { type: 'intervisieGroup', id: group.id, version: this.clock.now().getTime() });
  }
}

function newMember(groupId: string, personId: string, since: Date): GroupMember {
  return { groupId, personId, state: 'invited', showsRole: false, since };
}

function ownSeat(actor: Actor, group: GroupOfPeople): GroupMember {
  const own = group.members.find(({ personId }) => personId === actor.personId);
  if (!own) throw new DomainError('not_found');
  return own;
}
