import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What reader or author writes under a share. Goes with the share. */
@Entity('journal_answer')
export class JournalAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'share_id' })
  shareId: string;

  @Column('uuid', { name: 'writer_id' })
  writerId: string;

  /** Sealed, with a key of its own. */
  @Column('bytea')
  text: Buffer;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}
