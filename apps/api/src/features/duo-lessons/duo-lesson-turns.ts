import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { DuoLesson } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { Duos } from '../duos/duos.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { DuoLessonLibrary } from './duo-lesson-library.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import type { AnsweredDuoLesson } from './taken-duo-lesson.entity.ts';

/** A duo lesson in the hands of one use case: nobody else changes it meanwhile. */
export interface Turn {
  duo: RunningDuo;
  lesson: DuoLesson;
  taken: AnsweredDuoLesson;
}

/**
 * Changes to a duo lesson come one after the other. Who may touch it is whoever is in the duo, both exactly alike;
 * whether the duo rests is asked with the lesson in hand, because a pause waits for it too.
 */
@Injectable()
export class DuoLessonTurns implements OnModuleInit {
  constructor(
    private readonly duos: Duos,
    private readonly library: DuoLessonLibrary,
    private readonly lessons: DuoLessonsRepository,
    private readonly happenings: Happenings,
  ) {}

  onModuleInit(): void {
    this.happenings.on('duo.paused', ({ id }) => this.lessons.takeAll(id));
    this.happenings.on('duo.ended', ({ id }) => this.lessons.takeAll(id));
  }

  async take(actor: Actor, duoId: string, lessonId: string): Promise<Turn> {
    const { seats } = await this.duos.requireMember(actor, duoId);
    const lesson = this.library.require(lessonId);
    const taken = await this.lessons.take(
      duoId,
      lessonId,
      seats.map(({ personId }) => personId),
    );
    return { duo: await this.duos.requireActive(actor, duoId), lesson, taken };
  }
}
