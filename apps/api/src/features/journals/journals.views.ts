import { Injectable } from '@nestjs/common';
import type {
  JournalAnswerView,
  JournalEntryView,
  JournalOrigin,
  JournalShareView,
  PersonRef,
  SavedJournalEntry,
} from '@tweespraak/contracts';
import { plainTextOf } from '@tweespraak/contracts';
import type { JournalEntries, JournalText } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { People } from '../../platform/people/people.ts';
import type { JournalAnswer } from './journal-answer.entity.ts';
import type { JournalEntryText } from './journal-entry-text.entity.ts';
import type { JournalEntry, WrittenEntry } from './journal-entry.entity.ts';
import { JournalReceivers, toShareReceiver } from './journal-receivers.ts';
import type { ReachableShare } from './journal-share.entity.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalTexts } from './journal-texts.ts';
import { journalAnswerPolicy, journalEntryPolicy, journalSharePolicy } from './journals.policy.ts';
import type { RevokedJournalShare } from './revoked-journal-share.entity.ts';

type Names = Map<string, PersonRef>;

const excerptCharacters = 180;

@Injectable()
export class JournalViews {
  constructor(
    private readonly people: People,
    private readonly texts: JournalTexts,
    private readonly shares: JournalSharesRepository,
    private readonly receivers: JournalReceivers,
  ) {}

  async toEntryView(actor: Actor, entry: WrittenEntry): Promise<JournalEntryView> {
    const [text = null, ...beside] = await this.texts.openEntries(entry.authorId, [entry.current, ...entry.beside]);
    const shares = await this.receivers.reach(await this.shares.ofEntries([entry.id]));
    const revoked = await this.shares.revokedOfEntries([entry.id]);
    const names = await this.people.refs(revoked.map(({ readerId }) => readerId));
    return {
      id: entry.id,
      version: entry.current.version,
      origin: originOf(entry),
      createdAt: entry.createdAt.toISOString(),
      updatedAt: entry.current.writtenAt.toISOString(),
      text,
      beside: entry.beside.map(({ id, writtenAt }, place) => ({
        ...{ id, writtenAt: writtenAt.toISOString() },
        text: beside[place] ?? null,
      })),
      shares: await Promise.all(
        shares.map(async (share) => ({
          ...(await this.toShareView(actor, share)),
          isLatest: share.entryVersion === entry.current.version,
        })),
      ),
      revokedShares: revoked.map(({ id, readerId, sharedAt, revokedAt }) => ({
        ...{ id, sharedAt: sharedAt.toISOString(), revokedAt: revokedAt.toISOString() },
        reader: refIn(names, readerId),
      })),
      abilities: journalEntryPolicy.abilities(actor, entry, 'edit', 'share', 'erase'),
    };
  }

  /** A list of entries with their first words, and with whom each is shared. */
  async toSummaries(entries: WrittenEntry[]): Promise<JournalEntries['entries']> {
    const ids = entries.map(({ id }) => id);
    const texts = await this.#openCurrent(entries);
    const [shares, revoked] = [await this.shares.ofEntries(ids), await this.shares.revokedOfEntries(ids)];
    const answers = await this.shares.answersTo(shares.map(({ id }) => id));
    const names = await this.people.refs([...shares, ...revoked].map(({ readerId }) => readerId));
    return entries.map((entry, place) => ({
      id: entry.id,
      title: texts[place]?.title ?? '',
      excerpt: excerptOf(texts[place]),
      isReadable: Boolean(texts[place]),
      hasTwoTexts: entry.beside.length > 0,
      origin: originOf(entry),
      createdAt: entry.createdAt.toISOString(),
      updatedAt: entry.current.writtenAt.toISOString(),
      sharedWith: shares
        .filter(({ entryId }) => entryId === entry.id)
        .map(({ id, readerId }) => ({
          reader: refIn(names, readerId),
          isAnswered: answers.some(({ shareId, writerId }) => shareId === id && writerId === readerId),
        })),
      revokedFrom: newestOfEachReader(revoked.filter(({ entryId }) => entryId === entry.id)).map(
        ({ readerId, revokedAt }) => ({ reader: refIn(names, readerId), revokedAt: revokedAt.toISOString() }),
      ),
    }));
  }

  async toShareView(actor: Actor, share: ReachableShare): Promise<JournalShareView> {
    const answers = await this.shares.answersTo([share.id]);
    const words = await this.texts.openAnswers(actor.personId, share, answers);
    const names = await this.people.refs([share.authorId, share.readerId]);
    return {
      id: share.id,
      author: refIn(names, share.authorId),
      reader: refIn(names, share.readerId),
      with: toShareReceiver(share),
      sharedAt: share.sharedAt.toISOString(),
      isOpen: share.isOpen,
      text: await this.texts.openShare(actor.personId, share),
      answers: answers.map((answer, place) => toAnswerView(actor, answer, words[place] ?? null, names)),
      abilities: journalSharePolicy.abilities(actor, share, 'answer', 'revoke', 'seeReaders'),
    };
  }

  async #openCurrent(entries: WrittenEntry[]): Promise<(JournalText | null)[]> {
    const [first] = entries;
    return first
      ? this.texts.openEntries(
          first.authorId,
          entries.map(({ current }) => current),
        )
      : [];
  }
}

export function toSaved({ entryId, version, writtenAt }: JournalEntryText): SavedJournalEntry {
  return { id: entryId, version, savedAt: writtenAt.toISOString() };
}

function originOf({ originKind, lessonId, blockId, sessionId }: JournalEntry): JournalOrigin {
  if (originKind === 'reflection') return { kind: originKind, lessonId: lessonId ?? '', blockId: blockId ?? '' };
  return originKind === 'session' ? { kind: originKind, sessionId: sessionId ?? '' } : { kind: originKind };
}

function toAnswerView(actor: Actor, answer: JournalAnswer, text: string | null, names: Names): JournalAnswerView {
  return {
    id: answer.id,
    by: refIn(names, answer.writerId),
    text,
    writtenAt: answer.writtenAt.toISOString(),
    abilities: journalAnswerPolicy.abilities(actor, answer, 'erase'),
  };
}

function excerptOf(text: JournalText | null | undefined): string {
  if (!text) return '';
  const words = plainTextOf(text.document).replace(/\s+/g, ' ');
  if (words.length <= excerptCharacters) return words;
  return `${words.slice(0, excerptCharacters).replace(/\s\S*$/, '')} …`;
}

/** What was shared and taken back twice is told once. They come newest first. */
function newestOfEachReader(revoked: RevokedJournalShare[]): RevokedJournalShare[] {
  return revoked.filter(({ readerId }, place) => revoked.findIndex((one) => one.readerId === readerId) === place);
}

function refIn(names: Names, id: string): PersonRef {
  return names.get(id) ?? { id, name: '' };
}
