import type { AgreementPartKey } from '@tweespraak/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the seven parts: its newest words, what both say to them, and what was agreed before as long as they differ. */
@Entity('agreement_part')
export class AgreementPart {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Column('text')
  key: AgreementPartKey;

  /** Goes up with every proposal and every withdrawal, so that no number ever names two texts. */
  @Column('int')
  version: number;

  @Column('uuid', { name: 'words_id', nullable: true })
  wordsId: string | null;

  /** Null when the only proposal was taken back. */
  @Column('bytea', { nullable: true })
  words: Buffer | null;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('uuid', { name: 'agreed_by', array: true })
  agreedBy: string[];

  @Column('uuid', { name: 'not_yet_by', array: true })
  notYetBy: string[];

  @Column('uuid', { name: 'agreed_words_id', nullable: true })
  agreedWordsId: string | null;

  @Column('bytea', { name: 'agreed_words', nullable: true })
  agreedWords: Buffer | null;
}
