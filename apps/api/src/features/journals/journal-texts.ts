import { Injectable } from '@nestjs/common';
import { journalDocumentBytes } from '@tweespraak/contracts';
import type { JournalText } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import { Vault } from '../../platform/vault/vault.ts';
import type { Place, Space } from '../../platform/vault/vault.ts';
import type { JournalAnswer } from './journal-answer.entity.ts';
import type { JournalEntryText } from './journal-entry-text.entity.ts';
import type { JournalShare } from './journal-share.entity.ts';

type Shared = Pick<JournalShare, 'authorId' | 'readerId' | 'duoId'>;

/** Seals and opens what people write in their journal: which key, bound to which place. */
@Injectable()
export class JournalTexts {
  constructor(private readonly vault: Vault) {}

  entryIdFor(authorId: string, madeOf: string): Promise<string> {
    return this.vault.idFor(spaceOf(authorId), `journal_entry|${madeOf}`);
  }

  sealEntry(authorId: string, id: string, text: JournalText, replaces?: Buffer): Promise<Buffer> {
    return this.vault.seal(spaceOf(authorId), placeOf('journal_entry_text', id), asJson(text), replaces);
  }

  async openEntries(authorId: string, texts: JournalEntryText[]): Promise<(JournalText | null)[]> {
    const sealed = texts.map(({ id, text }) => ({ place: placeOf('journal_entry_text', id), blob: text }));
    return (await this.vault.openMany(spaceOf(authorId), sealed)).map(fromJson);
  }

  /** A snapshot with a key of its own, for its author and its reader. */
  async sealShare(share: Shared & { id: string }, text: JournalText, replaces?: Buffer): Promise<Buffer> {
    const author = spaceOf(share.authorId);
    const blob = await this.vault.seal(author, placeOf('journal_share', share.id), asJson(text), replaces);
    await this.vault.addReader(blob, author, readersSpace(share));
    return blob;
  }

  async openShare(as: string, share: JournalShare): Promise<JournalText | null> {
    const sealed = { place: placeOf('journal_share', share.id), blob: share.text };
    return fromJson((await this.vault.openMany(spaceFor(as, share), [sealed]))[0] ?? null);
  }

  /** An answer with a key of its own, for the author and the reader of what it answers. */
  async sealAnswer(share: Shared, id: string, text: string): Promise<Buffer> {
    const author = spaceOf(share.authorId);
    const blob = await this.vault.seal(author, placeOf('journal_answer', id), text);
    await this.vault.addReader(blob, author, readersSpace(share));
    return blob;
  }

  openAnswers(as: string, share: Shared, answers: JournalAnswer[]): Promise<(string | null)[]> {
    const sealed = answers.map(({ id, text }) => ({ place: placeOf('journal_answer', id), blob: text }));
    return this.vault.openMany(spaceFor(as, share), sealed);
  }
}

function spaceFor(personId: string, share: Shared): Space {
  return personId === share.authorId ? spaceOf(personId) : readersSpace(share);
}

function readersSpace({ readerId, duoId }: Shared): Space {
  return duoId ? { kind: 'duo', ownerId: duoId } : spaceOf(readerId);
}

function spaceOf(personId: string): Space {
  return { kind: 'person', ownerId: personId };
}

function placeOf(table: string, row: string): Place {
  return { table, row, field: 'text' };
}

function asJson({ title, document }: JournalText): string {
  const json = JSON.stringify({ title, document });
  if (Buffer.byteLength(json) > journalDocumentBytes)
    throw new DomainError('too_large', { bytes: journalDocumentBytes });
  return json;
}

function fromJson(json: string | null): JournalText | null {
  return json === null ? null : (JSON.parse(json) as JournalText);
}
