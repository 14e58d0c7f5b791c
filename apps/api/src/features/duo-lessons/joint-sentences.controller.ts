import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { answerJointText, changeSentence, contentId, proposeSentence } from '@tweespraak/contracts';
import type { AnswerJointText, ChangeSentence, ProposeSentence } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { ReturnsNothing } from '../../platform/http/returns.ts';
import { JointSentencesService } from './joint-sentences.service.ts';

const byId = { schema: z.uuid() };
const ofLesson = { schema: contentId };

@ApiTags('duo lessons')
@Controller('duos/:duoId/lessons/:lessonId/sentences')
export class JointSentencesController {
  constructor(private readonly sentences: JointSentencesService) {}

  @Post()
  @ReturnsNothing()
  propose(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Body({ schema: proposeSentence }) input: ProposeSentence,
  ) {
    return this.sentences.propose(actor, duoId, lessonId, input);
  }

  @Put(':id')
  @ReturnsNothing()
  change(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Param('id', byId) id: string,
    @Body({ schema: changeSentence }) input: ChangeSentence,
  ) {
    return this.sentences.change(actor, duoId, lessonId, id, input);
  }

  @Put(':id/answer')
  @ReturnsNothing()
  answer(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Param('id', byId) id: string,
    @Body({ schema: answerJointText }) input: AnswerJointText,
  ) {
    return this.sentences.answer(actor, duoId, lessonId, id, input);
  }

  @Delete(':id')
  @ReturnsNothing()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('duoId', byId) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Param('id', byId) id: string,
  ) {
    return this.sentences.withdraw(actor, duoId, lessonId, id);
  }
}
