import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { JournalAnswer } from './journal-answer.entity.ts';
import { JournalShare } from './journal-share.entity.ts';
import { RevokedJournalShare } from './revoked-journal-share.entity.ts';

/** Which shares: of an entry, with a duo, from one person to another. Without a duo is `duoId: null`. */
type Which = Partial<Pick<JournalShare, 'id' | 'entryId' | 'authorId' | 'readerId' | 'duoId'>>;
type Receiver = Pick<JournalShare, 'readerId' | 'duoId'>;

@Injectable()
export class JournalSharesRepository {
  constructor(private readonly db: Database) {}

  list(which: Which): Promise<JournalShare[]> {
    return this.db.of(JournalShare).findBy(whereOf(which));
  }

  /**
   * Keeps shares to this use case: nobody answers what is being taken back. Their entries first, in a fixed order, so
   * that two use cases never wait for each other.
   */
  async take(which: Which): Promise<JournalShare[]> {
    const entryIds = (await this.list(which)).map(({ entryId }) => entryId);
    await this.db.query('SELECT FROM journal_entry WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [entryIds]);
    const shares = this.db.of(JournalShare);
    return shares.find({ where: whereOf(which), order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  findFor(entryId: string, { readerId, duoId }: Receiver): Promise<JournalShare | null> {
    return this.db.of(JournalShare).findOneBy(whereOf({ entryId, readerId, duoId }));
  }

  ofEntries(entryIds: string[]): Promise<JournalShare[]> {
    return this.db.of(JournalShare).find({ where: { entryId: In(entryIds) }, order: { sharedAt: 'ASC' } });
  }

  /** What others shared with this person and did not take back, newest first. */
  sharedWith(readerId: string): Promise<JournalShare[]> {
    return this.db.of(JournalShare).find({ where: { readerId }, order: { sharedAt: 'DESC', id: 'ASC' }, take: 200 });
  }

  async add(share: JournalShare): Promise<void> {
    await this.db.of(JournalShare).insert(share);
  }

  async save(share: JournalShare): Promise<void> {
    await this.db.of(JournalShare).update({ id: share.id }, share);
  }

  async delete(shares: JournalShare[]): Promise<void> {
    await this.db.of(JournalShare).delete({ id: In(shares.map(({ id }) => id)) });
  }

  findRevoked(id: string): Promise<RevokedJournalShare | null> {
    return this.db.of(RevokedJournalShare).findOneBy({ id });
  }

  revokedOfEntries(entryIds: string[]): Promise<RevokedJournalShare[]> {
    return this.db
      .of(RevokedJournalShare)
      .find({ where: { entryId: In(entryIds) }, order: { revokedAt: 'DESC', id: 'ASC' } });
  }

  async addRevoked(shares: RevokedJournalShare[]): Promise<void> {
    if (shares.length > 0) await this.db.of(RevokedJournalShare).insert(shares);
  }

  async answersTo(shareIds: string[]): Promise<JournalAnswer[]> {
    if (shareIds.length === 0) return [];
    return this.db.of(JournalAnswer).find({ where: { shareId: In(shareIds) }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  findAnswer(shareId: string, id: string): Promise<JournalAnswer | null> {
    return this.db.of(JournalAnswer).findOneBy({ shareId, id });
  }

  /** The newest answer that somebody else wrote to what this person shared. */
  async newestAnswerFor(authorId: string): Promise<JournalAnswer | null> {
    const [answer] = await this.db.query<JournalAnswer>(
      `SELECT answer.id, share_id AS "shareId", writer_id AS "writerId", answer.text, written_at AS "writtenAt"
       FROM journal_answer answer JOIN journal_share share ON share.id = share_id
       WHERE author_id = $1 AND writer_id <> $1 ORDER BY written_at DESC LIMIT 1`,
      [authorId],
    );
    return answer ?? null;
  }

  async addAnswer(answer: JournalAnswer): Promise<void> {
    await this.db.of(JournalAnswer).insert(answer);
  }

  async deleteAnswers(answers: JournalAnswer[]): Promise<void> {
    await this.db.of(JournalAnswer).delete({ id: In(answers.map(({ id }) => id)) });
  }
}

function whereOf({ duoId, ...which }: Which): FindOptionsWhere<JournalShare> {
  return duoId === undefined ? which : { ...which, duoId: duoId ?? IsNull() };
}
