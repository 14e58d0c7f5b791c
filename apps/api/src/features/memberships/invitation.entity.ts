import type { MemberRole } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link in a mail by which someone joins, or becomes somebody's contact. Only the token's hash is kept. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'invited_by' })
  invitedBy: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { array: true })
  roles: MemberRole[];

  /** Asked to be this member's contact from outside, instead of a member. */
  @Column('uuid', { name: 'contact_of', nullable: true })
  contactOf: string | null;

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
