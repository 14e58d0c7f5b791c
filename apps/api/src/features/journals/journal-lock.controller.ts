import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/actor.ts';
import { CurrentActor } from '../../platform/access/decorators.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { ReturnsNothing } from '../../platform/http/returns.ts';
import { News } from '../../platform/news/news.ts';

/** Closing the journal oneself. It opens again with the password: POST /auth/re-authenticate. */
@ApiTags('journals')
@Controller('journal/lock')
export class JournalLockController {
  constructor(
    private readonly sessions: AuthSessions,
    private readonly news: News,
  ) {}

  @Post()
  @ReturnsNothing()
  async lock(@CurrentActor() actor: Actor) {
    await this.sessions.lockJournal(actor);
    this.news.tell([actor.personId], { type: 'journal.locked', id: actor.personId, version: 0 });
  }
}
