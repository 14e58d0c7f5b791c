import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { docFromPlainText } from '@tweespraak/contracts';
import type {
  AnswerBlock,
  BlockAnswer,
  BlockAnswerOf,
  LearningView,
  LessonProgress,
  LessonView,
  OwnBlockAnswer,
  VisitLesson,
  WriteReflection,
  WriteStory,
  WrittenReflection,
} from '@tweespraak/contracts';
import { answerWithin, DomainError, joinAnswers, requireFitting, storyEntry } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { BlockAnswerRow } from './block-answer.entity.ts';
import { lessonPolicy } from './learning.policy.ts';
import { LearningRepository } from './learning.repository.ts';
import { Learning } from './learning.ts';
import { LearningViews, toProgress, visitTo } from './learning.views.ts';
import { LessonJournal } from './lesson-journal.ts';
import { findBlock, LessonLibrary, requireBlock } from './lesson-library.ts';
import type { ShelvedLesson } from './lesson-library.ts';
import { SealedAnswers } from './sealed-answers.ts';

/** What somebody does in a lesson, alone and for themselves. */
@Injectable()
export class LearningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly library: LessonLibrary,
    private readonly repository: LearningRepository,
    private readonly learning: Learning,
    private readonly views: LearningViews,
    private readonly answers: SealedAnswers,
    private readonly journal: LessonJournal,
  ) {}

  overview(actor: Actor): Promise<LearningView> {
    return this.learning.pathsOf(actor);
  }

  /** Opens a lesson at a part, or where it was left, and remembers that. */
  async visit(actor: Actor, lessonId: string, { partId }: VisitLesson): Promise<LessonView> {
    const shelved = this.#require(actor, lessonId);
    const mine = { personId: actor.personId, lessonId };
    const known = await this.repository.findVisit(mine);
    const isPart = shelved.lesson.parts.some(({ id }) => id === partId);
    const place = partId !== undefined && isPart ? partId : toProgress(shelved, known).place;
    await this.repository.visit(mine, place, this.clock.now());
    return this.#toView(actor, shelved);
  }

  /** "Verder": this part is done. The last one makes the lesson done, as it is now. */
  async finishPart(actor: Actor, lessonId: string, partId: string): Promise<LessonProgress> {
    const shelved = this.#require(actor, lessonId);
    if (!shelved.lesson.parts.some(({ id }) => id === partId)) throw new DomainError('not_found');
    const mine = { personId: actor.personId, lessonId };
    return this.db.transaction(async () => {
      const now = this.clock.now();
      await this.repository.addDonePart(mine, partId, now);
      const progress = toProgress(shelved, await this.repository.findVisit(mine));
      if (progress.partsLeft === 0) await this.repository.setDone(mine, now);
      return progress;
    });
  }

  /** Saves an answer. The same answer again has no effect; one from an older screen is joined to what there is. */
  async answer(actor: Actor, lessonId: string, blockId: string, input: AnswerBlock): Promise<OwnBlockAnswer> {
    const shelved = this.#require(actor, lessonId);
    const block = requireBlock(shelved, blockId);
    return this.db.transaction(async () => {
      const row = await this.repository.takeAnswer({ personId: actor.personId, lessonId }, blockId, this.clock.now());
      const [before = null] = await this.answers.openAll(actor.personId, [row]);
      const after = joinAnswers(block, before, input.answer, input.base === row.version);
      const { version, answeredAt } = isDeepStrictEqual(before, after) ? row : await this.#save(row, after);
      return { blockId, version, answer: answerWithin(block, after) ?? after, answeredAt: answeredAt.toISOString() };
    });
  }

  /**
   * Writes about a question for oneself, or about the one that a dilemma ends with. Also when it was taken out of the
   * lesson while somebody wrote: their words do not depend on ours.
   */
  async reflect(actor: Actor, lessonId: string, blockId: string, input: WriteReflection): Promise<WrittenReflection> {
    const shelved = this.#require(actor, lessonId);
    const block = findBlock(shelved, blockId);
    const answer = { kind: 'reflection', choice: 'written' } as const;
    if (block && block.kind !== 'dilemma') requireFitting(block, answer);
    const title = block?.kind === 'dilemma' ? block.title : shelved.lesson.title;
    return this.db.transaction(async () => {
      const entry = { id: input.id, title, document: docFromPlainText(input.text) };
      const written = await this.journal.write(actor, { lessonId, blockId }, entry);
      if (block?.kind === answer.kind) await this.answer(actor, lessonId, blockId, { base: 0, answer });
      return written;
    });
  }

  /** Saves what was built in steps, and makes it one entry with a heading for each field that was filled. */
  async keepStory(actor: Actor, lessonId: string, blockId: string, input: WriteStory): Promise<WrittenReflection> {
    const block = requireBlock(this.#require(actor, lessonId), blockId);
    const answer = { kind: 'storyBuilder', texts: input.texts, choice: 'written' } as const;
    requireFitting(block, answer);
    return this.db.transaction(async () => {
      const saved = await this.answer(actor, lessonId, blockId, { base: input.base, answer });
      const document = storyEntry(block, saved.answer as BlockAnswerOf<'storyBuilder'>);
      if (!document) throw new DomainError('invalid_input', { fields: [{ path: 'texts', code: 'too_small' }] });
      return this.journal.write(actor, { lessonId, blockId }, { id: input.id, title: block.entryTitle, document });
    });
  }

  async #save(row: BlockAnswerRow, answer: BlockAnswer): Promise<BlockAnswerRow> {
    const [sealed, answeredAt] = [await this.answers.seal(row, answer), this.clock.now()];
    const saved = { ...row, version: row.version + 1, answer: sealed, answeredAt };
    await this.repository.saveAnswer(saved);
    return saved;
  }

  #require(actor: Actor, lessonId: string): ShelvedLesson {
    return lessonPolicy.require(actor, 'learn', this.library.find(lessonId));
  }

  async #toView(actor: Actor, shelved: ShelvedLesson): Promise<LessonView> {
    const { lesson, wording } = shelved;
    const visits = await this.repository.visitsOf(actor.personId);
    const rows = await this.repository.answersIn({ personId: actor.personId, lessonId: lesson.id });
    return {
      lesson,
      wording,
      summary: this.views.toSummary(shelved, visitTo(lesson.id, visits)),
      answers: await this.views.toOwnAnswers(shelved, actor.personId, rows),
      reflections: await this.journal.writtenIn(actor, lesson),
      next: this.learning.after(actor, lesson.id, visits),
    };
  }
}
