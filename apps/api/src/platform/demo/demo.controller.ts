import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DemoLogIn } from '@tweespraak/contracts';
import * as contract from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/decorators.ts';
import { AuthSessions } from '../auth/auth-sessions.ts';
import { clientOf } from '../auth/client-of.ts';
import { Clock } from '../clock/clock.ts';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { Returns, ReturnsNothing } from '../http/returns.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Mail } from '../mail/mail.ts';
import { People } from '../people/people.ts';
import { demoAddress, demoPersons } from './demo-persons.ts';

const moveClock = z.object({ minutes: z.number().min(-600_000).max(600_000) });
const clockView = z.object({ now: z.iso.datetime() });

/** What only the demo has: its persons, its mail box, and for tests a clock that moves. Live it does not exist. */
@ApiTags('demo')
@Public()
@Controller()
export class DemoController {
  constructor(
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(People) private readonly people: People,
    @Inject(AuthSessions) private readonly sessions: AuthSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('demo/persons')
  @Returns(contract.demoPersons)
  persons() {
    return { persons: demoPersons };
  }

  @Post('auth/demo-log-in')
  @ReturnsNothing()
  async logIn(
    @Body({ schema: contract.demoLogIn }) { key }: DemoLogIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const person = await this.people.findByEmail(demoAddress(key));
    if (!person) throw new DomainError('not_found');
    reply.header('set-cookie', await this.sessions.start(person.id, 'ordinary', clientOf(request).device));
  }

  @Get('demo/outbox')
  @Returns(contract.outbox)
  async outbox() {
    const mails = await this.mail.outbox();
    return { mails: mails.map((mail) => ({ ...mail, sentAt: mail.sentAt.toISOString() })) };
  }

  @Post('demo/clock')
  @Returns(clockView)
  async move(@Body({ schema: moveClock }) { minutes }: z.infer<typeof moveClock>) {
    if (!this.config.movableClock) throw new DomainError('not_found');
    this.clock.move(minutes * 60_000);
    await this.jobs.runDue();
    return { now: this.clock.now().toISOString() };
  }
}
