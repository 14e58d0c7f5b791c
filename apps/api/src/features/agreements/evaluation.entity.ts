import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which a duo looks back on what they signed. There is one to come; holding it plans the next. */
@Entity('evaluation')
export class Evaluation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'duo_id' })
  duoId: string;

  @Column('date', { name: 'signed_on' })
  signedOn: string;

  @Column('date', { name: 'planned_on' })
  plannedOn: string;

  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt: Date | null;
}
