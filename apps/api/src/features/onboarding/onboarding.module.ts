import { Module } from '@nestjs/common';
import { DuosModule } from '../duos/duos.module.ts';
import { RelationsModule } from '../relations/relations.module.ts';
import { OnboardingPeople } from './onboarding-people.ts';
import { OnboardingPlansController } from './onboarding-plans.controller.ts';
import { OnboardingPlansService } from './onboarding-plans.service.ts';
import { OnboardingTemplates } from './onboarding-templates.ts';
import { OnboardingRepository } from './onboarding.repository.ts';
import { Onboarding } from './onboarding.ts';
import { OnboardingViews } from './onboarding.views.ts';
import { OwnPlanSideController } from './own-plan-side.controller.ts';
import { OwnPlanSideRepository } from './own-plan-side.repository.ts';
import { OwnPlanSideService } from './own-plan-side.service.ts';
import { PlanChanges } from './plan-changes.ts';
import { PlanEvaluationsService } from './plan-evaluations.service.ts';
import { PlanReminders } from './plan-reminders.ts';
import { PlanStepsService } from './plan-steps.service.ts';
import { SealedPlanTexts } from './sealed-plan-texts.ts';

@Module({
  imports: [DuosModule, RelationsModule],
  controllers: [OnboardingPlansController, OwnPlanSideController],
  providers: [
    Onboarding,
    OnboardingPlansService,
    PlanStepsService,
    PlanEvaluationsService,
    OwnPlanSideService,
    OnboardingRepository,
    OwnPlanSideRepository,
    OnboardingPeople,
    OnboardingTemplates,
    OnboardingViews,
    PlanChanges,
    PlanReminders,
    SealedPlanTexts,
  ],
  exports: [Onboarding],
})
export class OnboardingModule {}
