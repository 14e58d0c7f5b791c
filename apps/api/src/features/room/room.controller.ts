import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addedToJournal, sessionOutcome } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns } from '../../platform/http/returns.ts';
import { OutcomeService } from './outcome.service.ts';

@ApiTags('intervisie')
@Controller()
export class RoomController {
  constructor(private readonly outcomes: OutcomeService) {}

  @Get('intervisie/sessions/:sessionId/outcome')
  @Returns(sessionOutcome)
  open(@CurrentActor() actor: Actor, @Param('sessionId', { schema: z.uuid() }) sessionId: string) {
    return this.outcomes.open(actor, sessionId);
  }

  @Post('intervisie/sessions/:sessionId/outcome/:cardId/journal')
  @Returns(addedToJournal, 201)
  keepInJournal(
    @CurrentActor() actor: Actor,
    @Param('sessionId', { schema: z.uuid() }) sessionId: string,
    @Param('cardId', { schema: z.uuid() }) cardId: string,
  ) {
    return this.outcomes.keepInJournal(actor, sessionId, cardId);
  }
}
