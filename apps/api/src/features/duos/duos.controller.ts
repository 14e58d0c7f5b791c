import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { duoList, duoView, organisationDuoList, proposeDuo } from '@tweespraak/contracts';
import type { ProposeDuo } from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { DuoProposalsService } from './duo-proposals.service.ts';
import { DuosService } from './duos.service.ts';

@ApiTags('duos')
@Controller()
export class DuosController {
  constructor(
    private readonly duos: DuosService,
    private readonly proposals: DuoProposalsService,
  ) {}

  @Get('organisations/:organisationId/duos')
  @Returns(organisationDuoList)
  listHosted(@CurrentActor() actor: Actor, @Param('organisationId', { schema: z.uuid() }) organisationId: string) {
    return this.proposals.list(actor, organisationId);
  }

  @Post('organisations/:organisationId/duos')
  @ReturnsNothing()
  propose(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: z.uuid() }) organisationId: string,
    @Body({ schema: proposeDuo }) input: ProposeDuo,
  ) {
    return this.proposals.propose(actor, organisationId, input);
  }

  @Post('duos/:id/withdraw')
  @ReturnsNothing()
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.proposals.withdraw(actor, id);
  }

  @Get('duos')
  @Returns(duoList)
  list(@CurrentActor() actor: Actor) {
    return this.duos.list(actor);
  }

  @Get('duos/:id')
  @Returns(duoView)
  open(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.open(actor, id);
  }

  @Post('duos/:id/accept')
  @Returns(duoView)
  accept(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.accept(actor, id);
  }

  @Post('duos/:id/decline')
  @Returns(duoView)
  decline(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.decline(actor, id);
  }

  @Post('duos/:id/pause')
  @Returns(duoView)
  pause(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.pause(actor, id);
  }

  @Post('duos/:id/resume')
  @Returns(duoView)
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.resume(actor, id);
  }

  @Post('duos/:id/end')
  @Returns(duoView)
  end(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string) {
    return this.duos.end(actor, id);
  }
}
