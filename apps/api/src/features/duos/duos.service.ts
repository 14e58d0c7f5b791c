import { Injectable } from '@nestjs/common';
import type { DuoList, DuoView } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { DuoChanges } from './duo-changes.ts';
import type { DuoSeat } from './duo-seat.entity.ts';
import { stateOf, stepsFor } from './duo-state.ts';
import type { DuoStep } from './duo-state.ts';
import type { SeatedDuo } from './duo.entity.ts';
import { duoPolicy } from './duos.policy.ts';
import { DuosRepository } from './duos.repository.ts';
import { DuosViews } from './duos.views.ts';

/** What the two people in a duo do with it, each alone. */
@Injectable()
export class DuosService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly duos: DuosRepository,
    private readonly views: DuosViews,
    private readonly changes: DuoChanges,
    private readonly mail: Mail,
  ) {}

  async list(actor: Actor): Promise<DuoList> {
    const duos = await this.duos.ofPerson(actor.personId);
    return { duos: await Promise.all(duos.map((duo) => this.views.toDuoView(actor, duo))) };
  }

  async open(actor: Actor, id: string): Promise<DuoView> {
    return this.views.toDuoView(actor, duoPolicy.require(actor, 'read', await this.duos.find(id)));
  }

  /** Says yes. The second yes makes it a duo. */
  accept(actor: Actor, id: string): Promise<DuoView> {
    return this.#step(actor, id, 'accept', (duo, own, now) => {
      const seats = replace(duo.seats, { ...own, acceptedAt: now });
      return { ...duo, seats, startedAt: seats.every(({ acceptedAt }) => acceptedAt) ? now : null };
    });
  }

  /** Says no, without a reason. Also after an earlier yes, as long as the other has not said yes. */
  decline(actor: Actor, id: string): Promise<DuoView> {
    return this.#step(actor, id, 'decline', (duo, _own, now) => ({ ...duo, closedAs: 'declined', closedAt: now }));
  }

  /** A pause needs nobody else, and only who took it ends it. */
  pause(actor: Actor, id: string): Promise<DuoView> {
    return this.#step(actor, id, 'pause', (duo, own, now) => ({
      ...duo,
      seats: replace(duo.seats, { ...own, pausedAt: now }),
    }));
  }

  resume(actor: Actor, id: string): Promise<DuoView> {
    return this.#step(actor, id, 'resume', (duo, own) => ({
      ...duo,
      seats: replace(duo.seats, { ...own, pausedAt: null }),
    }));
  }

  /** Ends it for both, at once, alone, without a reason. */
  end(actor: Actor, id: string): Promise<DuoView> {
    return this.#step(actor, id, 'end', (duo, _own, now) => ({ ...duo, closedAs: 'ended', closedAt: now }));
  }

  async #step(
    actor: Actor,
    id: string,
    step: DuoStep,
    change: (duo: SeatedDuo, own: DuoSeat, now: Date) => SeatedDuo,
  ): Promise<DuoView> {
    return this.db.transaction(async () => {
      const before = duoPolicy.require(actor, step, await this.duos.take(id));
      const own = before.seats.find(({ personId }) => personId === actor.personId);
      if (!own || !stepsFor(before, actor.personId)[step]) throw new DomainError('already_done');
      const duo = change(before, own, this.clock.now());
      await this.changes.save(actor, step, before, duo);
      if (stateOf(before) !== stateOf(duo)) await this.#writeToPartner(duo, own);
      return this.views.toDuoView(actor, duo);
    });
  }

  async #writeToPartner(duo: SeatedDuo, own: DuoSeat): Promise<void> {
    const others = duo.seats.map(({ personId }) => personId).filter((personId) => personId !== own.personId);
    await this.mail.sayReady(others, '/duo');
  }
}

function replace(seats: DuoSeat[], changed: DuoSeat): DuoSeat[] {
  return seats.map((seat) => (seat.personId === changed.personId ? changed : seat));
}
