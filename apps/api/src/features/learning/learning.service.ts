import { Injectable } from '@nestjs/common';
import { blocksOf, docFromPlainText } from '@tweespraak/contracts';
import type {
  AnswerBlock,
  BlockAnswer,
  LearningView,
  LessonProgress,
  LessonView,
  OwnBlockAnswer,
  VisitLesson,
  WriteReflection,
  WrittenReflection,
} from '@tweespraak/contracts';
import { answerWithin, DomainError, joinAnswers, requireFitting } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Journals } from '../journals/journals.ts';
import type { BlockAnswerRow } from './block-answer.entity.ts';
import { lessonPolicy } from './learning.policy.ts';
import { LearningRepository } from './learning.repository.ts';
import { Learning } from './learning.ts';
import { LearningViews, toProgress, visitTo } from './learning.views.ts';
import { LessonLibrary, requireBlock } from './lesson-library.ts';
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
    private readonly journals: Journals,
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
    requireFitting(block, input.answer);
    return this.db.transaction(async () => {
      const row = await this.repository.takeAnswer({ personId: actor.personId, lessonId }, blockId, this.clock.now());
      const [before = null] = await this.answers.openAll(actor.personId, [row]);
      const after = joinAnswers(before, input.answer, input.base === row.version);
      const { version, answeredAt } = isSame(before, after) ? row : await this.#save(row, after);
      return { blockId, version, answer: answerWithin(block, after) ?? after, answeredAt: answeredAt.toISOString() };
    });
  }

  /** Writes into the own journal. Nobody sees what, or whether anything, was written. */
  async reflect(actor: Actor, lessonId: string, blockId: string, input: WriteReflection): Promise<WrittenReflection> {
    const shelved = this.#require(actor, lessonId);
    const block = requireBlock(shelved, blockId);
    requireFitting(block, { kind: 'reflection', choice: 'written' });
    return this.db.transaction(async () => {
      const entry = await this.journals.addEntry(actor, {
        id: input.id,
        turn: input.turn,
        title: shelved.lesson.title,
        document: docFromPlainText(input.text),
        origin: { kind: 'reflection', lessonId, blockId },
      });
      const answer = { kind: 'reflection' as const, choice: 'written' as const };
      await this.answer(actor, lessonId, blockId, { base: 0, answer });
      return { blockId, entryId: entry.id, writtenAt: entry.savedAt };
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
      reflections: await this.#reflections(actor, shelved),
      next: this.learning.after(actor, lesson.id, visits),
    };
  }

  async #reflections(actor: Actor, { lesson }: ShelvedLesson): Promise<WrittenReflection[]> {
    const questions = blocksOf(lesson).filter(({ kind }) => kind === 'reflection');
    const written = await Promise.all(
      questions.map(async ({ id: blockId }) => {
        const entry = await this.journals.entryFor(actor, { kind: 'reflection', lessonId: lesson.id, blockId });
        return entry ? [{ blockId, entryId: entry.id, writtenAt: entry.updatedAt.toISOString() }] : [];
      }),
    );
    return written.flat();
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
