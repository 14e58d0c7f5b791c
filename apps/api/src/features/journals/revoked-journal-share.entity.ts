import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That something was shared and taken back, for its author. Has the id of the share; of the text nothing is left. */
@Entity('revoked_journal_share')
export class RevokedJournalShare {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('uuid', { name: 'reader_id' })
  readerId: string;

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt: Date;

  @Column('timestamptz', { name: 'revoked_at' })
  revokedAt: Date;
}
