import { Injectable } from '@nestjs/common';
import type { AgreementPartKey, DuoLessonProgress } from '@tweespraak/contracts';
import { isAgreedByAll } from '@tweespraak/domain';
import { Duos } from '../duos/duos.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { DuoLessonLibrary } from './duo-lesson-library.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import { DuoLessonsViews } from './duo-lessons.views.ts';
import { SealedSentences } from './sealed-sentences.ts';

/** What other features may ask about duo lessons. */
@Injectable()
export class DuoLessons {
  constructor(
    private readonly duos: Duos,
    private readonly library: DuoLessonLibrary,
    private readonly lessons: DuoLessonsRepository,
    private readonly views: DuoLessonsViews,
    private readonly sentences: SealedSentences,
  ) {}

  /** Where a person is in each duo lesson, per duo that runs. Never what anybody answered. */
  async progressOf(personId: string): Promise<DuoLessonProgress[]> {
    return this.progressIn(await this.duos.runningDuosOf(personId), personId);
  }

  async progressIn(duos: RunningDuo[], personId: string): Promise<DuoLessonProgress[]> {
    const all = await this.lessons.ofDuos(duos.map(({ id }) => id));
    const found = duos.flatMap((duo) =>
      this.library.all().map((lesson) => ({
        duo,
        lesson,
        taken: all.find(({ duoId, lessonId }) => duoId === duo.id && lessonId === lesson.id) ?? null,
      })),
    );
    return Promise.all(found.map((one) => this.views.toProgress(personId, one)));
  }

  /** The sentences both stand behind, of the lessons that end in this part of the agreements. */
  async acceptedSentences(duo: RunningDuo, part: AgreementPartKey): Promise<string[]> {
    const endingHere = this.library.all().filter(({ sentences }) => sentences.agreementPart === part);
    if (endingHere.length === 0) return [];
    const taken = (await this.lessons.ofDuos([duo.id])).filter(({ lessonId }) =>
      endingHere.some(({ id }) => id === lessonId),
    );
    const partnerIds = duo.seats.map(({ personId }) => personId);
    const sentences = await this.lessons.sentencesOf(taken.map(({ id }) => id));
    return this.sentences.openAll(
      duo.id,
      sentences.filter((sentence) => isAgreedByAll(sentence, partnerIds)),
    );
  }
}
