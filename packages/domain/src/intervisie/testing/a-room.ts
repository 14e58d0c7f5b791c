import type {
  ErrorCode,
  IntervisieMethod,
  RoomCommand,
  RoomCommandType,
  RoomEvent,
  RoomEventView,
  RoomView,
} from '@tweespraak/contracts';
import { DomainError } from '../../domain-error.ts';
import { decide, type Decision } from '../decide.ts';
import type { RoomNotice } from '../notices.ts';
import { phaseNow } from '../room-state.ts';
import { noPrivates, type RoomPrivates } from '../privates.ts';
import { project } from '../project.ts';
import { initialState, type RoomSetup, type RoomState } from '../room-state.ts';
import { roomView, type RoomMoment } from '../room-view.ts';
import { speakersNow } from '../turns.ts';
import { incident60 } from './methods.ts';

export const names = ['hester', 'samira', 'joost', 'fatma', 'pim', 'ans'] as const;
/** Noor works elsewhere: she is no part of any room here. */
export type Name = (typeof names)[number] | 'noor';

type PayloadOf<Type extends RoomCommandType> = Extract<RoomCommand, { type: Type }>['payload'];

/** A random-looking id that is the same in every run. */
export const anId = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
export const idOf = (name: Name): string => anId(name === 'noor' ? 99 : names.indexOf(name) + 1);
export const nameOf = (id: string | null): (typeof names)[number] | null =>
  names.find((name) => idOf(name) === id) ?? null;
export const shownNames = Object.fromEntries(
  names.map((name) => [idOf(name), name.charAt(0).toUpperCase() + name.slice(1)]),
);

/** The same small numbers in the same order: enough dice for a test. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Hester leads, Samira brings in, Joost is the reserve; nobody is there yet. */
export function aSetup(own: Partial<RoomSetup> = {}): RoomSetup {
  return {
    sessionId: anId(900),
    startsAt: '2026-11-26T13:00:00.000Z',
    facilitatorId: idOf('hester'),
    reserveId: idOf('joost'),
    caseBringerId: idOf('samira'),
    people: names.map((name) => ({ id: idOf(name), roles: ['adviser'] })),
    earlierActionPoints: [],
    ...own,
  };
}

/** A room in which people do things: what the API is around the engine, without database and sockets. */
export class TestRoom {
  readonly method: IntervisieMethod;
  readonly first: RoomState;
  state: RoomState;
  privates: RoomPrivates = noPrivates;
  now: Date;
  events: RoomEvent[] = [];
  private readonly random: () => number;
  private lastId = 1000;

  constructor({
    method = incident60,
    seed = 1,
    ...own
  }: Partial<RoomSetup> & { method?: IntervisieMethod; seed?: number } = {}) {
    const setup = aSetup(own);
    this.method = method;
    this.first = initialState(setup, method);
    this.state = this.first;
    this.now = new Date(setup.startsAt);
    this.random = dice(seed);
  }

  get moment(): RoomMoment {
    return { state: this.state, method: this.method, privates: this.privates };
  }

  get phase(): string | null {
    return phaseNow(this)?.id ?? null;
  }

  readonly newId = (): string => {
    this.lastId += 1;
    return anId(this.lastId);
  };

  asks<Type extends RoomCommandType>(
    who: Name,
    type: Type,
    payload?: PayloadOf<Type>,
    expectedPhase: string | null = this.phase,
  ): Decision {
    return this.take(this.decides(idOf(who), type, payload, expectedPhase));
  }

  notices(notice: RoomNotice): Decision {
    return this.take(decide(this.state, notice, this.contextFor(null)));
  }

  /** What would come of it, without it happening: the code of the refusal, or null. */
  refuses<Type extends RoomCommandType>(
    who: Name,
    type: Type,
    payload?: PayloadOf<Type>,
    expectedPhase: string | null = this.phase,
  ): ErrorCode | null {
    try {
      this.decides(idOf(who), type, payload, expectedPhase);
      return null;
    } catch (refusal) {
      if (refusal instanceof DomainError) return refusal.code;
      throw refusal;
    }
  }

  enter(...people: Name[]): this {
    for (const name of people) this.notices({ type: 'person.arrived', personId: idOf(name) });
    return this;
  }

  losesLine(name: Name): void {
    this.notices({ type: 'person.lostLine', personId: idOf(name), lastSeenAt: this.now.toISOString() });
  }

  /** Everyone is in and agreed; the first phase runs. */
  begin(...people: Name[]): this {
    const present = people.length > 0 ? people : [...names];
    this.enter(...present);
    this.asks('hester', 'session.start');
    for (const name of present) this.asks(name, 'agreement.accept');
    return this;
  }

  goTo(phaseId: string): this {
    for (let step = 0; this.phase !== phaseId && step < 30; step += 1) this.asks('hester', 'phase.next');
    return this;
  }

  /** The clock goes on, and a timer that is due expires. */
  later({ minutes = 0, seconds = 0 }): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000 + seconds * 1000);
    const { id, dueAt } = this.state.timer;
    if (id && dueAt && Date.parse(dueAt) <= this.now.getTime()) this.notices({ type: 'timer.expired', timerId: id });
  }

  /** Saves a hidden card and gives its id. */
  writes(who: Name, kind: PayloadOf<'contribution.save'>['kind'], text = 'Een gedachte.'): string {
    const cardId = this.newId();
    this.asks(who, 'contribution.save', { cardId, kind, version: 0, text, dueOn: null });
    return cardId;
  }

  adds(who: Name, kind: PayloadOf<'contribution.add'>['kind'], text = 'Een gedachte.'): string {
    const cardId = this.newId();
    this.asks(who, 'contribution.add', { cardId, kind, text, dueOn: null });
    return cardId;
  }

  sees(who: Name): RoomView {
    return roomView(this.moment, idOf(who), shownNames);
  }

  /** The events of one decision, as one person hears of them. */
  hears(who: Name, { events }: Decision): RoomEventView[] {
    return events.map((event) => project(event, idOf(who), this));
  }

  speakers(): (Name | null)[] {
    return speakersNow(this).map(nameOf);
  }

  private decides<Type extends RoomCommandType>(
    actor: string,
    type: Type,
    payload: PayloadOf<Type> | undefined,
    expectedPhase: string | null,
  ): Decision {
    const command = { id: this.newId(), type, expectedPhase, payload: payload ?? {} } as RoomCommand;
    return decide(this.state, command, this.contextFor(actor));
  }

  private contextFor(actor: string | null) {
    const { now, method, privates, random, newId } = this;
    return { actor, now, method, privates, random, newId };
  }

  private take(decision: Decision): Decision {
    this.state = decision.state;
    this.privates = decision.privates;
    this.events.push(...decision.events);
    return decision;
  }
}

export const typesOf = ({ events }: { events: { type: string }[] }): string[] => events.map(({ type }) => type);
