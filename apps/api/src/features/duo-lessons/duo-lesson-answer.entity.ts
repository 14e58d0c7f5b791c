import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one of the two answered alone, sealed under their own space until both are ready. */
@Entity('duo_lesson_answer')
export class DuoLessonAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'taken_duo_lesson_id' })
  takenDuoLessonId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** All places in one text, so that not even a row count says how far somebody is. */
  @Column('bytea', { nullable: true })
  placements: Buffer | null;

  @Column('boolean', { name: 'is_ready' })
  isReady: boolean;
}
