import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { Duos } from '../duos/duos.ts';
import type { RunningDuo } from '../duos/duos.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import type { WholeAgreement } from './collaboration-agreement.entity.ts';

/** An agreement in the hands of one use case: nobody else changes or signs it meanwhile. */
export interface Turn {
  duo: RunningDuo;
  partnerIds: string[];
  agreement: WholeAgreement;
}

/**
 * Changes and signatures come one after the other. Who may touch an agreement is whoever is in the duo, both exactly
 * alike; whether the duo rests is asked with the agreement in hand, because a pause waits for it too.
 */
@Injectable()
export class AgreementTurns implements OnModuleInit {
  constructor(
    private readonly duos: Duos,
    private readonly agreements: AgreementsRepository,
    private readonly happenings: Happenings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.happenings.on('duo.paused', ({ id }) => this.agreements.lock(id));
    this.happenings.on('duo.ended', ({ id }) => this.agreements.lock(id));
  }

  async take(actor: Actor, duoId: string): Promise<Turn> {
    await this.duos.requireMember(actor, duoId);
    const agreement = await this.agreements.take(duoId, this.clock.now());
    const duo = await this.duos.requireActive(actor, duoId);
    return { duo, partnerIds: duo.seats.map(({ personId }) => personId), agreement };
  }
}
