import { Injectable } from '@nestjs/common';
import { loadContent } from '@tweespraak/content';
import type { DuoLesson } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';

/** The duo lessons as they are written now. Answers hang on their ids, so a lesson may change under them. */
@Injectable()
export class DuoLessonLibrary {
  readonly #lessons = loadContent().duoLessons.map(({ content }) => content);

  all(): DuoLesson[] {
    return this.#lessons;
  }

  find(id: string): DuoLesson | null {
    return this.#lessons.find((lesson) => lesson.id === id) ?? null;
  }

  require(id: string): DuoLesson {
    const lesson = this.find(id);
    if (!lesson) throw new DomainError('not_found');
    return lesson;
  }
}

/** The line of a lesson, as the rules about places know it. */
export function lineOf({ alone: { task } }: DuoLesson): { situationIds: string[]; placeIds: string[] } {
  return { situationIds: task.situations.map(({ id }) => id), placeIds: task.places.map(({ id }) => id) };
}
