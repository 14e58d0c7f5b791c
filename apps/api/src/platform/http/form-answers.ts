import { Injectable, SetMetadata } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@tweespraak/domain';
import type { FastifyReply } from 'fastify';
import { firstValueFrom, from } from 'rxjs';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import type { ActorRequest } from '../access/decorators.ts';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { Vault } from '../vault/vault.ts';

const onceByItself = Symbol('has one effect by the ids in its body');

/**
 * For a route whose body says by itself what it repeats. It does without a kept answer, and what it stored stays stored
 * when it then refuses: the text that a conflict keeps beside, the try at a password that counts.
 */
export const OnceByItself = () => SetMetadata(onceByItself, true);

interface AnswerRow {
  route: string;
  status: number;
  answer: Buffer | null;
}

/**
 * A form carries an id (`idempotency-key`), so that a double click or a retry after a lost line has one effect: the
 * second time gives the first answer. Id, effect and answer are one transaction. The answer may hold what somebody
 * wrote, so it is sealed under their own space; a job forgets it after a day.
 */
@Injectable()
export class FormAnswers implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || this.reflector.get<boolean>(onceByItself, context.getHandler())) {
      return next.handle();
    }
    const request = context.switchToHttp().getRequest<ActorRequest & { method: string; url: string }>();
    const key = request.headers['idempotency-key'];
    if (!request.actor || typeof key !== 'string' || request.method === 'GET') return next.handle();
    const formId = z.uuid().safeParse(key);
    if (!formId.success)
      throw new DomainError('invalid_input', { fields: [{ path: 'idempotency-key', code: 'invalid_format' }] });
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { personId } = request.actor;
    return from(this.#once(personId, formId.data, `${request.method} ${request.url}`, reply, next));
  }

  async #once(
    personId: string,
    formId: string,
    route: string,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const space = { kind: 'person' as const, ownerId: personId };
    const place = { table: 'form_answer', row: formId, field: 'answer' };
    return this.db.transaction(async () => {
      const taken = await this.db.query(
        `INSERT INTO form_answer (person_id, form_id, route, status, at) VALUES ($1, $2, $3, 0, $4)
         ON CONFLICT DO NOTHING RETURNING form_id`,
        [personId, formId, route, this.clock.now()],
      );
      if (taken.length === 0) {
        const [known] = await this.db.query<AnswerRow>(
          'SELECT route, status, answer FROM form_answer WHERE person_id = $1 AND form_id = $2',
          [personId, formId],
        );
        if (known?.route !== route) throw new DomainError('already_done');
        void reply.status(known.status);
        return known.answer ? (JSON.parse(await this.vault.open(space, place, known.answer)) as unknown) : undefined;
      }
      const answer: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
      const sealed = answer === undefined ? null : await this.vault.seal(space, place, JSON.stringify(answer));
      await this.db.query('UPDATE form_answer SET status = $3, answer = $4 WHERE person_id = $1 AND form_id = $2', [
        personId,
        formId,
        reply.statusCode,
        sealed,
      ]);
      return answer;
    });
  }

  /** Forgets answers of more than a day old. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 24 * 60 * 60_000);
    await this.db.transaction(async () => {
      const old = await this.db.query<{ answer: Buffer | null }>(
        'DELETE FROM form_answer WHERE at < $1 RETURNING answer',
        [before],
      );
      await this.vault.forgetWraps(old.map((row) => row.answer));
    });
  }
}
