import { Injectable } from '@nestjs/common';
import type { LearningModule, LearningView, LessonSummary } from '@tweespraak/contracts';
import { nextLesson } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { DuoLessons } from '../duo-lessons/duo-lessons.ts';
import { lessonPolicy } from './learning.policy.ts';
import { LearningRepository } from './learning.repository.ts';
import { LearningViews, visitTo } from './learning.views.ts';
import { LessonLibrary } from './lesson-library.ts';
import type { LessonVisit } from './lesson-visit.entity.ts';

/** What other features may ask about lessons: where the person who asks is, never what they answered. */
@Injectable()
export class Learning {
  constructor(
    private readonly library: LessonLibrary,
    private readonly learning: LearningRepository,
    private readonly views: LearningViews,
    private readonly duoLessons: DuoLessons,
  ) {}

  /** The paths of a person, each module with its lessons, and the lesson to do now. */
  async pathsOf(actor: Actor): Promise<LearningView> {
    if (actor.memberships.length === 0) return { tracks: [], next: null };
    const visits = await this.learning.visitsOf(actor.personId);
    const together = await this.duoLessons.progressOf(actor.personId);
    const tracks = this.library.tracksFor(rolesOf(actor)).map(({ id, title, summary, ...track }) => ({
      ...{ id, title, summary },
      modules: this.library
        .modulesOf({ id, title, summary, ...track })
        .map((module) => this.views.toModule(module, visits, together)),
    }));
    return {
      tracks,
      next: nextIn(
        tracks.flatMap(({ modules }) => modules),
        visits,
      ),
    };
  }

  /** The lesson that comes after this one on the path of somebody; null at the end of it. */
  after(actor: Actor, lessonId: string, visits: LessonVisit[]): LessonSummary | null {
    const path = this.library
      .tracksFor(rolesOf(actor))
      .flatMap((track) => this.library.modulesOf(track))
      .flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'lesson'));
    const next = path[path.findIndex(({ id }) => id === lessonId) + 1];
    const shelved = next && this.library.find(next.id);
    return shelved && lessonPolicy.may(actor, 'read', shelved)
      ? this.views.toSummary(shelved, visitTo(next.id, visits))
      : null;
  }
}

function rolesOf({ memberships }: Actor) {
  return memberships.flatMap(({ roles }) => roles);
}

function nextIn(modules: LearningModule[], visits: LessonVisit[]): LessonSummary | null {
  const path = modules.flatMap(({ steps }) =>
    steps.flatMap((step) => {
      if (step.kind !== 'lesson') return [];
      const visitedAt = visitTo(step.lesson.id, visits)?.visitedAt.toISOString() ?? null;
      return [{ lesson: step.lesson, progress: step.lesson.progress, visitedAt }];
    }),
  );
  return nextLesson(path)?.lesson ?? null;
}
