import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { BlockAnswerRow } from './block-answer.entity.ts';
import { LessonVisit } from './lesson-visit.entity.ts';

type InLesson = Pick<LessonVisit, 'personId' | 'lessonId'>;

/** What somebody does in lessons: every question starts from the person. */
@Injectable()
export class LearningRepository {
  constructor(private readonly db: Database) {}

  visitsOf(personId: string): Promise<LessonVisit[]> {
    return this.db.of(LessonVisit).findBy({ personId });
  }

  findVisit({ personId, lessonId }: InLesson): Promise<LessonVisit | null> {
    return this.db.of(LessonVisit).findOneBy({ personId, lessonId });
  }

  /** This part is on the screen now. Twice at the same time is once. */
  async visit({ personId, lessonId }: InLesson, partId: string, at: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO lesson_visit (person_id, lesson_id, last_part, visited_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, lesson_id) DO UPDATE SET last_part = $3, visited_at = $4`,
      [personId, lessonId, partId, at],
    );
  }

  /** Somebody went on from this part. */
  async addDonePart({ personId, lessonId }: InLesson, partId: string, at: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO lesson_visit (person_id, lesson_id, last_part, visited_at, done_parts)
       VALUES ($1, $2, $3, $4, ARRAY[$3])
       ON CONFLICT (person_id, lesson_id) DO UPDATE SET visited_at = $4, done_parts = CASE
         WHEN $3 = ANY (lesson_visit.done_parts) THEN lesson_visit.done_parts
         ELSE lesson_visit.done_parts || $3 END`,
      [personId, lessonId, partId, at],
    );
  }

  async setDone({ personId, lessonId }: InLesson, at: Date): Promise<void> {
    await this.db.query(
      'UPDATE lesson_visit SET done_at = $3 WHERE person_id = $1 AND lesson_id = $2 AND done_at IS NULL',
      [personId, lessonId, at],
    );
  }

  answersIn({ personId, lessonId }: InLesson): Promise<BlockAnswerRow[]> {
    return this.db.of(BlockAnswerRow).findBy({ personId, lessonId });
  }

  /** The answer, kept to this use case. Begins it when there is none: two tabs that answer at once do so in turn. */
  async takeAnswer({ personId, lessonId }: InLesson, blockId: string, at: Date): Promise<BlockAnswerRow> {
    await this.db.query(
      `INSERT INTO block_answer (id, person_id, lesson_id, block_id, version, answered_at)
       VALUES ($1, $2, $3, $4, 0, $5) ON CONFLICT (person_id, block_id) DO NOTHING`,
      [randomUUID(), personId, lessonId, blockId, at],
    );
    return this.db
      .of(BlockAnswerRow)
      .findOneOrFail({ where: { personId, blockId }, lock: { mode: 'pessimistic_write' } });
  }

  async saveAnswer({ id, version, answer, answeredAt }: BlockAnswerRow): Promise<void> {
    await this.db.of(BlockAnswerRow).update({ id }, { version, answer, answeredAt });
  }
}
