import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { JournalAnswer } from './journal-answer.entity.ts';
import type { JournalEntry } from './journal-entry.entity.ts';
import type { ReachableShare } from './journal-share.entity.ts';
import type { RevokedJournalShare } from './revoked-journal-share.entity.ts';

type Authored = Pick<JournalEntry, 'authorId'>;

const isAuthor = (actor: Actor, { authorId }: Authored) => authorId === actor.personId;
const isReader = (actor: Actor, share: ReachableShare) => share.readerId === actor.personId && share.isOpen;
const isWriter = (actor: Actor, { writerId }: Pick<JournalAnswer, 'writerId'>) => writerId === actor.personId;

/** An entry is its author's. No role of any organisation opens it. */
export const journalEntryPolicy = policy<Authored, 'edit' | 'share' | 'erase'>({
  read: isAuthor,
  edit: isAuthor,
  share: isAuthor,
  erase: isAuthor,
});

/** A snapshot is for its author and the one reader it was made for. Nothing passes it on. */
export const journalSharePolicy = policy<ReachableShare, 'answer' | 'revoke' | 'seeReaders'>({
  read: (actor, share) => isAuthor(actor, share) || isReader(actor, share),
  answer: (actor, share) => share.isOpen && (isAuthor(actor, share) || isReader(actor, share)),
  revoke: isAuthor,
  seeReaders: isAuthor,
});

/** Who may read the share may read the answers under it; this is about one of them. */
export const journalAnswerPolicy = policy<Pick<JournalAnswer, 'writerId'>, 'erase'>({
  read: () => true,
  erase: isWriter,
});

/** What was taken back is still known to its author, and to nobody else. */
export const revokedJournalSharePolicy = policy<RevokedJournalShare, 'seeReaders'>({
  read: isAuthor,
  seeReaders: isAuthor,
});
