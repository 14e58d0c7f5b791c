import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../access/decorators.ts';
import { Database } from '../database/database.ts';
import { Returns } from '../http/returns.ts';

/** Whoever asks (a proxy, Docker) gives up after five seconds. */
const answerWithinMs = 3_000;

const health = z.object({ state: z.enum(['ok', 'not_ready']) }).meta({ id: 'Health' });

@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The process answers. */
  @Get('live')
  @Returns(health)
  live() {
    return { state: 'ok' };
  }

  /** The database answers too, so people can be sent here. */
  @Get('ready')
  @Returns(health)
  @ApiResponse({ status: 503, description: 'Not ready', standardSchema: health })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    if (await this.#databaseAnswers()) return { state: 'ok' };
    reply.status(503);
    return { state: 'not_ready' };
  }

  /** A database that is away may also just stay silent. */
  async #databaseAnswers(): Promise<boolean> {
    const answer = this.db.query('SELECT 1 FROM installation').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, setTimeout(answerWithinMs, false, { ref: false })]);
  }
}
