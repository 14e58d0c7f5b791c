import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  AnswerPlanStep,
  MovePlanEvaluation,
  PromisePlanStep,
  SayPlanStepReady,
  StartOnboardingPlan,
} from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { OnboardingPlansService } from './onboarding-plans.service.ts';
import { PlanEvaluationsService } from './plan-evaluations.service.ts';
import { PlanStepsService } from './plan-steps.service.ts';

const byId = { schema: z.uuid() };
const ofStep = { schema: contract.contentId };

@ApiTags('onboarding')
@Controller()
export class OnboardingPlansController {
  constructor(
    private readonly plans: OnboardingPlansService,
    private readonly steps: PlanStepsService,
    private readonly evaluations: PlanEvaluationsService,
  ) {}

  @Get('onboarding-plans')
  @Returns(contract.onboardingPlans)
  list(@CurrentActor() actor: Actor) {
    return this.plans.list(actor);
  }

  @Get('organisations/:organisationId/onboarding-plans')
  @Returns(contract.organisationPlans)
  listIn(@CurrentActor() actor: Actor, @Param('organisationId', byId) organisationId: string) {
    return this.plans.listIn(actor, organisationId);
  }

  @Post('organisations/:organisationId/onboarding-plans')
  @Returns(contract.startedOnboardingPlan, 201)
  start(
    @CurrentActor() actor: Actor,
    @Param('organisationId', byId) organisationId: string,
    @Body({ schema: contract.startOnboardingPlan }) input: StartOnboardingPlan,
  ) {
    return this.plans.start(actor, organisationId, input);
  }

  @Get('onboarding-plans/:planId')
  @Returns(contract.onboardingPlanView)
  open(@CurrentActor() actor: Actor, @Param('planId', byId) planId: string) {
    return this.plans.open(actor, planId);
  }

  @Post('onboarding-plans/:planId/steps/:stepId/ready')
  @ReturnsNothing()
  sayReady(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('stepId', ofStep) stepId: string,
    @Body({ schema: contract.sayPlanStepReady }) input: SayPlanStepReady,
  ) {
    return this.steps.sayReady(actor, planId, stepId, input);
  }

  @Put('onboarding-plans/:planId/steps/:stepId/promise')
  @ReturnsNothing()
  promise(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('stepId', ofStep) stepId: string,
    @Body({ schema: contract.promisePlanStep }) input: PromisePlanStep,
  ) {
    return this.steps.promise(actor, planId, stepId, input);
  }

  @Put('onboarding-plans/:planId/steps/:stepId/answer')
  @ReturnsNothing()
  answer(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('stepId', ofStep) stepId: string,
    @Body({ schema: contract.answerPlanStep }) input: AnswerPlanStep,
  ) {
    return this.steps.answer(actor, planId, stepId, input);
  }

  @Put('onboarding-plans/:planId/evaluations/:id')
  @ReturnsNothing()
  move(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('id', byId) id: string,
    @Body({ schema: contract.movePlanEvaluation }) input: MovePlanEvaluation,
  ) {
    return this.evaluations.move(actor, planId, id, input);
  }

  @Post('onboarding-plans/:planId/evaluations/:id/held')
  @ReturnsNothing()
  hold(@CurrentActor() actor: Actor, @Param('planId', byId) planId: string, @Param('id', byId) id: string) {
    return this.evaluations.hold(actor, planId, id);
  }
}
