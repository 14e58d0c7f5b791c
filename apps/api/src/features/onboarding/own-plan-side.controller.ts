import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AddOwnPlanStep, ChangeOwnPlanStep, SaveEvaluationNote } from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { OwnPlanSideService } from './own-plan-side.service.ts';

const byId = { schema: z.uuid() };

@ApiTags('onboarding')
@Controller('onboarding-plans/:planId/own')
export class OwnPlanSideController {
  constructor(private readonly own: OwnPlanSideService) {}

  @Get()
  @Returns(contract.ownPlanSide)
  open(@CurrentActor() actor: Actor, @Param('planId', byId) planId: string) {
    return this.own.open(actor, planId);
  }

  @Post('steps')
  @ReturnsNothing()
  addStep(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Body({ schema: contract.addOwnPlanStep }) input: AddOwnPlanStep,
  ) {
    return this.own.addStep(actor, planId, input);
  }

  @Patch('steps/:id')
  @ReturnsNothing()
  changeStep(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('id', byId) id: string,
    @Body({ schema: contract.changeOwnPlanStep }) input: ChangeOwnPlanStep,
  ) {
    return this.own.changeStep(actor, planId, id, input);
  }

  @Delete('steps/:id')
  @ReturnsNothing()
  removeStep(@CurrentActor() actor: Actor, @Param('planId', byId) planId: string, @Param('id', byId) id: string) {
    return this.own.removeStep(actor, planId, id);
  }

  @Put('notes/:evaluationId')
  @ReturnsNothing()
  saveNote(
    @CurrentActor() actor: Actor,
    @Param('planId', byId) planId: string,
    @Param('evaluationId', byId) evaluationId: string,
    @Body({ schema: contract.saveEvaluationNote }) input: SaveEvaluationNote,
  ) {
    return this.own.saveNote(actor, planId, evaluationId, input);
  }
}
