import { Injectable } from '@nestjs/common';
import type {
  HostedGroupList,
  IntervisieGroupView,
  IntervisieSessionSummary,
  IntervisieSessionView,
  MemberRole,
  PersonRef,
} from '@tweespraak/contracts';
import { groupSize } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { People } from '../../platform/people/people.ts';
import type { GroupMember, GroupOfPeople } from './intervisie-group.entity.ts';
import type { IntervisieSession, SessionOfGroup } from './intervisie-session.entity.ts';
import { intervisieGroupPolicy, intervisieSessionPolicy } from './intervisie.policy.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import { MethodLibrary } from './method-library.ts';
import { isOpenAt, opensAt } from './session-times.ts';

const groupRoles: MemberRole[] = ['ervaringsdeskundige', 'wijkGgd', 'colleague'];

@Injectable()
export class IntervisieViews {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly intervisie: IntervisieRepository,
    private readonly methods: MethodLibrary,
  ) {}

  async toGroupView(actor: Actor, group: GroupOfPeople): Promise<IntervisieGroupView> {
    const members = group.members.filter(({ state }) => state !== 'left');
    const names = await this.people.refs(members.map(({ personId }) => personId));
    const organisations = await this.people.organisationRefs([group.organisationId]);
    const own = members.find(({ personId }) => personId === actor.personId);
    const isMember = own?.state === 'active';
    const may = intervisieGroupPolicy.abilities(actor, group, 'accept', 'decline', 'leave', 'plan');
    const active = members.filter(({ state }) => state === 'active');
    return {
      id: group.id,
      name: group.name,
      organisation: { id: group.organisationId, name: organisations.get(group.organisationId)?.name ?? '' },
      members: await Promise.all(
        members.map((member) => this.#toMemberView(actor, group, member, refIn(names, member.personId))),
      ),
      sessions: isMember ? await this.toSummaries(actor, [group]) : [],
      methods: this.methods.all.map(({ id, name, summary, minutes }) => ({ id, name, summary, minutes })),
      myState: own?.state ?? 'left',
      myRoleShown: own?.showsRole ?? false,
      abilities: { ...may, plan: may.plan && active.length >= groupSize.from },
    };
  }

  async toHostedGroups(groups: GroupOfPeople[]): Promise<HostedGroupList> {
    const names = await this.people.refs(groups.flatMap(({ members }) => members.map(({ personId }) => personId)));
    const sessions = await this.intervisie.sessionsOf(groups.map(({ id }) => id));
    const count = (groupId: string, states: string[]) =>
      sessions.filter((session) => session.groupId === groupId && states.includes(session.state)).length;
    return {
      groups: await Promise.all(
        groups.map(async ({ id, name, organisationId, members }) => ({
          ...{ id, name },
          members: await Promise.all(
            members.map(async ({ personId, state }) => ({
              person: refIn(names, personId),
              isOutside: (await this.people.rolesIn(organisationId, personId)).length === 0,
              state,
            })),
          ),
          sessionsPlanned: count(id, ['planned', 'open', 'live']),
          sessionsHeld: count(id, ['ended']),
          abilities: { invite: members.filter(({ state }) => state !== 'left').length < groupSize.to },
        })),
      ),
    };
  }

  /** The meetings of these groups, soonest first. */
  async toSummaries(actor: Actor, groups: GroupOfPeople[]): Promise<IntervisieSessionSummary[]> {
    const sessions = await this.intervisie.sessionsOf(groups.map(({ id }) => id));
    const brought = sessions.filter(({ caseBringerId }) => caseBringerId === actor.personId).map(({ id }) => id);
    const situations = await this.intervisie.situationsOf(actor.personId, brought);
    return sessions.map((session) => ({
      id: session.id,
      groupId: session.groupId,
      groupName: groups.find(({ id }) => id === session.groupId)?.name ?? '',
      methodName: this.methods.require(session.methodId).name,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      state: session.state,
      iBring: session.caseBringerId === actor.personId,
      iLead: session.facilitatorId === actor.personId,
      mySituation: brought.includes(session.id)
        ? (situations.find(({ sessionId }) => sessionId === session.id)?.state ?? 'empty')
        : null,
    }));
  }

  async toSessionView(actor: Actor, session: SessionOfGroup): Promise<IntervisieSessionView> {
    const { group } = session;
    const method = this.methods.require(session.methodId);
    const active = group.members.filter(({ state }) => state === 'active').map(({ personId }) => personId);
    const roles = [session.facilitatorId, session.reserveId, session.caseBringerId].filter((id) => id !== null);
    const names = await this.people.refs([...active, ...roles]);
    const may = intervisieSessionPolicy.abilities(actor, session, 'enter', 'change', 'cancel', 'prepare');
    const isPlanned = session.state === 'planned';
    return {
      id: session.id,
      group: { id: group.id, name: group.name },
      method: {
        ...{ id: method.id, name: method.name, summary: method.summary, minutes: method.minutes },
        phases: method.phases.map(({ id, title, minutes }) => ({
          id,
          title: this.#named(title, session, names),
          minutes,
        })),
      },
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      state: session.state,
      callLink: session.callLink,
      facilitator: refIn(names, session.facilitatorId),
      reserve: session.reserveId ? refIn(names, session.reserveId) : null,
      caseBringer: session.caseBringerId ? refIn(names, session.caseBringerId) : null,
      members: active.map((id) => ({ ...refIn(names, id), isMe: id === actor.personId })),
      opensAt: opensAt(session).toISOString(),
      abilities: {
        enter: may.enter && isOpenAt(session, this.clock.now()),
        change: may.change && isPlanned,
        cancel: may.cancel && (isPlanned || session.state === 'open'),
        prepare: may.prepare && (isPlanned || session.state === 'open'),
      },
    };
  }

  #named(title: string, session: IntervisieSession, names: Map<string, PersonRef>): string {
    const bringer = session.caseBringerId && names.get(session.caseBringerId)?.name.split(' ')[0];
    return title.replace('{inbrenger}', bringer || 'de inbrenger');
  }

  /** What somebody is shows here only when they chose so themselves. */
  async #toMemberView(actor: Actor, group: GroupOfPeople, member: GroupMember, person: PersonRef) {
    const roles = await this.people.rolesIn(group.organisationId, member.personId);
    const isMe = member.personId === actor.personId;
    return {
      person,
      role: ((member.showsRole || isMe) && groupRoles.find((role) => roles.includes(role))) || null,
      isOutside: roles.length === 0,
      isMe,
      state: member.state,
    };
  }
}

function refIn(names: Map<string, PersonRef>, id: string): PersonRef {
  return names.get(id) ?? { id, name: '' };
}
