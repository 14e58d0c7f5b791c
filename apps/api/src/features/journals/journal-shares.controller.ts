import { Body, Controller, Delete, Get, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AnswerJournalShare, ShareJournalEntry } from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { JournalOpenGuard } from './journal-open.guard.ts';
import { JournalSharesService } from './journal-shares.service.ts';

const idParam = { schema: z.uuid() };

@ApiTags('journals')
@Controller('journal')
@UseGuards(JournalOpenGuard)
export class JournalSharesController {
  constructor(private readonly shares: JournalSharesService) {}

  @Get('receivers')
  @Returns(contract.journalReceivers)
  listReceivers(@CurrentActor() actor: Actor) {
    return this.shares.listReceivers(actor);
  }

  @Post('entries/:id/shares')
  @Returns(contract.addedToJournal, 201)
  share(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Body({ schema: contract.shareJournalEntry }) input: ShareJournalEntry,
  ) {
    return this.shares.share(actor, id, input);
  }

  @Get('shared-with-me')
  @Returns(contract.sharedWithMe)
  listSharedWithMe(@CurrentActor() actor: Actor) {
    return this.shares.listSharedWithMe(actor);
  }

  @Get('shares/:id')
  @Returns(contract.journalShareView)
  open(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.shares.open(actor, id);
  }

  @Delete('shares/:id')
  @ReturnsNothing()
  revoke(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.shares.revoke(actor, id);
  }

  @Get('shares/:id/readers')
  @Returns(contract.journalShareReaders)
  listReaders(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.shares.listReaders(actor, id);
  }

  @Post('shares/:id/answers')
  @Returns(contract.addedToJournal, 201)
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Body({ schema: contract.answerJournalShare }) input: AnswerJournalShare,
  ) {
    return this.shares.answer(actor, id, input);
  }

  @Delete('shares/:id/answers/:answerId')
  @ReturnsNothing()
  eraseAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Param('answerId', idParam) answerId: string,
  ) {
    return this.shares.eraseAnswer(actor, id, answerId);
  }
}
