import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import { z } from 'zod';
import { Public } from '../access/decorators.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { Returns } from '../http/returns.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Mail } from '../mail/mail.ts';
import { demoPersons } from './demo-persons.ts';

const moveClock = z.object({ minutes: z.number().min(-600_000).max(600_000) });
const clockView = z.object({ now: z.iso.datetime() });

/** What only the demo has: its persons, its mail box, and for tests a clock that moves. Live it does not exist. */
@ApiTags('demo')
@Public()
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('persons')
  @Returns(contract.demoPersons)
  persons() {
    this.#requireDemo();
    return { persons: demoPersons };
  }

  @Get('outbox')
  @Returns(contract.outbox)
  async outbox() {
    this.#requireDemo();
    const mails = await this.mail.outbox();
    return { mails: mails.map((mail) => ({ ...mail, sentAt: mail.sentAt.toISOString() })) };
  }

  @Post('clock')
  @Returns(clockView)
  async move(@Body({ schema: moveClock }) { minutes }: z.infer<typeof moveClock>) {
    if (!this.config.movableClock) throw new DomainError('not_found');
    this.clock.move(minutes * 60_000);
    await this.jobs.runDue();
    return { now: this.clock.now().toISOString() };
  }

  #requireDemo(): void {
    if (this.config.mode !== 'demo') throw new DomainError('not_found');
  }
}
