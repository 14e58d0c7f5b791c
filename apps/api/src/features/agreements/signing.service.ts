import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignAgreement, SignedAgreement } from '@tweespraak/contracts';
import { DomainError, isSignedByAll, sign } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { AuthSessions } from '../../platform/auth/auth-sessions.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Happenings } from '../../platform/happenings/happenings.ts';
import { News } from '../../platform/news/news.ts';
import { Duos } from '../duos/duos.ts';
import { currentVersion, stateOf } from './agreement-parts.ts';
import { AgreementTexts } from './agreement-texts.ts';
import { AgreementTurns } from './agreement-turns.ts';
import type { Turn } from './agreement-turns.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { AgreementsViews } from './agreements.views.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { SealedAgreements } from './sealed-agreements.ts';

/** Putting a name under exactly the text that was on the screen. */
@Injectable()
export class SigningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: AuthSessions,
    private readonly duos: Duos,
    private readonly agreements: AgreementsRepository,
    private readonly turns: AgreementTurns,
    private readonly texts: AgreementTexts,
    private readonly sealed: SealedAgreements,
    private readonly views: AgreementsViews,
    private readonly evaluations: EvaluationsService,
    private readonly audit: Audit,
    private readonly happenings: Happenings,
    private readonly news: News,
  ) {}

  /** The second of the two makes it valid, and plans the first look back. */
  async sign(actor: Actor, duoId: string, seen: SignAgreement): Promise<void> {
    await this.duos.requireMember(actor, duoId);
    this.sessions.requireFreshPassword(actor);
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId);
      const before = stateOf(turn.agreement);
      const after = sign(before, actor.personId, seen, await this.texts.signable(turn.duo, turn.agreement));
      if (after === before) return;
      await this.agreements.addSignature({
        agreementVersionId: currentVersion(turn.agreement)?.id ?? (await this.#keepText(turn)),
        personId: actor.personId,
        signedAt: this.clock.now(),
      });
      await this.#tell(actor, turn);
      if (isSignedByAll(after, turn.partnerIds)) await this.#becomeValid(actor, turn);
    });
  }

  async openVersion(actor: Actor, duoId: string, version: number): Promise<SignedAgreement> {
    await this.duos.requireMember(actor, duoId);
    const found = (await this.agreements.find(duoId))?.versions.find((one) => one.version === version);
    if (!found) throw new DomainError('not_found');
    return this.views.toSignedAgreement(duoId, found);
  }

  /** The text as it is now, kept apart: the parts may change, this does not. */
  async #keepText({ duo, agreement }: Turn): Promise<string> {
    const text = await this.texts.compose(duo, agreement);
    if (!text) throw new DomainError('parts_not_agreed');
    const id = randomUUID();
    await this.agreements.addVersion({
      id,
      agreementId: agreement.id,
      version: text.version,
      content: await this.sealed.sealContent(duo.id, id, text.canonical),
      hash: text.hash,
      madeAt: this.clock.now(),
    });
    return id;
  }

  async #tell(actor: Actor, { duo, agreement, partnerIds }: Turn): Promise<void> {
    const revision = agreement.revision + 1;
    await this.agreements.save({ ...agreement, revision });
    await this.audit.write(actor, 'agreement.sign', {
      type: 'agreement',
      id: agreement.id,
      organisationId: duo.organisationId,
    });
    this.news.tell(partnerIds, { type: 'agreement', id: duo.id, version: revision });
  }

  async #becomeValid(actor: Actor, { duo, agreement, partnerIds }: Turn): Promise<void> {
    await this.evaluations.planFirst(actor, duo.id);
    await this.happenings.tell('agreement.signed', { id: agreement.id, personIds: partnerIds });
  }
}
