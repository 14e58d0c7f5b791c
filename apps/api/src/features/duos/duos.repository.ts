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
    const [duo] = await this.#seated(await this.db.of(Duo).findBy({ id }));
    return duo ?? null;
  }

  /** The same, and keeps it to this use case: two people who accept at once do so one after the other. */
  async take(id: string): Promise<SeatedDuo | null> {
    await this.db.query('SELECT FROM duo WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** Every duo this person has or had a seat in, newest first. */
  async ofPerson(personId: string): Promise<SeatedDuo[]> {
    const seats = await this.db.of(DuoSeat).findBy({ personId });
    return this.#seated(
      await this.db.of(Duo).find({ where: { id: In(seats.map(({ duoId }) => duoId)) }, order: { proposedAt: 'DESC' } }),
    );
  }

  /** Every duo this organisation hosts, newest first. */
  async ofOrganisation(organisationId: string): Promise<SeatedDuo[]> {
    return this.#seated(await this.db.of(Duo).find({ where: { organisationId }, order: { proposedAt: 'DESC' } }));
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

  async #seated(duos: Duo[]): Promise<SeatedDuo[]> {
    const seats = await this.db
      .of(DuoSeat)
      .find({ where: { duoId: In(duos.map(({ id }) => id)) }, order: { colour: 'ASC' } });
    return duos.map((duo) => ({ ...duo, seats: seats.filter(({ duoId }) => duoId === duo.id) }));
  }
}
