import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@tweespraak/contracts';
import type { AnswerBlock, VisitLesson, WriteReflection, WriteStory } from '@tweespraak/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns } from '../../platform/http/returns.ts';
import { LearningService } from './learning.service.ts';

const contentId = { schema: contract.contentId };

@ApiTags('learning')
@Controller()
export class LearningController {
  constructor(private readonly learning: LearningService) {}

  @Get('learning')
  @Returns(contract.learningView)
  overview(@CurrentActor() actor: Actor) {
    return this.learning.overview(actor);
  }

  @Post('lessons/:lessonId/visits')
  @Returns(contract.lessonView)
  visit(
    @CurrentActor() actor: Actor,
    @Param('lessonId', contentId) lessonId: string,
    @Body({ schema: contract.visitLesson }) input: VisitLesson,
  ) {
    return this.learning.visit(actor, lessonId, input);
  }

  @Put('lessons/:lessonId/parts/:partId/done')
  @Returns(contract.lessonProgressView)
  finishPart(
    @CurrentActor() actor: Actor,
    @Param('lessonId', contentId) lessonId: string,
    @Param('partId', contentId) partId: string,
  ) {
    return this.learning.finishPart(actor, lessonId, partId);
  }

  @Put('lessons/:lessonId/answers/:blockId')
  @Returns(contract.ownBlockAnswer)
  answer(
    @CurrentActor() actor: Actor,
    @Param('lessonId', contentId) lessonId: string,
    @Param('blockId', contentId) blockId: string,
    @Body({ schema: contract.answerBlock }) input: AnswerBlock,
  ) {
    return this.learning.answer(actor, lessonId, blockId, input);
  }

  @Post('lessons/:lessonId/reflections/:blockId')
  @Returns(contract.writtenReflection)
  reflect(
    @CurrentActor() actor: Actor,
    @Param('lessonId', contentId) lessonId: string,
    @Param('blockId', contentId) blockId: string,
    @Body({ schema: contract.writeReflection }) input: WriteReflection,
  ) {
    return this.learning.reflect(actor, lessonId, blockId, input);
  }

  @Post('lessons/:lessonId/stories/:blockId')
  @Returns(contract.writtenReflection)
  keepStory(
    @CurrentActor() actor: Actor,
    @Param('lessonId', contentId) lessonId: string,
    @Param('blockId', contentId) blockId: string,
    @Body({ schema: contract.writeStory }) input: WriteStory,
  ) {
    return this.learning.keepStory(actor, lessonId, blockId, input);
  }
}
