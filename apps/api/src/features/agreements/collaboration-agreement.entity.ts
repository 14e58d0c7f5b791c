import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementPart } from './agreement-part.entity.ts';
import type { AgreementVersion } from './agreement-version.entity.ts';

/** What one duo agrees. Its row is the lock for every change and every signature. */
@Entity('collaboration_agreement')
export class CollaborationAgreement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'duo_id' })
  duoId: string;

  /** The number of the version that is being made, or that was signed last. */
  @Column('int')
  version: number;

  /** Counts everything that changed, for open screens. */
  @Column('int')
  revision: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

export interface WholeAgreement extends CollaborationAgreement {
  parts: AgreementPart[];
  versions: AgreementVersion[];
}
