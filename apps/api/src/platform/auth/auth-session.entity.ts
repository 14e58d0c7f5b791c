import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A log-in. Only the hash of its id is kept: who reads the table cannot become anybody. */
@Entity('auth_session')
export class AuthSession {
  @PrimaryColumn('text', { name: 'id_hash' })
  idHash: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  kind: AuthSessionKind;

  @Column('text')
  device: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'authenticated_at' })
  authenticatedAt: Date;

  @Column('timestamptz', { name: 'journal_unlocked_at', nullable: true })
  journalUnlockedAt: Date | null;
}

export type AuthSessionKind = 'ordinary' | 'trusted';
