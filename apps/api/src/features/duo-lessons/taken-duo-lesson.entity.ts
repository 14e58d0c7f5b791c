import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DuoLessonAnswer } from './duo-lesson-answer.entity.ts';

/** One duo that takes one duo lesson. Its row is the lock that decides when both answers open. */
@Entity('taken_duo_lesson')
export class TakenDuoLesson {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'duo_id' })
  duoId: string;

  @Column('text', { name: 'lesson_id' })
  lessonId: string;

  /** Counts what both may know: ready, open, sentences. Never how often somebody saved. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  /** When enough sentences were accepted, the first time. Changing one later does not undo the lesson. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;
}

export interface AnsweredDuoLesson extends TakenDuoLesson {
  answers: DuoLessonAnswer[];
}
