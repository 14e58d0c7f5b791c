import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the newcomer wrote down for a talk, for themselves alone. Sealed under their own space. */
@Entity('evaluation_note')
export class EvaluationNote {
  @PrimaryColumn('uuid', { name: 'evaluation_id' })
  evaluationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** null when it was taken away. */
  @Column('bytea', { nullable: true })
  text: Buffer | null;

  @Column('int')
  version: number;
}
