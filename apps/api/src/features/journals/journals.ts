import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerToMe, JournalOrigin, JournalText, PersonRef, SavedJournalEntry } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { People } from '../../platform/people/people.ts';
import { JournalSharesRepository } from './journal-shares.repository.ts';
import { JournalSharesService } from './journal-shares.service.ts';
import { JournalTexts } from './journal-texts.ts';
import { JournalsRepository } from './journals.repository.ts';
import { JournalsService } from './journals.service.ts';

export interface NewEntry extends Omit<JournalText, 'title'> {
  /** Named by the one who asks, when a second time must not make a second entry. */
  id?: string;
  /** How manieth time the one who asks saves it: a later one replaces what an earlier one saved. */
  turn?: number;
  title?: string;
  origin: JournalOrigin;
}

/** What other features may do with a journal: always that of the person who asks. */
@Injectable()
export class Journals {
  constructor(
    private readonly service: JournalsService,
    private readonly shared: JournalSharesService,
    private readonly entries: JournalsRepository,
    private readonly shares: JournalSharesRepository,
    private readonly texts: JournalTexts,
    private readonly people: People,
    private readonly sessions: AuthSessions,
  ) {}

  /** Adds an entry to somebody's own journal, also while it is locked: nothing of it is shown. */
  addEntry(
    actor: Actor,
    { id = randomUUID(), turn = 1, title = '', document, origin }: NewEntry,
  ): Promise<SavedJournalEntry> {
    return this.service.add(actor, { id, title, document, origin, sitting: { id, turn } });
  }

  /** The newest own entry that began there: at this question, or with what somebody took from this session. */
  async entryFor(actor: Actor, origin: JournalOrigin): Promise<{ id: string; updatedAt: Date } | null> {
    const entry = await this.entries.newestFrom(actor.personId, origin);
    return entry && { id: entry.id, updatedAt: entry.current.writtenAt };
  }

  /** The newest answer to what somebody shared. Not while the journal is locked. */
  async latestAnswer(actor: Actor): Promise<AnswerToMe | null> {
    const answer = await this.shares.newestAnswerFor(actor.personId);
    const [share] = answer ? await this.shares.list({ id: answer.shareId }) : [];
    if (!answer || !share || !this.sessions.isJournalOpen(actor)) return null;
    const [text] = await this.texts.openAnswers(actor.personId, share, [answer]);
    const snapshot = await this.texts.openShare(actor.personId, share);
    const by = (await this.people.refs([answer.writerId])).get(answer.writerId);
    if (!text || !by) return null;
    const { id: shareId, entryId } = share;
    return { shareId, entryId, title: snapshot?.title ?? '', by, text, writtenAt: answer.writtenAt.toISOString() };
  }

  /** What others shared with this person and they did not open yet: from whom and when, nothing of the text. */
  async unopenedShares(actor: Actor): Promise<{ id: string; author: PersonRef; sharedAt: string }[]> {
    const { shares } = await this.shared.listSharedWithMe(actor);
    return shares.filter(({ isNew }) => isNew).map(({ id, author, sharedAt }) => ({ id, author, sharedAt }));
  }
}
