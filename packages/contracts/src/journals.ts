import { z } from 'zod';
import { contentId } from './content-parts.ts';
import { personRef, personRelations } from './people.ts';
import { richTextDoc, richTextLimits, richTextSize } from './rich-text.ts';
import { highestVersion } from './version-number.ts';

/** What is kept of one text, in bytes of its document: more than fifty pages. */
export const journalDocumentBytes = 200 * 1024;

export const journalTitleLimit = 120;

/** What somebody wrote in one entry. The title may stay empty. */
export const journalText = z.object({ title: z.string().trim().max(journalTitleLimit), document: richTextDoc });
export type JournalText = z.infer<typeof journalText>;

/** Of a text that is too long: how many characters it has, and about how many fit, in round figures. */
export interface TooLongText {
  characters: number;
  fit: number;
}

/**
 * Null for a text that fits. Letters of other scripts, short lines and lists take more room than the count of characters
 * shows, so what fits is measured on this very text.
 */
export function tooLongFor(text: JournalText): TooLongText | null {
  const { characters, nodes } = richTextSize(text.document);
  const most = richTextLimits;
  const times = Math.max(
    characters / most.characters,
    nodes / most.nodes,
    bytesIn(JSON.stringify(text)) / journalDocumentBytes,
  );
  if (times <= 1) return null;
  const fit = Math.round(characters / times);
  const round = 10 ** Math.max(0, String(fit).length - 2);
  return { characters, fit: Math.floor(fit / round) * round };
}

/** As UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // half of a pair counts for two: the pair takes four
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** Where an entry began: by itself, with a question in a lesson, or with a learning point of a session. */
export const journalOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('reflection'), lessonId: contentId, blockId: contentId }),
  z.object({ kind: z.literal('session'), sessionId: z.uuid() }),
]);
export type JournalOrigin = z.infer<typeof journalOrigin>;

/**
 * Which page writes, and how manieth time it saves. The page picks the id when it opens, so that an answer that got
 * lost is not taken for somebody else who wrote.
 */
export const sitting = z.object({ id: z.uuid(), turn: z.int().min(1).max(highestVersion) });
export type Sitting = z.infer<typeof sitting>;

/** The page picks the id of the entry: a double click or a retry makes one. */
export const addJournalEntry = journalText.extend({
  id: z.uuid(),
  origin: journalOrigin.default({ kind: 'free' }),
  sitting,
});
export type AddJournalEntry = z.infer<typeof addJournalEntry>;

export const saveJournalEntry = journalText.extend({
  /** The version this text goes on from. When it is not the newest, both texts are kept: `version_conflict`. */
  baseVersion: z.int().min(1).max(highestVersion),
  sitting,
  /** Texts that stood beside the entry and whose author chose: they are erased. */
  settles: z.array(z.uuid()).max(50).default([]),
});
export type SaveJournalEntry = z.infer<typeof saveJournalEntry>;

/** Says what was saved and never what it says: an answer is kept for a day, an erased text must not be. */
export const savedJournalEntry = z
  .object({ id: z.uuid(), version: z.int(), savedAt: z.iso.datetime() })
  .meta({ id: 'SavedJournalEntry' });
export type SavedJournalEntry = z.infer<typeof savedJournalEntry>;

/** Moment and id of the last entry of the page before. */
export const journalPlace = z.string().refine((place) => {
  const [moment, id, ...more] = place.split('_');
  return z.iso.datetime().safeParse(moment).success && z.uuid().safeParse(id).success && more.length === 0;
}, 'invalid_format');
export const journalPage = z.object({ after: journalPlace.optional() });
export type JournalPage = z.infer<typeof journalPage>;

/** The duo, or one person: nobody shares with a group by accident. */
export const shareReceiver = z.object({ kind: z.enum(['duo', 'person']), id: z.uuid() });
export type ShareReceiver = z.infer<typeof shareReceiver>;

/** What a receiver is to the author. */
export const receiverAs = z.enum(['partner', ...personRelations]);
export type ReceiverAs = z.infer<typeof receiverAs>;

export const journalReceiver = z.object({
  with: shareReceiver,
  name: z.string(),
  as: z.array(receiverAs).min(1),
  /** Also coordinates an organisation the author works for: the screen says so, before anything is shared. */
  isCoordinator: z.boolean(),
});
export const journalReceivers = z.object({ receivers: z.array(journalReceiver) }).meta({ id: 'JournalReceivers' });
export type JournalReceivers = z.infer<typeof journalReceivers>;

export const shareJournalEntry = z.object({
  with: shareReceiver,
  /** The version the author looked at. What was written since is not shared unseen. */
  version: z.int().min(1).max(highestVersion),
});
export type ShareJournalEntry = z.infer<typeof shareJournalEntry>;
export const addedToJournal = z.object({ id: z.uuid() }).meta({ id: 'AddedToJournal' });

export const answerJournalShare = z.object({ text: z.string().trim().min(1).max(5000) });
export type AnswerJournalShare = z.infer<typeof answerJournalShare>;

export const journalAnswerView = z.object({
  id: z.uuid(),
  by: personRef,
  /** null when it cannot be read any more. */
  text: z.string().nullable(),
  writtenAt: z.iso.datetime(),
  abilities: z.object({ erase: z.boolean() }),
});
export type JournalAnswerView = z.infer<typeof journalAnswerView>;

/** One entry as it was, for one duo or person. Author and reader see the same. */
export const journalShareView = z
  .object({
    id: z.uuid(),
    author: personRef,
    reader: personRef,
    with: shareReceiver,
    sharedAt: z.iso.datetime(),
    /** Whether the reader can open it now: not while one of the duo takes a pause. */
    isOpen: z.boolean(),
    /** null when it cannot be read any more. */
    text: journalText.nullable(),
    answers: z.array(journalAnswerView),
    abilities: z.object({ answer: z.boolean(), revoke: z.boolean(), seeReaders: z.boolean() }),
  })
  .meta({ id: 'JournalShare' });
export type JournalShareView = z.infer<typeof journalShareView>;

/** What was shared and taken back. Of the text nothing is left. */
export const revokedJournalShare = z.object({
  id: z.uuid(),
  reader: personRef,
  sharedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime(),
});

export const journalEntryView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    origin: journalOrigin,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    /** null when it cannot be read any more: only this text is affected. */
    text: journalText.nullable(),
    /** What was written elsewhere at the same time. The author chooses or joins them. */
    beside: z.array(z.object({ id: z.uuid(), text: journalText.nullable(), writtenAt: z.iso.datetime() })),
    shares: z.array(journalShareView.extend({ isLatest: z.boolean() })),
    revokedShares: z.array(revokedJournalShare),
    abilities: z.object({ edit: z.boolean(), share: z.boolean(), erase: z.boolean() }),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntryView = z.infer<typeof journalEntryView>;

export const journalEntrySummary = z.object({
  id: z.uuid(),
  title: z.string(),
  /** The first words, on one line. */
  excerpt: z.string(),
  isReadable: z.boolean(),
  hasTwoTexts: z.boolean(),
  origin: journalOrigin,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  sharedWith: z.array(z.object({ reader: personRef, isAnswered: z.boolean() })),
  revokedFrom: z.array(z.object({ reader: personRef, revokedAt: z.iso.datetime() })),
});
export type JournalEntrySummary = z.infer<typeof journalEntrySummary>;
export const journalEntries = z
  .object({ entries: z.array(journalEntrySummary), next: journalPlace.nullable() })
  .meta({ id: 'JournalEntries' });
export type JournalEntries = z.infer<typeof journalEntries>;

/** From whom and when, and nothing of the text: opening it is what the author can look up. */
export const sharedWithMe = z
  .object({
    shares: z.array(
      z.object({
        id: z.uuid(),
        author: personRef,
        sharedAt: z.iso.datetime(),
        isNew: z.boolean(),
        answers: z.int(),
      }),
    ),
  })
  .meta({ id: 'SharedWithMe' });
export type SharedWithMe = z.infer<typeof sharedWithMe>;

/** "Wie keek wanneer", newest first. Who erased their account has no name any more. */
export const journalShareReaders = z
  .object({ reads: z.array(z.object({ reader: personRef.nullable(), at: z.iso.datetime() })) })
  .meta({ id: 'JournalShareReaders' });
export type JournalShareReaders = z.infer<typeof journalShareReaders>;
