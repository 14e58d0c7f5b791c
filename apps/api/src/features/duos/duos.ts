import { Injectable } from '@nestjs/common';
import type { DuoState, PersonRef, SeatColour } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import type { SeatedDuo } from './duo.entity.ts';
import { stateOf, stepsFor } from './duo-state.ts';
import { duoPolicy } from './duos.policy.ts';
import { DuosRepository } from './duos.repository.ts';

/** A duo that runs: active, or resting in a pause. */
export interface RunningDuo {
  id: string;
  organisationId: string;
  state: DuoState & ('active' | 'paused');
  seats: { personId: string; colour: SeatColour }[];
}

/**
 * What other features may ask about duos. A duo that ended is gone here, also for the two who were in it. In a pause
 * what there is can be read; nothing new is made together (`requireActive`).
 */
@Injectable()
export class Duos {
  constructor(
    private readonly duos: DuosRepository,
    private readonly people: People,
  ) {}

  /** The duo, for one of its two people. Anyone else, and a former partner, finds nothing. */
  async requireMember(actor: Actor, duoId: string): Promise<RunningDuo> {
    const duo = toRunning(duoPolicy.require(actor, 'read', await this.duos.find(duoId)));
    if (!duo) throw new DomainError('not_found');
    return duo;
  }

  /** The same, for what the two make together: not while one of them takes a pause. */
  async requireActive(actor: Actor, duoId: string): Promise<RunningDuo> {
    const duo = await this.requireMember(actor, duoId);
    if (duo.state === 'paused') throw new DomainError('duo_paused');
    return duo;
  }

  /** A person's duos that run, a pause included. */
  async runningDuosOf(personId: string): Promise<RunningDuo[]> {
    return (await this.duos.ofPerson(personId)).flatMap((duo) => toRunning(duo) ?? []);
  }

  /** A person's duos in which something new can be made together. */
  async activeDuosOf(personId: string): Promise<RunningDuo[]> {
    return (await this.runningDuosOf(personId)).filter(({ state }) => state === 'active');
  }

  /** With whom a person is in a duo that runs, a pause included. Each partner once. */
  async partnersOf(personId: string): Promise<string[]> {
    const running = await this.runningDuosOf(personId);
    return [...new Set(running.map(({ seats }) => otherIn(seats, personId)))];
  }

  /** The other one in this duo. Null when the duo does not run, or this person is not in it. */
  async partnerIn(duoId: string, personId: string): Promise<string | null> {
    const found = await this.duos.find(duoId);
    const duo = found && toRunning(found);
    return duo?.seats.some((seat) => seat.personId === personId) ? otherIn(duo.seats, personId) : null;
  }

  /** With whom a person was asked to form a duo, and did not answer yet. */
  async proposedTo(personId: string): Promise<PersonRef[]> {
    const asked = (await this.duos.ofPerson(personId)).filter((duo) => stepsFor(duo, personId).accept);
    if (asked.length === 0) return [];
    const names = await this.people.refs(asked.map(({ seats }) => otherIn(seats, personId)));
    return [...names.values()];
  }

  /** Who is in which running duo of an organisation, for its coordinator. */
  async runningDuosIn(organisationId: string): Promise<RunningDuo[]> {
    return (await this.duos.ofOrganisation(organisationId)).flatMap((duo) => toRunning(duo) ?? []);
  }
}

function toRunning(duo: SeatedDuo): RunningDuo | null {
  const state = stateOf(duo);
  if (state !== 'active' && state !== 'paused') return null;
  const seats = duo.seats.map(({ personId, colour }) => ({ personId, colour }));
  return { id: duo.id, organisationId: duo.organisationId, state, seats };
}

function otherIn(seats: { personId: string }[], personId: string): string {
  const other = seats.find((seat) => seat.personId !== personId);
  if (!other) throw new Error('A duo has two seats');
  return other.personId;
}
