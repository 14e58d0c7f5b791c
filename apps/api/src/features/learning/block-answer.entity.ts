import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody answered to one block, sealed under their own space. It hangs on the block's id, whatever the lesson says now. */
@Entity('block_answer')
export class BlockAnswerRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'lesson_id' })
  lessonId: string;

  @Column('text', { name: 'block_id' })
  blockId: string;

  @Column('int')
  version: number;

  /** null only within the use case that makes the row. */
  @Column('bytea', { nullable: true })
  answer: Buffer | null;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}
