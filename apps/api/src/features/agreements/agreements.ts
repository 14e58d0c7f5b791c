import { Injectable } from '@nestjs/common';
import type { AgreementProgress, NextEvaluation } from '@tweespraak/contracts';
import { Duos } from '../duos/duos.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { AgreementsViews } from './agreements.views.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';

/** What other features may ask about agreements. */
@Injectable()
export class Agreements {
  constructor(
    private readonly duos: Duos,
    private readonly agreements: AgreementsRepository,
    private readonly evaluations: EvaluationsRepository,
    private readonly views: AgreementsViews,
  ) {}

  /** The days on which this person looks back with a partner, soonest first. Days that went by stay until held. */
  async nextEvaluationsOf(personId: string): Promise<NextEvaluation[]> {
    const duos = await this.duos.runningDuosOf(personId);
    const planned = await this.evaluations.plannedOfDuos(duos.map(({ id }) => id));
    const next = planned.flatMap((evaluation) => {
      const duo = duos.find(({ id }) => id === evaluation.duoId);
      return duo ? [this.views.toNextEvaluation(personId, duo, evaluation)] : [];
    });
    return Promise.all(next);
  }

  /** How far each duo of this person is with writing and signing. Never what it says. */
  async progressOf(personId: string): Promise<AgreementProgress[]> {
    const duos = await this.duos.runningDuosOf(personId);
    const agreements = await this.agreements.ofDuos(duos.map(({ id }) => id));
    return Promise.all(
      duos.map((duo) => {
        const agreement = agreements.find(({ duoId }) => duoId === duo.id) ?? null;
        return this.views.toProgress(personId, duo, agreement);
      }),
    );
  }
}
