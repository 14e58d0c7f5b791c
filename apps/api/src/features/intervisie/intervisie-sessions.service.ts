import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IntervisieSessionList, IntervisieSessionView, PlanIntervisieSession } from '@tweespraak/contracts';
import { groupSize } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { News } from '../../platform/news/news.ts';
import type { GroupOfPeople } from './intervisie-group.entity.ts';
import type { IntervisieSession, SessionOfGroup } from './intervisie-session.entity.ts';
import { intervisieGroupPolicy, intervisieSessionPolicy } from './intervisie.policy.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import { IntervisieViews } from './intervisie.views.ts';
import { MethodLibrary } from './method-library.ts';

/** When a group meets, how, and who does what. */
@Injectable()
export class IntervisieSessionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly intervisie: IntervisieRepository,
    private readonly methods: MethodLibrary,
    private readonly views: IntervisieViews,
    private readonly audit: Audit,
    private readonly mail: Mail,
    private readonly news: News,
  ) {}

  /** The meetings of all groups somebody takes part in, soonest first. */
  async list(actor: Actor): Promise<IntervisieSessionList> {
    const groups = (await this.intervisie.groupsOf(actor.personId)).filter((group) =>
      intervisieGroupPolicy.may(actor, 'plan', group),
    );
    return { sessions: await this.views.toSummaries(actor, groups) };
  }

  async open(actor: Actor, id: string): Promise<IntervisieSessionView> {
    return this.views.toSessionView(
      actor,
      intervisieSessionPolicy.require(actor, 'read', await this.intervisie.findSession(id)),
    );
  }

  async plan(actor: Actor, groupId: string, plan: PlanIntervisieSession): Promise<IntervisieSessionView> {
    return this.db.transaction(async () => {
      const group = intervisieGroupPolicy.require(actor, 'plan', await this.intervisie.takeGroup(groupId));
      const session: IntervisieSession = { id: randomUUID(), groupId, state: 'planned', ...this.#toRow(group, plan) };
      await this.intervisie.addSession(session);
      await this.audit.write(actor, 'intervisieSession.plan', { type: 'intervisieSession', id: session.id });
      await this.#tell({ ...session, group });
      return this.open(actor, session.id);
    });
  }

  async change(actor: Actor, id: string, plan: PlanIntervisieSession): Promise<IntervisieSessionView> {
    return this.db.transaction(async () => {
      const session = intervisieSessionPolicy.require(actor, 'change', await this.intervisie.takeSession(id));
      if (session.state !== 'planned') throw new DomainError('already_done');
      await this.intervisie.updateSession(id, this.#toRow(session.group, plan));
      await this.audit.write(actor, 'intervisieSession.change', { type: 'intervisieSession', id });
      await this.#tell(session);
      return this.open(actor, id);
    });
  }

  async cancel(actor: Actor, id: string): Promise<IntervisieSessionView> {
    return this.db.transaction(async () => {
      const session = intervisieSessionPolicy.require(actor, 'cancel', await this.intervisie.takeSession(id));
      if (session.state !== 'planned' && session.state !== 'open') throw new DomainError('already_done');
      await this.intervisie.updateSession(id, { state: 'cancelled' });
      await this.audit.write(actor, 'intervisieSession.cancel', { type: 'intervisieSession', id });
      await this.#tell(session);
      return this.open(actor, id);
    });
  }

  #toRow(group: GroupOfPeople, plan: PlanIntervisieSession) {
    const method = this.methods.require(plan.methodId);
    const active = group.members.filter(({ state }) => state === 'active').map(({ personId }) => personId);
    if (active.length < groupSize.from) throw new DomainError('group_too_small', { needed: groupSize.from });
    for (const path of ['facilitatorId', 'reserveId', 'caseBringerId'] as const) {
      const personId = plan[path];
      if (personId && !active.includes(personId)) {
        throw new DomainError('invalid_input', { fields: [{ path, code: 'not_in_group' }] });
      }
    }
    const startsAt = new Date(plan.startsAt);
    if (startsAt < this.clock.now())
      throw new DomainError('invalid_input', { fields: [{ path: 'startsAt', code: 'in_the_past' }] });
    const { callLink, facilitatorId, reserveId, caseBringerId } = plan;
    const endsAt = new Date(startsAt.getTime() + method.minutes * 60_000);
    return { methodId: method.id, startsAt, endsAt, callLink, facilitatorId, reserveId, caseBringerId };
  }

  async #tell(session: SessionOfGroup): Promise<void> {
    const readers = session.group.members.filter(({ state }) => state === 'active').map(({ personId }) => personId);
    await this.mail.sayReady(readers, `/intervisie/sessies/${session.id}`);
    this.news.tell(readers, { type: 'intervisieSession', id: session.id, version: this.clock.now().getTime() });
  }
}
