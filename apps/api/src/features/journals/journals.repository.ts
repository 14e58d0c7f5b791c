import { Injectable } from '@nestjs/common';
import type { JournalOrigin } from '@tweespraak/contracts';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { JournalEntryText } from './journal-entry-text.entity.ts';
import { JournalEntry } from './journal-entry.entity.ts';
import type { WrittenEntry } from './journal-entry.entity.ts';

export interface Place {
  createdAt: Date;
  id: string;
}

@Injectable()
export class JournalsRepository {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<WrittenEntry | null> {
    const [entry] = await this.#written(await this.db.of(JournalEntry).findBy({ id }));
    return entry ?? null;
  }

  /** The same, and keeps it to this use case: two pages that save at once do so one after the other. */
  async take(id: string): Promise<WrittenEntry | null> {
    await this.db.query('SELECT FROM journal_entry WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  /** A person's own entries, newest first, from after this place. */
  async entriesOf(authorId: string, after: Place | undefined, limit: number): Promise<WrittenEntry[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM journal_entry
       WHERE author_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [authorId, after?.createdAt ?? null, after?.id ?? null, limit],
    );
    return this.#inOrder(rows);
  }

  /** The newest entry of this person that began there. */
  async newestFrom(authorId: string, origin: JournalOrigin): Promise<WrittenEntry | null> {
    const { kind } = origin;
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM journal_entry
       WHERE author_id = $1 AND origin_kind = $2 AND lesson_id IS NOT DISTINCT FROM $3
         AND block_id IS NOT DISTINCT FROM $4 AND session_id IS NOT DISTINCT FROM $5::uuid
       ORDER BY created_at DESC, id DESC LIMIT 1`,
      [
        authorId,
        kind,
        kind === 'reflection' ? origin.lessonId : null,
        kind === 'reflection' ? origin.blockId : null,
        kind === 'session' ? origin.sessionId : null,
      ],
    );
    const [entry] = await this.#inOrder(rows);
    return entry ?? null;
  }

  /** False when there is an entry with this id already, of whomever. */
  async addIfNew(entry: JournalEntry): Promise<boolean> {
    const added = await this.db
      .of(JournalEntry)
      .createQueryBuilder()
      .insert()
      .values(entry)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }

  async addText(text: JournalEntryText): Promise<void> {
    await this.db.of(JournalEntryText).insert(text);
  }

  async saveText(text: JournalEntryText): Promise<void> {
    await this.db.of(JournalEntryText).update({ id: text.id }, text);
  }

  async deleteTexts(texts: JournalEntryText[]): Promise<void> {
    await this.db.of(JournalEntryText).delete({ id: In(texts.map(({ id }) => id)) });
  }

  async delete(entry: JournalEntry): Promise<void> {
    await this.db.of(JournalEntry).delete({ id: entry.id });
  }

  async #inOrder(rows: { id: string }[]): Promise<WrittenEntry[]> {
    const ids = rows.map(({ id }) => id);
    const entries = await this.#written(await this.db.of(JournalEntry).findBy({ id: In(ids) }));
    return entries.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  /** With their texts. An entry whose text an erased back-up took along does not exist. */
  async #written(entries: JournalEntry[]): Promise<WrittenEntry[]> {
    const ids = entries.map(({ id }) => id);
    const texts = await this.db
      .of(JournalEntryText)
      .find({ where: { entryId: In(ids) }, order: { writtenAt: 'ASC', id: 'ASC' } });
    return entries.flatMap((entry) => {
      const own = texts.filter(({ entryId }) => entryId === entry.id);
      const current = own.find(({ isCurrent }) => isCurrent);
      return current ? { ...entry, current, beside: own.filter((text) => text !== current) } : [];
    });
  }
}
