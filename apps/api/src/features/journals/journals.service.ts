import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AddJournalEntry,
  JournalEntries,
  JournalEntryView,
  JournalOrigin,
  JournalPage,
  JournalText,
  SavedJournalEntry,
  SaveJournalEntry,
  Sitting,
} from '@tweespraak/contracts';
import { decideSave, DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { News } from '../../platform/news/news.ts';
import { JournalErasure } from './journal-erasure.ts';
import type { JournalEntryText } from './journal-entry-text.entity.ts';
import type { JournalEntry, WrittenEntry } from './journal-entry.entity.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalTexts } from './journal-texts.ts';
import { JournalWithdrawals } from './journal-withdrawals.ts';
import { journalEntryPolicy } from './journals.policy.ts';
import { JournalsRepository } from './journals.repository.ts';
import { JournalViews, toSaved } from './journals.views.ts';

const pageSize = 20;

/** What came of a save: it counts, or it is kept beside what counts. Neither is thrown away. */
type Outcome = { saved: JournalEntryText } | { newest: JournalEntryText };

@Injectable()
export class JournalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly entries: JournalsRepository,
    private readonly shares: JournalSharesRepository,
    private readonly texts: JournalTexts,
    private readonly views: JournalViews,
    private readonly withdrawals: JournalWithdrawals,
    private readonly erasure: JournalErasure,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  /** A person's own entries, a page at a time. */
  async list(actor: Actor, { after }: JournalPage): Promise<JournalEntries> {
    const [createdAt = '', id = ''] = after?.split('_') ?? [];
    const place = after ? { createdAt: new Date(createdAt), id } : undefined;
    const found = await this.entries.entriesOf(actor.personId, place, pageSize + 1);
    const page = found.slice(0, pageSize);
    const last = found.length > pageSize ? page.at(-1) : undefined;
    return {
      entries: await this.views.toSummaries(page),
      next: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    };
  }

  async open(actor: Actor, id: string): Promise<JournalEntryView> {
    const entry = journalEntryPolicy.require(actor, 'read', await this.entries.find(id));
    return this.views.toEntryView(actor, entry);
  }

  /** A new entry. Sent again, it is the same entry. */
  async add(actor: Actor, { id, origin, sitting, title, document }: AddJournalEntry): Promise<SavedJournalEntry> {
    return settled(
      await this.db.transaction(async () => {
        const entry = { ...toRow(origin), id, authorId: actor.personId, createdAt: this.clock.now() };
        if (!(await this.entries.addIfNew(entry))) {
          const known = journalEntryPolicy.require(actor, 'edit', await this.entries.take(id));
          return this.#saveOn(known, 0, sitting, { title, document });
        }
        await this.audit.write(actor, 'journalEntry.add', { type: 'journalEntry', id, ownerId: actor.personId });
        return {
          saved: await this.#addText(entry, { isCurrent: true, version: 1, since: 0 }, sitting, { title, document }),
        };
      }),
    );
  }

  /** Saves a text, and erases what stood beside it and was settled with it. */
  async save(actor: Actor, id: string, input: SaveJournalEntry): Promise<SavedJournalEntry> {
    const { title, document, baseVersion, sitting, settles } = input;
    return settled(
      await this.db.transaction(async () => {
        const entry = journalEntryPolicy.require(actor, 'edit', await this.entries.take(id));
        const outcome = await this.#saveOn(entry, baseVersion, sitting, { title, document });
        if ('saved' in outcome) await this.erasure.texts(entry.beside.filter((text) => settles.includes(text.id)));
        return outcome;
      }),
    );
  }

  /** Erases an entry with everything there is of it: texts, shares, answers, keys. */
  async erase(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const entry = journalEntryPolicy.require(actor, 'erase', await this.entries.take(id));
      await this.withdrawals.withdraw(actor, await this.shares.take({ entryId: id }));
      await this.erasure.entry(entry);
      await this.audit.write(actor, 'journalEntry.erase', { type: 'journalEntry', id, ownerId: actor.personId });
      this.news.tell([actor.personId], { type: 'journalEntry.erased', id, version: entry.current.version });
    });
  }

  async #saveOn(entry: WrittenEntry, baseVersion: number, sitting: Sitting, text: JournalText): Promise<Outcome> {
    const { current } = entry;
    const known = { id: current.sittingId, turn: current.sittingTurn, since: current.sittingSince };
    switch (decideSave({ version: current.version, sitting: known }, baseVersion, sitting)) {
      case 'known':
        return { saved: current };
      case 'write':
        return { saved: await this.#replace(entry, sitting, text) };
      case 'keepBeside':
        await this.#keepBeside(entry, baseVersion, sitting, text);
        return { newest: current };
    }
  }

  async #replace({ authorId, current }: WrittenEntry, sitting: Sitting, text: JournalText): Promise<JournalEntryText> {
    const since = current.sittingId === sitting.id ? current.sittingSince : current.version;
    const saved = {
      ...current,
      ...{ version: current.version + 1, writtenAt: this.clock.now() },
      ...{ sittingId: sitting.id, sittingTurn: sitting.turn, sittingSince: since },
      text: await this.texts.sealEntry(authorId, current.id, text, current.text),
    };
    await this.entries.saveText(saved);
    return saved;
  }

  /** One text beside for each page that wrote: who types on after a conflict does not fill the house. */
  async #keepBeside(entry: WrittenEntry, version: number, sitting: Sitting, text: JournalText): Promise<void> {
    const known = entry.beside.find(({ sittingId }) => sittingId === sitting.id);
    if (!known) {
      const beside = { isCurrent: false, version: Math.max(version, 1), since: version };
      await this.#addText(entry, beside, sitting, text);
      return;
    }
    if (sitting.turn <= known.sittingTurn) return;
    const sealed = await this.texts.sealEntry(entry.authorId, known.id, text, known.text);
    await this.entries.saveText({ ...known, text: sealed, sittingTurn: sitting.turn, writtenAt: this.clock.now() });
  }

  async #addText(
    entry: JournalEntry,
    { isCurrent, version, since }: { isCurrent: boolean; version: number; since: number },
    sitting: Sitting,
    text: JournalText,
  ): Promise<JournalEntryText> {
    const id = randomUUID();
    const added = {
      ...{ id, entryId: entry.id, isCurrent, version, writtenAt: this.clock.now() },
      ...{ sittingId: sitting.id, sittingTurn: sitting.turn, sittingSince: since },
      text: await this.texts.sealEntry(entry.authorId, id, text),
    };
    await this.entries.addText(added);
    return added;
  }
}

/** Said after the commit, so that the text that was kept beside stays kept. */
function settled(outcome: Outcome): SavedJournalEntry {
  if ('newest' in outcome) throw new DomainError('version_conflict', { version: outcome.newest.version });
  return toSaved(outcome.saved);
}

function toRow(origin: JournalOrigin): Pick<JournalEntry, 'originKind' | 'lessonId' | 'blockId' | 'sessionId'> {
  return {
    originKind: origin.kind,
    lessonId: origin.kind === 'reflection' ? origin.lessonId : null,
    blockId: origin.kind === 'reflection' ? origin.blockId : null,
    sessionId: origin.kind === 'session' ? origin.sessionId : null,
  };
}
