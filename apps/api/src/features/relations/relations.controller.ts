import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { relationList, setRelation } from '@tweespraak/contracts';
import type { SetRelation } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { RelationsService } from './relations.service.ts';

@ApiTags('people')
@Controller()
export class RelationsController {
  constructor(private readonly relations: RelationsService) {}

  @Get('relations')
  @Returns(relationList)
  listMine(@CurrentActor() actor: Actor) {
    return this.relations.listMine(actor);
  }

  @Post('organisations/:organisationId/relations')
  @ReturnsNothing()
  set(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Body({ schema: setRelation }) input: SetRelation,
  ) {
    return this.relations.set(actor, organisationId, input);
  }

  @Delete('relations/:id')
  @ReturnsNothing()
  end(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.relations.end(actor, id);
  }
}
