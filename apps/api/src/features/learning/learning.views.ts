import { Injectable } from '@nestjs/common';
import { blocksOf, lessonMinutes } from '@tweespraak/contracts';
import type {
  Block,
  DuoLessonProgress,
  LearningModule,
  LearningStep,
  LessonProgress,
  LessonSummary,
  ModuleStep,
  OwnBlockAnswer,
  TrackModule,
} from '@tweespraak/contracts';
import { answerWithin, lessonProgress, noLessonFacts } from '@tweespraak/domain';
import type { LessonFacts } from '@tweespraak/domain';
import type { BlockAnswerRow } from './block-answer.entity.ts';
import { LessonLibrary } from './lesson-library.ts';
import type { ShelvedLesson } from './lesson-library.ts';
import type { LessonVisit } from './lesson-visit.entity.ts';
import { SealedAnswers } from './sealed-answers.ts';

@Injectable()
export class LearningViews {
  constructor(
    private readonly library: LessonLibrary,
    private readonly answers: SealedAnswers,
  ) {}

  toModule(module: TrackModule, visits: LessonVisit[], together: DuoLessonProgress[]): LearningModule {
    const { id, number, title, summary } = module;
    const steps = module.steps.flatMap((step) => this.#toStep(step, visits, together));
    return { id, number, title, summary, steps };
  }

  toSummary(shelved: ShelvedLesson, visit: LessonVisit | null): LessonSummary {
    const { lesson, module } = shelved;
    const lessonIds = module.steps.filter(({ kind }) => kind === 'lesson').map(({ id }) => id);
    return {
      id: lesson.id,
      title: lesson.title,
      lead: lesson.lead,
      minutes: lessonMinutes(lesson),
      parts: lesson.parts.length,
      moduleTitle: module.title,
      moduleNumber: module.number,
      number: lessonIds.indexOf(lesson.id) + 1,
      of: lessonIds.length,
      progress: toProgress(shelved, visit),
    };
  }

  /** What somebody answered, as the lesson is now. */
  async toOwnAnswers({ lesson }: ShelvedLesson, personId: string, rows: BlockAnswerRow[]): Promise<OwnBlockAnswer[]> {
    const blocks = new Map(blocksOf(lesson).map((block) => [block.id, block]));
    const opened = await this.answers.openAll(personId, rows);
    return rows.flatMap((row, index) => toOwnAnswer(blocks.get(row.blockId), row, opened[index] ?? null));
  }

  #toStep({ kind, id }: ModuleStep, visits: LessonVisit[], together: DuoLessonProgress[]): LearningStep[] {
    if (kind === 'lesson') {
      const shelved = this.library.find(id);
      return shelved ? [{ kind, lesson: this.toSummary(shelved, visitTo(id, visits)) }] : [];
    }
    const lesson = this.library.findDuoLesson(id);
    if (!lesson) return [];
    const { title, lead, minutes } = lesson;
    const progress = together.filter(({ lessonId }) => lessonId === id);
    return [{ kind, id, title, lead, minutes: minutes.alone + minutes.together, progress }];
  }
}

export function visitTo(lessonId: string, visits: LessonVisit[]): LessonVisit | null {
  return visits.find((visit) => visit.lessonId === lessonId) ?? null;
}

export function toProgress({ lesson }: ShelvedLesson, visit: LessonVisit | null): LessonProgress {
  return lessonProgress(lesson, visit ? factsOf(visit) : noLessonFacts);
}

function factsOf({ doneParts, lastPart, doneAt }: LessonVisit): LessonFacts {
  return { doneParts, lastPart, wasDone: doneAt !== null };
}

function toOwnAnswer(
  block: Block | undefined,
  { blockId, version, answeredAt }: BlockAnswerRow,
  opened: OwnBlockAnswer['answer'] | null,
): OwnBlockAnswer[] {
  const answer = block && opened && answerWithin(block, opened);
  return answer ? [{ blockId, version, answer, answeredAt: answeredAt.toISOString() }] : [];
}
