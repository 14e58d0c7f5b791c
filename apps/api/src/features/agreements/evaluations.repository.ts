import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Evaluation } from './evaluation.entity.ts';

@Injectable()
export class EvaluationsRepository {
  constructor(private readonly db: Database) {}

  ofDuos(duoIds: string[]): Promise<Evaluation[]> {
    return this.db.of(Evaluation).find({ where: { duoId: In(duoIds) }, order: { plannedOn: 'ASC' } });
  }

  async plannedOfDuos(duoIds: string[]): Promise<Evaluation[]> {
    if (duoIds.length === 0) return [];
    return this.db.of(Evaluation).find({ where: { duoId: In(duoIds), heldAt: IsNull() }, order: { plannedOn: 'ASC' } });
  }

  findPlanned(id: string): Promise<Evaluation | null> {
    return this.db.of(Evaluation).findOneBy({ id, heldAt: IsNull() });
  }

  async add(evaluation: Evaluation): Promise<void> {
    await this.db.of(Evaluation).insert(evaluation);
  }

  async hold(id: string, heldAt: Date): Promise<void> {
    await this.db.of(Evaluation).update({ id }, { heldAt });
  }

  async deletePlanned(duoId: string): Promise<void> {
    await this.db.of(Evaluation).delete({ duoId, heldAt: IsNull() });
  }
}
