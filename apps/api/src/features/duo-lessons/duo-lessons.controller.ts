import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  contentId,
  duoLessonList,
  duoLessonView,
  ownPlacements,
  savePlacements,
  sayReady,
} from '@tweespraak/contracts';
import type { SavePlacements, SayReady } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { DuoLessonsService } from './duo-lessons.service.ts';

const ofDuo = { schema: z.uuid() };
const ofLesson = { schema: contentId };

@ApiTags('duo lessons')
@Controller('duos/:duoId/lessons')
export class DuoLessonsController {
  constructor(private readonly lessons: DuoLessonsService) {}

  @Get()
  @Returns(duoLessonList)
  list(@CurrentActor() actor: Actor, @Param('duoId', ofDuo) duoId: string) {
    return this.lessons.list(actor, duoId);
  }

  @Get(':lessonId')
  @Returns(duoLessonView)
  open(
    @CurrentActor() actor: Actor,
    @Param('duoId', ofDuo) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
  ) {
    return this.lessons.open(actor, duoId, lessonId);
  }

  @Put(':lessonId/placements')
  @Returns(ownPlacements)
  save(
    @CurrentActor() actor: Actor,
    @Param('duoId', ofDuo) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Body({ schema: savePlacements }) input: SavePlacements,
  ) {
    return this.lessons.save(actor, duoId, lessonId, input);
  }

  @Post(':lessonId/ready')
  @ReturnsNothing()
  sayReady(
    @CurrentActor() actor: Actor,
    @Param('duoId', ofDuo) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
    @Body({ schema: sayReady }) input: SayReady,
  ) {
    return this.lessons.sayReady(actor, duoId, lessonId, input);
  }

  @Delete(':lessonId/ready')
  @ReturnsNothing()
  takeBackReady(
    @CurrentActor() actor: Actor,
    @Param('duoId', ofDuo) duoId: string,
    @Param('lessonId', ofLesson) lessonId: string,
  ) {
    return this.lessons.takeBackReady(actor, duoId, lessonId);
  }
}
