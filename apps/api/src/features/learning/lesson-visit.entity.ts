import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person in one lesson: the part that was last on the screen, and the parts they went on from. */
@Entity('lesson_visit')
export class LessonVisit {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text', { name: 'lesson_id' })
  lessonId: string;

  @Column('text', { name: 'last_part' })
  lastPart: string;

  @Column('timestamptz', { name: 'visited_at' })
  visitedAt: Date;

  @Column('text', { name: 'done_parts', array: true })
  doneParts: string[];

  /** When all parts were done for the first time, as the lesson was then. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
