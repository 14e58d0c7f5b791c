import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that works once: a new password, or the set-up of a live installation. Only the token's hash is kept. */
@Entity('auth_link')
export class AuthLink {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'passwordReset' | 'setUp';

  @Column('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
