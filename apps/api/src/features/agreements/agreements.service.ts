import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgreementPartKey, AgreementView, AnswerJointText, ProposePart } from '@tweespraak/contracts';
import {
  afterChange,
  answerText,
  DomainError,
  isAgreedByAll,
  mayWithdraw,
  proposeText,
  requireNoBsn,
} from '@tweespraak/domain';
import type { JointText } from '@tweespraak/domain';
import type { Actor } from '../../platform/access/actor.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { News } from '../../platform/news/news.ts';
import { Duos } from '../duos/duos.ts';
import type { AgreementPart } from './agreement-part.entity.ts';
import { earlierWords, newestWords, partOf, stateOf } from './agreement-parts.ts';
import { AgreementTemplates } from './agreement-templates.ts';
import { AgreementTurns } from './agreement-turns.ts';
import type { Turn } from './agreement-turns.ts';
import { AgreementsRepository } from './agreements.repository.ts';
import { AgreementsViews } from './agreements.views.ts';
import { SealedAgreements } from './sealed-agreements.ts';

/** Writing the seven parts: each proposes, both agree, and either may change every sentence. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly duos: Duos,
    private readonly agreements: AgreementsRepository,
    private readonly templates: AgreementTemplates,
    private readonly turns: AgreementTurns,
    private readonly sealed: SealedAgreements,
    private readonly views: AgreementsViews,
    private readonly audit: Audit,
    private readonly news: News,
  ) {}

  async open(actor: Actor, duoId: string): Promise<AgreementView> {
    const duo = await this.duos.requireMember(actor, duoId);
    return this.views.toView(actor.personId, duo, await this.agreements.find(duoId));
  }

  /** New words for a part. What both agreed before stays beside them until both agree to the new ones. */
  async propose(
    actor: Actor,
    duoId: string,
    key: AgreementPartKey,
    { base, text, choices }: ProposePart,
  ): Promise<void> {
    requireNoBsn(text);
    this.templates.requireOffered(key, choices);
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId);
      const before = partOf(turn.agreement, key);
      const after = proposeText(before, actor.personId, base);
      const words = await this.sealed.sealWords(duoId, randomUUID(), { text, choices });
      await this.agreements.savePart({
        ...(before ? await this.#madeRoom(before, turn) : aNewPart(turn, key)),
        ...toColumns(after),
        proposedAt: this.clock.now(),
        wordsId: words.id,
        words: words.blob,
      });
      await this.#changed(actor, 'propose', turn);
    });
  }

  /** Yes, or not yet, to exactly these words. "Nog niet" to words that were agreed opens the part again. */
  async answer(actor: Actor, duoId: string, key: AgreementPartKey, input: AnswerJointText): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId);
      const before = requireProposed(turn, key);
      const after = answerText(before, actor.personId, input.version, input.answer);
      const isAgreed = isAgreedByAll(after, turn.partnerIds);
      const earlier = earlierWords(before);
      if (isAgreed && earlier) await this.sealed.eraseWords([earlier]);
      await this.agreements.savePart({
        ...before,
        ...toColumns(after),
        ...(isAgreed ? { agreedWordsId: null, agreedWords: null } : {}),
      });
      const what = input.answer === 'agreed' ? 'agree' : 'notYet';
      if (isAgreed === isAgreedByAll(before, turn.partnerIds)) await this.#touch(actor, what, turn);
      else await this.#changed(actor, what, turn);
    });
  }

  /** Takes a proposal back: what both agreed before stands again, or nothing does. */
  async withdraw(actor: Actor, duoId: string, key: AgreementPartKey): Promise<void> {
    await this.db.transaction(async () => {
      const turn = await this.turns.take(actor, duoId);
      const part = requireProposed(turn, key);
      if (!mayWithdraw(part, actor.personId, turn.partnerIds))
        throw new DomainError('not_allowed', { action: 'withdraw' });
      const [newest, earlier] = [newestWords(part), earlierWords(part)];
      if (newest) await this.sealed.eraseWords([newest]);
      await this.agreements.savePart({
        ...part,
        version: part.version + 1,
        wordsId: earlier?.id ?? null,
        words: earlier?.blob ?? null,
        agreedBy: earlier ? turn.partnerIds : [],
        notYetBy: [],
        agreedWordsId: null,
        agreedWords: null,
      });
      await this.#changed(actor, 'withdraw', turn);
    });
  }

  /** Words that both agreed move aside; a proposal that is overtaken is gone. */
  async #madeRoom(part: AgreementPart, { partnerIds }: Turn): Promise<AgreementPart> {
    const newest = newestWords(part);
    if (!newest) return part;
    if (isAgreedByAll(part, partnerIds)) return { ...part, agreedWordsId: newest.id, agreedWords: newest.blob };
    await this.sealed.eraseWords([newest]);
    return part;
  }

  async #changed(actor: Actor, what: string, turn: Turn): Promise<void> {
    const before = stateOf(turn.agreement);
    const after = afterChange(before);
    if (after.version !== before.version) {
      await this.audit.write(actor, 'agreement.cancelSignatures', objectOf(turn));
    }
    const agreement = { ...turn.agreement, version: after.version, changedAt: this.clock.now() };
    await this.#touch(actor, what, { ...turn, agreement });
  }

  async #touch(actor: Actor, what: string, turn: Turn): Promise<void> {
    const { agreement, partnerIds, duo } = turn;
    const revision = agreement.revision + 1;
    await this.agreements.save({ ...agreement, revision });
    await this.audit.write(actor, `agreement.${what}`, objectOf(turn));
    this.news.tell(partnerIds, { type: 'agreement', id: duo.id, version: revision });
  }
}

function requireProposed({ agreement }: Turn, key: AgreementPartKey): AgreementPart {
  const part = partOf(agreement, key);
  if (!part?.words) throw new DomainError('not_found');
  return part;
}

function aNewPart({ agreement }: Turn, key: AgreementPartKey) {
  return { id: randomUUID(), agreementId: agreement.id, key, agreedWordsId: null, agreedWords: null };
}

function toColumns({ version, proposedBy, agreedBy, notYetBy }: JointText) {
  return { version, proposedBy, agreedBy: [...agreedBy], notYetBy: [...notYetBy] };
}

function objectOf({ agreement, duo }: Turn) {
  return { type: 'agreement', id: agreement.id, organisationId: duo.organisationId };
}
