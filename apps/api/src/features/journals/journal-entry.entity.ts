import type { JournalOrigin } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JournalEntryText } from './journal-entry-text.entity.ts';

/** One reflection of one person. Belongs to them and to no organisation; what it says is in its texts. */
@Entity('journal_entry')
export class JournalEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text', { name: 'origin_kind' })
  originKind: JournalOrigin['kind'];

  @Column('text', { name: 'lesson_id', nullable: true })
  lessonId: string | null;

  @Column('text', { name: 'block_id', nullable: true })
  blockId: string | null;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

export interface WrittenEntry extends JournalEntry {
  current: JournalEntryText;
  /** What other pages wrote at the same time, until the author has chosen. */
  beside: JournalEntryText[];
}
