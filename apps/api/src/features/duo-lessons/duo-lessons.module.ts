import { Module } from '@nestjs/common';
import { DuosModule } from '../duos/duos.module.ts';
import { DuoLessonLibrary } from './duo-lesson-library.ts';
import { DuoLessonTurns } from './duo-lesson-turns.ts';
import { DuoLessonsController } from './duo-lessons.controller.ts';
import { DuoLessonsRepository } from './duo-lessons.repository.ts';
import { DuoLessonsService } from './duo-lessons.service.ts';
import { DuoLessons } from './duo-lessons.ts';
import { DuoLessonsViews } from './duo-lessons.views.ts';
import { JointSentencesController } from './joint-sentences.controller.ts';
import { JointSentencesService } from './joint-sentences.service.ts';
import { SealedPlacements } from './sealed-placements.ts';
import { SealedSentences } from './sealed-sentences.ts';

@Module({
  imports: [DuosModule],
  controllers: [DuoLessonsController, JointSentencesController],
  providers: [
    DuoLessons,
    DuoLessonsService,
    JointSentencesService,
    DuoLessonTurns,
    DuoLessonLibrary,
    DuoLessonsRepository,
    DuoLessonsViews,
    SealedPlacements,
    SealedSentences,
  ],
  exports: [DuoLessons],
})
export class DuoLessonsModule {}
