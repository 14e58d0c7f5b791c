import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sentence that two people agree on, or may. Sealed under the duo's space. */
@Entity('joint_sentence')
export class JointSentence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'taken_duo_lesson_id' })
  takenDuoLessonId: string;

  @Column('int')
  place: number;

  @Column('bytea')
  text: Buffer;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('uuid', { name: 'agreed_by', array: true })
  agreedBy: string[];

  @Column('uuid', { name: 'not_yet_by', array: true })
  notYetBy: string[];
}
