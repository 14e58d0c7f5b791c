import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainError, evaluationDays } from '@tweespraak/domain';
import { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock, dayOf } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { News } from '../../platform/news/news.ts';
import { Duos } from '../duos/duos.ts';
import { AgreementTurns } from './agreement-turns.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';

const dayMs = 24 * 60 * 60_000;
const reminder = z.object({ evaluationId: z.uuid(), personId: z.uuid() });

/** Looking back on what was signed comes round by itself: one day at a time, until a year after signing. */
@Injectable()
export class EvaluationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly duos: Duos,
    private readonly turns: AgreementTurns,
    private readonly evaluations: EvaluationsRepository,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  onModuleInit(): void {
    this.jobs.register('evaluation.remind', (payload) => this.#remind(reminder.parse(payload)));
  }

  /** After signing. A plan that was made for an earlier version makes place. */
  async planFirst(actor: Actor, duoId: string): Promise<void> {
    await this.evaluations.deletePlanned(duoId);
    await this.#planNext(actor, duoId, dayOf(this.clock.now()));
  }

  /** "Dit hebben we gedaan": the next day is planned. */
  async hold(actor: Actor, duoId: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      const { duo, agreement, partnerIds } = await this.turns.take(actor, duoId);
      const evaluation = (await this.evaluations.ofDuos([duoId])).find((one) => one.id === id);
      if (!evaluation) throw new DomainError('not_found');
      if (evaluation.heldAt) return;
      await this.evaluations.hold(id, this.clock.now());
      await this.#planNext(actor, duoId, evaluation.signedOn, evaluation.plannedOn);
      await this.audit.write(actor, 'evaluation.hold', { type: 'evaluation', id, organisationId: duo.organisationId });
      this.news.tell(partnerIds, { type: 'agreement', id: agreement.duoId, version: agreement.revision });
    });
  }

  /** The first proposed day after the last one that is still to come. */
  async #planNext({ personId }: Actor, duoId: string, signedOn: string, after = signedOn): Promise<void> {
    const today = dayOf(this.clock.now());
    const plannedOn = evaluationDays(signedOn).find((day) => day > after && day > today);
    if (!plannedOn) return;
    const id = randomUUID();
    await this.evaluations.add({ id, duoId, signedOn, plannedOn, heldAt: null });
    const weekBefore = new Date(new Date(`${plannedOn}T08:00:00Z`).getTime() - 7 * dayMs);
    await this.jobs.plan('evaluation.remind', { evaluationId: id, personId }, weekBefore);
  }

  /** To both of the duo, as long as it is one and the day still stands. */
  async #remind({ evaluationId, personId }: z.infer<typeof reminder>): Promise<void> {
    const evaluation = await this.evaluations.findPlanned(evaluationId);
    const partnerId = evaluation && (await this.duos.partnerIn(evaluation.duoId, personId));
    if (partnerId) await this.mail.sayReady([personId, partnerId], `/duo/${evaluation.duoId}/afspraken`);
  }
}
