import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module.ts';
import { DuoLessonsModule } from '../duo-lessons/duo-lessons.module.ts';
import { DuosModule } from '../duos/duos.module.ts';
import { IntervisieModule } from '../intervisie/intervisie.module.ts';
import { JournalsModule } from '../journals/journals.module.ts';
import { LearningModule } from '../learning/learning.module.ts';
import { OnboardingModule } from '../onboarding/onboarding.module.ts';
import { RelationsModule } from '../relations/relations.module.ts';
import { TodayController } from './today.controller.ts';
import { TodayService } from './today.service.ts';

/** The start page: it keeps nothing, and asks every other feature what there is for one person today. */
@Module({
  imports: [
    DuosModule,
    DuoLessonsModule,
    AgreementsModule,
    IntervisieModule,
    JournalsModule,
    LearningModule,
    OnboardingModule,
    RelationsModule,
  ],
  controllers: [TodayController],
  providers: [TodayService],
})
export class TodayModule {}
