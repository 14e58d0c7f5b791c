import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/vault/vault.ts';
import type { JournalAnswer } from './journal-answer.entity.ts';
import type { JournalEntryText } from './journal-entry-text.entity.ts';
import type { WrittenEntry } from './journal-entry.entity.ts';
import type { JournalShare } from './journal-share.entity.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalsRepository } from './journals.repository.ts';

/** Gone means gone: the ledger first, then keys and ciphertext, within the use case that asks for it. */
@Injectable()
export class JournalErasure {
  constructor(
    private readonly vault: Vault,
    private readonly entries: JournalsRepository,
    private readonly shares: JournalSharesRepository,
  ) {}

  /** An entry that nobody else can read any more. */
  async entry(entry: WrittenEntry): Promise<void> {
    await this.texts([entry.current, ...entry.beside]);
    await this.entries.delete(entry);
  }

  async texts(texts: JournalEntryText[]): Promise<void> {
    await this.#erase('journal_entry_text', texts);
    await this.entries.deleteTexts(texts);
  }

  async sharesWithAnswers(shares: JournalShare[]): Promise<void> {
    await this.answers(await this.shares.answersTo(shares.map(({ id }) => id)));
    await this.#erase('journal_share', shares);
    await this.shares.delete(shares);
  }

  async answers(answers: JournalAnswer[]): Promise<void> {
    await this.#erase('journal_answer', answers);
    await this.shares.deleteAnswers(answers);
  }

  #erase(table: string, rows: { id: string; text: Buffer }[]): Promise<void> {
    return this.vault.erase(
      rows.map(({ text }) => text),
      rows.map(({ id }) => ({ table, id })),
    );
  }
}
