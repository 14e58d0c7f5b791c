import { Injectable } from '@nestjs/common';
import { loadContent } from '@tweespraak/content';
import { blocksOf } from '@tweespraak/contracts';
import type { Block, DuoLesson, Lesson, MemberRole, Track, TrackModule } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';

/** A lesson with its wording and the module it is in. */
export interface ShelvedLesson {
  lesson: Lesson;
  wording: string;
  module: TrackModule;
}

/** Tracks, modules and lessons as they are written now. Answers hang on ids, so a lesson may change under them. */
@Injectable()
export class LessonLibrary {
  readonly #tracks: Track[];
  readonly #modules: Map<string, TrackModule>;
  readonly #lessons: Map<string, ShelvedLesson>;
  readonly #duoLessons: Map<string, DuoLesson>;

  constructor() {
    const { tracks, modules, lessons, duoLessons } = loadContent();
    this.#tracks = tracks.map(({ content }) => content);
    this.#modules = new Map(modules.map(({ content }) => [content.id, content]));
    this.#duoLessons = new Map(duoLessons.map(({ content }) => [content.id, content]));
    this.#lessons = new Map(
      modules.flatMap(({ content: module }) =>
        module.steps.flatMap(({ kind, id }) => {
          const written = lessons.find(({ content }) => kind === 'lesson' && content.id === id);
          return written ? [[id, { lesson: written.content, wording: written.version, module }] as const] : [];
        }),
      ),
    );
  }

  /** The paths of these roles. A colleague without a path of their own may walk along on all. */
  tracksFor(roles: MemberRole[]): Track[] {
    const own = this.#tracks.filter(({ role }) => roles.includes(role));
    return own.length > 0 ? own : this.#tracks;
  }

  modulesOf({ modules }: Track): TrackModule[] {
    return modules.flatMap((id) => this.#modules.get(id) ?? []);
  }

  find(id: string): ShelvedLesson | null {
    return this.#lessons.get(id) ?? null;
  }

  findDuoLesson(id: string): DuoLesson | null {
    return this.#duoLessons.get(id) ?? null;
  }
}

export function findBlock({ lesson }: ShelvedLesson, blockId: string): Block | null {
  return blocksOf(lesson).find(({ id }) => id === blockId) ?? null;
}

/** The block of a lesson. One that is gone, or was never there, is not found. */
export function requireBlock(shelved: ShelvedLesson, blockId: string): Block {
  const block = findBlock(shelved, blockId);
  if (!block) throw new DomainError('not_found');
  return block;
}
