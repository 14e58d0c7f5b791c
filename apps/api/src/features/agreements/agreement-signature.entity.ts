import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement_signature')
export class AgreementSignature {
  @PrimaryColumn('uuid', { name: 'agreement_version_id' })
  agreementVersionId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt: Date;
}
