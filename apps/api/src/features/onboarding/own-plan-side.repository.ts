import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { EvaluationNote } from './evaluation-note.entity.ts';
import { OwnPlanStep } from './own-plan-step.entity.ts';

/** What somebody keeps with a plan for themselves: every question starts from the person. */
@Injectable()
export class OwnPlanSideRepository {
  constructor(private readonly db: Database) {}

  stepsOf(personId: string, planId: string): Promise<OwnPlanStep[]> {
    return this.db.of(OwnPlanStep).find({ where: { personId, planId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  findStep(personId: string, planId: string, id: string): Promise<OwnPlanStep | null> {
    return this.db.of(OwnPlanStep).findOneBy({ personId, planId, id });
  }

  async addStep(step: OwnPlanStep): Promise<void> {
    await this.db.of(OwnPlanStep).insert(step);
  }

  async setDone(id: string, isDone: boolean): Promise<void> {
    await this.db.of(OwnPlanStep).update({ id }, { isDone });
  }

  async deleteStep(id: string): Promise<void> {
    await this.db.of(OwnPlanStep).delete({ id });
  }

  notesOf(personId: string, evaluationIds: string[]): Promise<EvaluationNote[]> {
    return this.db.of(EvaluationNote).findBy({ personId, evaluationId: In(evaluationIds) });
  }

  /** The note, kept to this use case. Begins it when there is none: two tabs that write at once do so in turn. */
  async takeNote(personId: string, evaluationId: string): Promise<EvaluationNote> {
    await this.db.query(
      'INSERT INTO evaluation_note (evaluation_id, person_id, version) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
      [evaluationId, personId],
    );
    return this.db
      .of(EvaluationNote)
      .findOneOrFail({ where: { personId, evaluationId }, lock: { mode: 'pessimistic_write' } });
  }

  async saveNote(note: EvaluationNote): Promise<void> {
    await this.db.of(EvaluationNote).update({ evaluationId: note.evaluationId }, note);
  }
}
