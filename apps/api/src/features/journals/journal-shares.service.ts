import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { plainTextOf } from '@tweespraak/contracts';
import type {
  AnswerJournalShare,
  JournalReceivers as Receivers,
  JournalShareReaders,
  JournalShareView,
  JournalText,
  ShareJournalEntry,
  SharedWithMe,
} from '@tweespraak/contracts';
import { containsBsn, DomainError } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { News } from '../../platform/news/news.ts';
import { People } from '../../platform/people/people.ts';
import { JournalErasure } from './journal-erasure.ts';
import { JournalReceivers } from './journal-receivers.ts';
import type { JournalShare, ReachableShare } from './journal-share.entity.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalTexts } from './journal-texts.ts';
import { JournalWithdrawals } from './journal-withdrawals.ts';
import {
  journalAnswerPolicy,
  journalEntryPolicy,
  journalSharePolicy,
  revokedJournalSharePolicy,
} from './journals.policy.ts';
import { JournalsRepository } from './journals.repository.ts';
import { JournalViews } from './journals.views.ts';

@Injectable()
export class JournalSharesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly entries: JournalsRepository,
    private readonly shares: JournalSharesRepository,
    private readonly texts: JournalTexts,
    private readonly receivers: JournalReceivers,
    private readonly withdrawals: JournalWithdrawals,
    private readonly erasure: JournalErasure,
    private readonly views: JournalViews,
    private readonly audit: Audit,
    private readonly news: News,
    private readonly mail: Mail,
  ) {}

  listReceivers(actor: Actor): Promise<Receivers> {
    return this.receivers.list(actor);
  }

  /** Shares an entry as it is now. With who has an older snapshot of it, this one comes in its place. */
  async share(actor: Actor, entryId: string, { with: to, version }: ShareJournalEntry): Promise<{ id: string }> {
    return this.db.transaction(async () => {
      const entry = journalEntryPolicy.require(actor, 'share', await this.entries.take(entryId));
      const receiver = await this.receivers.require(actor, to);
      if (entry.current.version !== version) {
        throw new DomainError('version_conflict', { version: entry.current.version });
      }
      const [text] = await this.texts.openEntries(actor.personId, [entry.current]);
      if (!text) throw new DomainError('not_found');
      requireNoBsn(`${text.title}\n${plainTextOf(text.document)}`);
      const known = await this.shares.findFor(entryId, receiver);
      const share = { id: known?.id ?? randomUUID(), entryId, authorId: actor.personId, ...receiver };
      await this.#keepSnapshot(share, version, text, known);
      await this.audit.write(actor, 'journalShare.add', sharedThing(share));
      if (!known) await this.mail.sayReady([receiver.readerId], '/dagboek');
      this.#tell('added', { ...share, entryVersion: version });
      return { id: share.id };
    });
  }

  /** From whom and when. Nothing of a text before its reader opens it. */
  async listSharedWithMe(actor: Actor): Promise<SharedWithMe> {
    const reachable = await this.receivers.reach(await this.shares.sharedWith(actor.personId));
    const shares = reachable.filter((share) => journalSharePolicy.may(actor, 'read', share));
    const ids = shares.map(({ id }) => id);
    const answers = await this.shares.answersTo(ids);
    const opened = await this.audit.lastTimes(actor, 'journalShare.read', ids);
    const names = await this.people.refs(shares.map(({ authorId }) => authorId));
    return {
      shares: shares.map(({ id, authorId, sharedAt }) => ({
        id,
        author: names.get(authorId) ?? { id: authorId, name: '' },
        sharedAt: sharedAt.toISOString(),
        isNew: (opened.get(id) ?? new Date(0)) < sharedAt,
        answers: answers.filter(({ shareId }) => shareId === id).length,
      })),
    };
  }

  /** Opens a share. That somebody else than its author did so is written down with it, or it does not open. */
  async open(actor: Actor, id: string): Promise<JournalShareView> {
    return this.db.transaction(async () => {
      const share = journalSharePolicy.require(actor, 'read', await this.#find(id));
      if (share.authorId !== actor.personId) await this.audit.write(actor, 'journalShare.read', sharedThing(share));
      return this.views.toShareView(actor, share);
    });
  }

  /** Who looked when: for its author, also after it was taken back. */
  async listReaders(actor: Actor, id: string): Promise<JournalShareReaders> {
    const share = await this.#find(id);
    if (share) journalSharePolicy.require(actor, 'seeReaders', share);
    else revokedJournalSharePolicy.require(actor, 'seeReaders', await this.shares.findRevoked(id));
    const reads = await this.audit.readers('journalShare', id, 'journalShare.read');
    const names = await this.people.refs(reads.flatMap(({ personId }) => personId ?? []));
    return {
      reads: reads.map(({ personId, at }) => ({
        reader: names.get(personId ?? '') ?? null,
        at: at.toISOString(),
      })),
    };
  }

  async answer(actor: Actor, shareId: string, { text }: AnswerJournalShare): Promise<{ id: string }> {
    return this.db.transaction(async () => {
      const share = journalSharePolicy.require(actor, 'answer', await this.#take(shareId));
      requireNoBsn(text);
      const id = randomUUID();
      await this.shares.addAnswer({
        ...{ id, shareId, writerId: actor.personId, writtenAt: this.clock.now() },
        text: await this.texts.sealAnswer(share, id, text),
      });
      await this.audit.write(actor, 'journalAnswer.add', sharedThing(share));
      const other = actor.personId === share.authorId ? share.readerId : share.authorId;
      await this.mail.sayReady([other], '/dagboek');
      this.#tell('answered', share);
      return { id };
    });
  }

  /** Takes an own answer away, for both. */
  async eraseAnswer(actor: Actor, shareId: string, answerId: string): Promise<void> {
    await this.db.transaction(async () => {
      const share = journalSharePolicy.require(actor, 'read', await this.#take(shareId));
      const answer = await this.shares.findAnswer(shareId, answerId);
      await this.erasure.answers([journalAnswerPolicy.require(actor, 'erase', answer)]);
      await this.audit.write(actor, 'journalAnswer.erase', sharedThing(share));
      this.#tell('answered', share);
    });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const share = journalSharePolicy.require(actor, 'revoke', await this.#take(id));
      await this.withdrawals.withdraw(actor, [share]);
    });
  }

  async #keepSnapshot(
    share: Omit<JournalShare, 'text' | 'entryVersion' | 'sharedAt'>,
    entryVersion: number,
    text: JournalText,
    known: JournalShare | null,
  ): Promise<void> {
    const sealed = await this.texts.sealShare(share, text, known?.text);
    const snapshot = { ...share, entryVersion, sharedAt: this.clock.now(), text: sealed };
    if (known) await this.shares.save(snapshot);
    else await this.shares.add(snapshot);
  }

  async #find(id: string): Promise<ReachableShare | null> {
    const [share] = await this.receivers.reach(await this.shares.list({ id }));
    return share ?? null;
  }

  async #take(id: string): Promise<ReachableShare | null> {
    const [share] = await this.receivers.reach(await this.shares.take({ id }));
    return share ?? null;
  }

  #tell(what: 'added' | 'answered', share: Pick<JournalShare, 'id' | 'authorId' | 'readerId' | 'entryVersion'>): void {
    const { id, authorId, readerId, entryVersion } = share;
    this.news.tell([authorId, readerId], { type: `journalShare.${what}`, id, version: entryVersion });
  }
}

/** Refused, and not written down anywhere: a number in a log would be the leak itself. */
function requireNoBsn(text: string): void {
  if (containsBsn(text)) throw new DomainError('bsn_found');
}

function sharedThing({ id, authorId }: Pick<JournalShare, 'id' | 'authorId'>) {
  return { type: 'journalShare', id, ownerId: authorId };
}
