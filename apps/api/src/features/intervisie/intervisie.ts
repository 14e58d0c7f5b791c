import { Injectable } from '@nestjs/common';
import type { IntervisieMethod, IntervisieSessionState, IntervisieSessionSummary } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { SessionOfGroup } from './intervisie-session.entity.ts';
import { intervisieGroupPolicy, intervisieSessionPolicy } from './intervisie.policy.ts';
import { IntervisieRepository } from './intervisie.repository.ts';
import { IntervisieViews } from './intervisie.views.ts';
import { MethodLibrary } from './method-library.ts';
import { isOpenAt } from './session-times.ts';

export type { SessionOfGroup };

/** What other features may ask about meetings: the room above all. */
@Injectable()
export class Intervisie {
  constructor(
    private readonly clock: Clock,
    private readonly intervisie: IntervisieRepository,
    private readonly methods: MethodLibrary,
    private readonly views: IntervisieViews,
  ) {}

  /** A meeting of a group this person takes part in. Anyone else, and who left the group, finds nothing. */
  async requireTakePart(actor: Actor, sessionId: string): Promise<SessionOfGroup> {
    return intervisieSessionPolicy.require(actor, 'enter', await this.intervisie.findSession(sessionId));
  }

  /** The same, when people can walk in now. */
  async requireOpen(actor: Actor, sessionId: string): Promise<SessionOfGroup> {
    const session = await this.requireTakePart(actor, sessionId);
    if (!isOpenAt(session, this.clock.now())) throw new DomainError('session_not_open');
    return session;
  }

  /** The meeting itself, for what the house does without a person: a timer, a line that was lost. */
  find(sessionId: string): Promise<SessionOfGroup | null> {
    return this.intervisie.findSession(sessionId);
  }

  /** The meetings of a group whose room is open now. */
  async openMeetingsOf(groupId: string): Promise<SessionOfGroup[]> {
    const group = await this.intervisie.findGroup(groupId);
    const sessions = await this.intervisie.sessionsOf([groupId]);
    const open = sessions.filter(({ state }) => state === 'open' || state === 'live');
    return group ? open.map((session) => ({ ...session, group })) : [];
  }

  methodOf({ methodId }: Pick<SessionOfGroup, 'methodId'>): IntervisieMethod {
    return this.methods.require(methodId);
  }

  /** The room says where a meeting is: opened, begun, ended. */
  async setState(sessionId: string, state: IntervisieSessionState): Promise<void> {
    await this.intervisie.updateSession(sessionId, { state });
  }

  /** Whether the room of a meeting can be walked into now. */
  isOpen({ state, startsAt, endsAt }: IntervisieSessionSummary): boolean {
    return isOpenAt({ state, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, this.clock.now());
  }

  /** The groups this person was asked for and did not answer yet. */
  async invitationsOf(actor: Actor): Promise<{ groupName: string }[]> {
    const groups = await this.intervisie.groupsOf(actor.personId);
    return groups
      .filter((group) => intervisieGroupPolicy.may(actor, 'accept', group))
      .map(({ name }) => ({ groupName: name }));
  }

  /** A person's meetings, soonest first, for their start page. */
  async sessionsOf(actor: Actor): Promise<IntervisieSessionSummary[]> {
    const groups = await this.intervisie.groupsOf(actor.personId);
    return this.views.toSummaries(
      actor,
      groups.filter((group) => intervisieGroupPolicy.may(actor, 'plan', group)),
    );
  }
}
