import { Body, Controller, Delete, Get, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AddJournalEntry, JournalPage, SaveJournalEntry } from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { OnceByItself } from '../../platform/http/form-answers.ts';
import { Returns, ReturnsNothing } from '../../platform/http/returns.ts';
import { JournalOpenGuard } from './journal-open.guard.ts';
import { JournalsService } from './journals.service.ts';

const idParam = { schema: z.uuid() };

@ApiTags('journals')
@Controller('journal/entries')
@UseGuards(JournalOpenGuard)
export class JournalsController {
  constructor(private readonly journals: JournalsService) {}

  @Get()
  @Returns(contract.journalEntries)
  list(@CurrentActor() actor: Actor, @Query({ schema: contract.journalPage }) page: JournalPage) {
    return this.journals.list(actor, page);
  }

  @Post()
  @OnceByItself()
  @Returns(contract.savedJournalEntry, 201)
  add(@CurrentActor() actor: Actor, @Body({ schema: contract.addJournalEntry }) input: AddJournalEntry) {
    return this.journals.add(actor, input);
  }

  @Get(':id')
  @Returns(contract.journalEntryView)
  open(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.journals.open(actor, id);
  }

  @Put(':id')
  @OnceByItself()
  @Returns(contract.savedJournalEntry)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Body({ schema: contract.saveJournalEntry }) input: SaveJournalEntry,
  ) {
    return this.journals.save(actor, id, input);
  }

  @Delete(':id')
  @ReturnsNothing()
  erase(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.journals.erase(actor, id);
  }
}
