import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomAnswer, RoomCommand, RoomSnapshot } from '@tweespraak/contracts';
import { decide, DomainError, initialState, roomView, textsIn } from '@tweespraak/domain';
import type { Decision, RoomMoment, RoomNames, RoomNotice, RoomState } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { errorBodyOf } from '../../platform/errors/error.filter.ts';
import { People } from '../../platform/people/people.ts';
import { Intervisie } from '../intervisie/intervisie.ts';
import type { SessionOfGroup } from '../intervisie/intervisie.ts';
import { actorName, HiddenParts, newHiddenPart } from './hidden-part.ts';
import type { HiddenPart } from './hidden-part.ts';
import { RoomDelivery } from './room-delivery.ts';
import { RoomHarvest } from './room-harvest.ts';
import { RoomTexts } from './room-texts.ts';
import type { Room } from './room.entity.ts';
import { RoomRepository } from './room.repository.ts';

/** A room that is held by one use case: its row is locked until the commit. */
interface HeldRoom {
  session: SessionOfGroup;
  row: Room;
  hidden: HiddenPart;
  moment: RoomMoment;
}

/** The live room: one command is one transaction. The engine decides; this keeps what it decided and tells everyone. */
@Injectable()
export class RoomService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly intervisie: Intervisie,
    private readonly rooms: RoomRepository,
    private readonly hiddenParts: HiddenParts,
    private readonly texts: RoomTexts,
    private readonly harvest: RoomHarvest,
    private readonly delivery: RoomDelivery,
    private readonly audit: Audit,
  ) {}

  /** Walks in, for the first time or again, and gets the room as this person may see it. */
  async join(actor: Actor, sessionId: string): Promise<RoomSnapshot> {
    return this.db.transaction(async () => {
      const session = await this.intervisie.requireOpen(actor, sessionId);
      await this.#openRoom(session);
      await this.#take(session, (held) =>
        this.#apply(held, this.#decide(held, { type: 'person.arrived', personId: actor.personId }, null)),
      );
      await this.rooms.sit(sessionId, actor.personId, true, this.clock.now());
      return this.#snapshot(actor, session);
    });
  }

  async requireTakePart(actor: Actor, sessionId: string): Promise<void> {
    await this.intervisie.requireTakePart(actor, sessionId);
  }

  async sync(actor: Actor, sessionId: string): Promise<RoomSnapshot> {
    return this.#snapshot(actor, await this.intervisie.requireTakePart(actor, sessionId));
  }

  /** Does what someone asks, once however often it is asked. A refusal is an answer too, and is kept. */
  async obey(actor: Actor, sessionId: string, command: RoomCommand): Promise<RoomAnswer> {
    return this.db.transaction(async () => {
      const session = await this.intervisie.requireTakePart(actor, sessionId);
      return this.#take(session, async (held) => {
        const name = actorName(actor.personId, isAnonymous(held.moment), held.hidden);
        const known = await this.rooms.findCommand(sessionId, command.id);
        if (known)
          return known.actor === name
            ? (known.answer as RoomAnswer)
            : errorBodyOf(new DomainError('not_found'), command.id);
        const answer = await this.#hear(held, actor, (here) => this.#try(here, command, actor));
        await this.rooms.addCommand(sessionId, command.id, { actor: name, answer });
        return answer;
      });
    });
  }

  /** What the room notices by itself: a timer that went off, a line that was lost. Late or double, it does nothing. */
  async notice(sessionId: string, notice: RoomNotice): Promise<void> {
    await this.db.transaction(async () => {
      const session = await this.intervisie.find(sessionId);
      if (session) await this.#take(session, (held) => this.#notice(held, notice));
    });
  }

  /** Who asks something is here, also when their line was silent for so long that the room took them for gone. */
  async #hear<Result>(held: HeldRoom, { personId }: Actor, use: (held: HeldRoom) => Promise<Result>): Promise<Result> {
    const isAway = held.moment.state.people.some(({ id, presence }) => id === personId && presence === 'away');
    if (!isAway) return use(held);
    await this.#notice(held, { type: 'person.heard', personId });
    return this.#take(held.session, use);
  }

  /** Looks at the seat with the room in hand: who came in meanwhile is not sent away by what was noticed before. */
  async #notice(held: HeldRoom, notice: RoomNotice): Promise<void> {
    const { sessionId } = held.row;
    if (notice.type === 'person.lostLine') {
      const isGone = await this.rooms.rise(sessionId, notice.personId, new Date(notice.lastSeenAt));
      if (!isGone) return;
    }
    const decision = this.#decide(held, notice, null);
    await this.#apply(held, decision);
    if (notice.type === 'person.heard' && decision.events.length > 0)
      await this.rooms.sit(sessionId, notice.personId, true, this.clock.now());
  }

  async #try(held: HeldRoom, command: RoomCommand, actor: Actor): Promise<RoomAnswer> {
    let decision: Decision;
    try {
      decision = this.#decide(held, command, actor.personId);
    } catch (error) {
      if (error instanceof DomainError) return errorBodyOf(error, command.id);
      throw error;
    }
    await this.#apply(held, decision);
    if (command.type === 'session.leave')
      await this.rooms.sit(held.row.sessionId, actor.personId, false, this.clock.now());
    const save = decision.writes.find((write) => write.kind === 'saveCard');
    return { seq: decision.state.seq, saved: save ? { cardId: save.card.id, version: save.card.version } : null };
  }

  #decide({ moment }: HeldRoom, asked: RoomCommand | RoomNotice, actor: string | null): Decision {
    return decide(moment.state, asked, {
      ...{ actor, now: this.clock.now(), method: moment.method, privates: moment.privates },
      ...{ random: () => randomInt(2 ** 32) / 2 ** 32, newId: randomUUID },
    });
  }

  async #apply(held: HeldRoom, { events, writes, state, privates }: Decision): Promise<void> {
    if (events.length === 0 && writes.length === 0) return;
    const { session, row, hidden, moment } = held;
    const { sessionId } = row;
    await this.rooms.addEvents(sessionId, events);
    for (const write of writes) await this.texts.keep(sessionId, write);
    const after: RoomMoment = { state, privates, method: moment.method };
    const phaseChanged = events.some(({ type }) => type === 'phase.ended');
    const secret = phaseChanged ? newHiddenPart().secret : hidden.secret;
    await this.rooms.save({
      ...{ sessionId, seq: state.seq, state, timerId: state.timer.id },
      hidden: await this.hiddenParts.seal(sessionId, { privates, secret }, row.hidden),
      timerDueAt: state.timer.dueAt ? new Date(state.timer.dueAt) : null,
      startedAt: row.startedAt ?? (state.status === 'live' ? this.clock.now() : null),
      endedAt: state.status === 'ended' ? (row.endedAt ?? this.clock.now()) : null,
    });
    await this.harvest.bringIn(session, events, state);
    if (state.status !== session.state) await this.#moveOn(session, state);
    const names = await this.#names(state);
    this.db.afterCommit(() => {
      this.delivery.bring({ sessionId, names, before: moment, after, events });
    });
  }

  async #moveOn(session: SessionOfGroup, { status, facilitatorId }: RoomState): Promise<void> {
    await this.intervisie.setState(session.id, status);
    if (status === 'open') return;
    const action = status === 'live' ? 'intervisieSession.start' : 'intervisieSession.end';
    await this.audit.write({ personId: facilitatorId }, action, { type: 'intervisieSession', id: session.id });
  }

  async #openRoom(session: SessionOfGroup): Promise<void> {
    if (await this.rooms.find(session.id)) return;
    const active = session.group.members.filter(({ state }) => state === 'active');
    const earlier = await this.rooms.openActionPoints(session.groupId);
    const state = initialState(
      {
        ...{ sessionId: session.id, startsAt: session.startsAt.toISOString(), facilitatorId: session.facilitatorId },
        ...{ reserveId: session.reserveId, caseBringerId: session.caseBringerId },
        people: active.map(({ personId }) => ({ id: personId, roles: ['adviser'] })),
        earlierActionPoints: earlier.map(({ id, ownerId, knownTo }) => ({ id, ownerId, knownTo })),
      },
      this.intervisie.methodOf(session),
    );
    const hidden = await this.hiddenParts.seal(session.id, newHiddenPart());
    await this.rooms.addIfNew({
      ...{ sessionId: session.id, seq: 0, state, hidden },
      ...{ timerId: null, timerDueAt: null, startedAt: null, endedAt: null },
    });
    await this.intervisie.setState(session.id, 'open');
  }

  async #take<Result>(session: SessionOfGroup, use: (held: HeldRoom) => Promise<Result>): Promise<Result> {
    const row = await this.rooms.take(session.id);
    if (!row) throw new DomainError('session_not_open');
    const hidden = await this.hiddenParts.open(session.id, row.hidden);
    const moment = { state: row.state, privates: hidden.privates, method: this.intervisie.methodOf(session) };
    return use({ session, row, hidden, moment });
  }

  async #snapshot(actor: Actor, session: SessionOfGroup): Promise<RoomSnapshot> {
    const row = await this.rooms.find(session.id);
    if (!row?.state.people.some(({ id }) => id === actor.personId)) throw new DomainError('not_found');
    const { privates } = await this.hiddenParts.open(session.id, row.hidden);
    const moment = { state: row.state, privates, method: this.intervisie.methodOf(session) };
    const view = roomView(moment, actor.personId, await this.#names(row.state));
    return { seq: row.seq, view, texts: await this.texts.open(session.id, textsIn(view)) };
  }

  /** First names: that is what people call each other in a room. Two with the same one keep their last name. */
  async #names({ people }: RoomState): Promise<RoomNames> {
    const refs = [...(await this.people.refs(people.map(({ id }) => id))).values()];
    const first = (name: string) => name.split(' ')[0] ?? name;
    const isShared = (name: string) => refs.filter((other) => first(other.name) === first(name)).length > 1;
    return Object.fromEntries(refs.map(({ id, name }) => [id, isShared(name) ? name : first(name)]));
  }
}

function isAnonymous({ state, method }: RoomMoment): boolean {
  const phaseId = state.plan[state.at]?.phaseId;
  return method.phases.find(({ id }) => id === phaseId)?.anonymous ?? false;
}
