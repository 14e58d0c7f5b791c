import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry as it was, for one reader: in person, or as partner in a duo. Taking it back removes the row. */
@Entity('journal_share')
export class JournalShare {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('int', { name: 'entry_version' })
  entryVersion: number;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('uuid', { name: 'reader_id' })
  readerId: string;

  @Column('uuid', { name: 'duo_id', nullable: true })
  duoId: string | null;

  /** Sealed: title and document, with a key of its own. */
  @Column('bytea')
  text: Buffer;

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt: Date;
}

export interface ReachableShare extends JournalShare {
  /** Whether the reader can reach it now: a duo that pauses or ended opens nothing. */
  isOpen: boolean;
}
