import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { DuoSeat } from './duo-seat.entity.ts';
import { Duo } from './duo.entity.ts';
import type { SeatedDuo } from './duo.entity.ts';

@Injectable()
export class DuosRepository {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<SeatedDuo | null> {
    const [duo] = await this.#seated('duo.id = $1', id);
    return duo ?? null;
  }

  /** The same, and keeps it to this use case: two people who accept at once do so one after the other. */
  async take(id: string): Promise<SeatedDuo | null> {
    await this.db.query('SELECT FROM duo WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** Every duo this person has or had a seat in, newest first. */
  ofPerson(personId: string): Promise<SeatedDuo[]> {
    return this.db.once(`duos of ${personId}`, () =>
      this.#seated('duo.id IN (SELECT duo_id FROM duo_seat WHERE person_id = $1)', personId),
    );
  }

  /** Every duo this organisation hosts, newest first. */
  ofOrganisation(organisationId: string): Promise<SeatedDuo[]> {
    return this.#seated('duo.organisation_id = $1', organisationId);
  }

  /** Refused and withdrawn proposals that were closed before this moment. */
  async proposalsClosedBefore(moment: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM duo WHERE closed_as IN ('declined', 'withdrawn') AND closed_at < $1`,
      [moment],
    );
    return rows.map(({ id }) => id);
  }

  async add({ seats, ...duo }: SeatedDuo): Promise<void> {
    await this.db.of(Duo).insert(duo);
    await this.db.of(DuoSeat).insert(seats);
  }

  async save({ seats, ...duo }: SeatedDuo): Promise<void> {
    await this.db.of(Duo).update({ id: duo.id }, duo);
    for (const seat of seats) await this.db.of(DuoSeat).update({ duoId: seat.duoId, personId: seat.personId }, seat);
  }

  async delete(ids: string[]): Promise<void> {
    await this.db.of(DuoSeat).delete({ duoId: In(ids) });
    await this.db.of(Duo).delete({ id: In(ids) });
  }

  /** Newest first, each with its two seats. */
  async #seated(which: string, id: string): Promise<SeatedDuo[]> {
    const rows = await this.db.query<Duo & Omit<DuoSeat, 'duoId'>>(
      `SELECT duo.id, duo.organisation_id AS "organisationId", duo.proposed_by AS "proposedBy",
              duo.proposed_at AS "proposedAt", duo.started_at AS "startedAt", duo.closed_at AS "closedAt",
              duo.closed_as AS "closedAs", seat.person_id AS "personId", seat.colour,
              seat.accepted_at AS "acceptedAt", seat.paused_at AS "pausedAt"
       FROM duo JOIN duo_seat seat ON seat.duo_id = duo.id
       WHERE ${which} ORDER BY duo.proposed_at DESC, duo.id, seat.colour`,
      [id],
    );
    const duos = new Map<string, SeatedDuo>();
    for (const { personId, colour, acceptedAt, pausedAt, ...facts } of rows) {
      const duo = duos.get(facts.id) ?? { ...facts, seats: [] };
      duo.seats.push({ duoId: duo.id, personId, colour, acceptedAt, pausedAt });
      duos.set(duo.id, duo);
    }
    return [...duos.values()];
  }
}
