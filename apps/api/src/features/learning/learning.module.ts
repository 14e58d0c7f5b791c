import { Module } from '@nestjs/common';
import { DuoLessonsModule } from '../duo-lessons/duo-lessons.module.ts';
import { JournalsModule } from '../journals/journals.module.ts';
import { LearningController } from './learning.controller.ts';
import { LearningRepository } from './learning.repository.ts';
import { LearningService } from './learning.service.ts';
import { Learning } from './learning.ts';
import { LearningViews } from './learning.views.ts';
import { LessonJournal } from './lesson-journal.ts';
import { LessonLibrary } from './lesson-library.ts';
import { SealedAnswers } from './sealed-answers.ts';

@Module({
  imports: [DuoLessonsModule, JournalsModule],
  controllers: [LearningController],
  providers: [
    Learning,
    LearningService,
    LearningRepository,
    LearningViews,
    LessonJournal,
    LessonLibrary,
    SealedAnswers,
  ],
  exports: [Learning],
})
export class LearningModule {}
