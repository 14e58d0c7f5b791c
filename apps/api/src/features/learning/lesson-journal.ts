import { Injectable } from '@nestjs/common';
import { blocksOf } from '@tweespraak/contracts';
import type { BlockKind, JournalText, Lesson, WrittenReflection } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Journals } from '../journals/journals.ts';

const endInTheJournal: readonly BlockKind[] = ['reflection', 'storyBuilder', 'dilemma'];

/** From a lesson into the own journal: nobody sees what, or whether anything, was written. */
@Injectable()
export class LessonJournal {
  constructor(private readonly journals: Journals) {}

  /** One entry, with the lesson and block it began at. Sent again with the same id, it is the same entry. */
  async write(
    actor: Actor,
    { lessonId, blockId }: { lessonId: string; blockId: string },
    entry: JournalText & { id: string },
  ): Promise<WrittenReflection> {
    const origin = { kind: 'reflection', lessonId, blockId } as const;
    const { id: entryId, savedAt: writtenAt } = await this.journals.addEntry(actor, { ...entry, origin });
    return { blockId, entryId, writtenAt };
  }

  /** The newest entry for each block of a lesson that asks for one. */
  async writtenIn(actor: Actor, lesson: Lesson): Promise<WrittenReflection[]> {
    const asking = blocksOf(lesson).filter(({ kind }) => endInTheJournal.includes(kind));
    const written = await Promise.all(
      asking.map(async ({ id: blockId }) => {
        const entry = await this.journals.entryFor(actor, { kind: 'reflection', lessonId: lesson.id, blockId });
        return entry ? [{ blockId, entryId: entry.id, writtenAt: entry.updatedAt.toISOString() }] : [];
      }),
    );
    return written.flat();
  }
}
