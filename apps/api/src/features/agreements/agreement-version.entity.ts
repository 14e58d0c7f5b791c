import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementSignature } from './agreement-signature.entity.ts';

/** A text that somebody signed, as it was: the parts may change after it. */
@Entity('agreement_version')
export class AgreementVersionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Column('int')
  version: number;

  @Column('bytea')
  content: Buffer;

  /** SHA-256 of the canonical content, in hex. */
  @Column('text')
  hash: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}

export interface AgreementVersion extends AgreementVersionRow {
  signatures: AgreementSignature[];
}
