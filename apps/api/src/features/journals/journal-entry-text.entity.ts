import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A text of an entry: the one that counts, or one that another page wrote at the same time. Its id is the server's own
 * and never used twice, so that the erasure ledger can name it for ever.
 */
@Entity('journal_entry_text')
export class JournalEntryText {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('boolean', { name: 'is_current' })
  isCurrent: boolean;

  /** Of a text beside: the version it went on from. */
  @Column('int')
  version: number;

  /** The page that wrote it, how often, and on top of which version it began (`decideSave`). */
  @Column('uuid', { name: 'sitting_id' })
  sittingId: string;

  @Column('int', { name: 'sitting_turn' })
  sittingTurn: number;

  @Column('int', { name: 'sitting_since' })
  sittingSince: number;

  /** Sealed: title and document. */
  @Column('bytea')
  text: Buffer;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}
