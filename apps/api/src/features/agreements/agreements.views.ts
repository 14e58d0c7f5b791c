import { Injectable } from '@nestjs/common';
import type {
  AgreementPartKey,
  AgreementPartView,
  AgreementProgress,
  AgreementSignature as SignatureView,
  AgreementStage,
  AgreementView,
  DuoPartner,
  EvaluationView,
  NextEvaluation,
  SignedAgreement,
} from '@tweespraak/contracts';
import { agreementPartKeys } from '@tweespraak/contracts';
import { evaluationDays, isSignedByAll, mayWithdraw } from '@tweespraak/domain';
import { People } from '../../platform/people/people.ts';
import { DuoLessons } from '../duo-lessons/duo-lessons.ts';
import type { RunningDuo } from '../duos/duos.ts';
import {
  agreedKeys,
  currentVersion,
  earlierWords,
  newestWords,
  partOf,
  partState,
  stateOf,
} from './agreement-parts.ts';
import type { AgreementSignature } from './agreement-signature.entity.ts';
import { AgreementTemplates } from './agreement-templates.ts';
import { AgreementTexts } from './agreement-texts.ts';
import type { AgreementVersion } from './agreement-version.entity.ts';
import type { WholeAgreement } from './collaboration-agreement.entity.ts';
import type { Evaluation } from './evaluation.entity.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';
import { SealedAgreements } from './sealed-agreements.ts';

@Injectable()
export class AgreementsViews {
  constructor(
    private readonly people: People,
    private readonly templates: AgreementTemplates,
    private readonly texts: AgreementTexts,
    private readonly sealed: SealedAgreements,
    private readonly evaluations: EvaluationsRepository,
    private readonly duoLessons: DuoLessons,
  ) {}

  async toView(personId: string, duo: RunningDuo, agreement: WholeAgreement | null): Promise<AgreementView> {
    const mayChange = duo.state === 'active';
    const { version, signedBy } = stateOf(agreement);
    const text = await this.texts.signable(duo, agreement);
    const evaluations = await this.evaluations.ofDuos([duo.id]);
    const before = agreement?.versions.find((one) => one.version === version - 1);
    return {
      duoId: duo.id,
      duoState: duo.state,
      ...(await this.#partners(duo, personId)),
      template: this.templates.current,
      version,
      changedAt: agreement ? agreement.changedAt.toISOString() : null,
      parts: await this.#toParts(personId, duo, agreement),
      hash: text?.hash ?? null,
      signatures: await this.#toSignatures(currentVersion(agreement)?.signatures ?? []),
      cancelled: before ? { version: before.version, signatures: await this.#toSignatures(before.signatures) } : null,
      versions: (agreement?.versions ?? []).map((one) => toVersionLine(one, duo)),
      evaluations: evaluations.map((evaluation) => toEvaluation(evaluation, mayChange)),
      proposedDays: daysAfter(evaluations),
      abilities: { change: mayChange, sign: mayChange && text !== null && !signedBy.includes(personId) },
    };
  }

  async toSignedAgreement(duoId: string, version: AgreementVersion): Promise<SignedAgreement> {
    return {
      duoId,
      hash: version.hash,
      content: await this.sealed.openContent(duoId, version),
      signatures: await this.#toSignatures(version.signatures),
      madeAt: version.madeAt.toISOString(),
    };
  }

  async toProgress(personId: string, duo: RunningDuo, agreement: WholeAgreement | null): Promise<AgreementProgress> {
    const partnerIds = partnerIdsOf(duo);
    return {
      duoId: duo.id,
      partner: (await this.#partners(duo, personId)).partner.person,
      stage: stageOf(personId, partnerIds, agreement),
      agreedParts: agreedKeys(agreement, partnerIds).length,
    };
  }

  async toNextEvaluation(personId: string, duo: RunningDuo, evaluation: Evaluation): Promise<NextEvaluation> {
    const { partner } = await this.#partners(duo, personId);
    return { id: evaluation.id, duoId: duo.id, partner: partner.person, on: evaluation.plannedOn };
  }

  async #toParts(personId: string, duo: RunningDuo, agreement: WholeAgreement | null): Promise<AgreementPartView[]> {
    const words = (agreement?.parts ?? []).flatMap((part) =>
      [newestWords(part) ?? [], earlierWords(part) ?? []].flat(),
    );
    const texts = await this.sealed.openWords(duo.id, words);
    const wordsOf = (id: string | undefined) => texts[words.findIndex((one) => one.id === id)] ?? null;
    const toPart = async (key: AgreementPartKey): Promise<AgreementPartView> => {
      const part = partOf(agreement, key);
      const state = partState(part, partnerIdsOf(duo));
      const newest = part && wordsOf(newestWords(part)?.id);
      const mayChange = duo.state === 'active';
      return {
        key,
        state,
        version: part?.version ?? 0,
        agreed: state === 'agreed' ? newest : part && wordsOf(earlierWords(part)?.id),
        proposal:
          part && newest && state === 'proposal'
            ? {
                ...newest,
                version: part.version,
                proposedBy: part.proposedBy,
                proposedAt: part.proposedAt.toISOString(),
                agreedBy: part.agreedBy,
                notYetBy: part.notYetBy,
                isAgreed: false,
              }
            : null,
        fromLessons: await this.#sentencesToTakeOver(duo, key, newest?.text ?? ''),
        abilities: {
          propose: mayChange,
          answer: mayChange && state !== 'draft',
          withdraw:
            mayChange && state === 'proposal' && part !== null && mayWithdraw(part, personId, partnerIdsOf(duo)),
        },
      };
    };
    return Promise.all(agreementPartKeys.map(toPart));
  }

  async #sentencesToTakeOver(duo: RunningDuo, key: AgreementPartKey, text: string): Promise<string[]> {
    const accepted = await this.duoLessons.acceptedSentences(duo, key);
    return accepted.filter((sentence) => !text.includes(sentence));
  }

  async #toSignatures(signatures: AgreementSignature[]): Promise<SignatureView[]> {
    const names = await this.people.refs(signatures.map(({ personId }) => personId));
    return signatures.map(({ personId, signedAt }) => ({
      person: { id: personId, name: names.get(personId)?.name ?? '' },
      signedAt: signedAt.toISOString(),
    }));
  }

  async #partners(duo: RunningDuo, personId: string): Promise<{ me: DuoPartner; partner: DuoPartner }> {
    const names = await this.people.refs(partnerIdsOf(duo));
    const partners = duo.seats.map((seat) => ({
      person: { id: seat.personId, name: names.get(seat.personId)?.name ?? '' },
      colour: seat.colour,
    }));
    const me = partners.find(({ person }) => person.id === personId);
    const partner = partners.find(({ person }) => person.id !== personId);
    if (!me || !partner) throw new Error('A duo has two seats');
    return { me, partner };
  }
}

function stageOf(personId: string, partnerIds: string[], agreement: WholeAgreement | null): AgreementStage {
  if (!agreement || agreement.parts.length === 0) return 'new';
  const state = stateOf(agreement);
  if (isSignedByAll(state, partnerIds)) return 'signed';
  if (agreedKeys(agreement, partnerIds).length === agreementPartKeys.length) {
    return state.signedBy.includes(personId) ? 'waiting' : 'toSign';
  }
  const asksMe = agreement.parts.some(
    ({ words, agreedBy, notYetBy }) => words && ![...agreedBy, ...notYetBy].includes(personId),
  );
  return asksMe ? 'yourTurn' : 'writing';
}

function toVersionLine({ version, madeAt, signatures }: AgreementVersion, duo: RunningDuo) {
  const signedBy = signatures.map(({ personId }) => personId);
  return { version, madeAt: madeAt.toISOString(), isSigned: isSignedByAll({ version, signedBy }, partnerIdsOf(duo)) };
}

function toEvaluation({ id, plannedOn, heldAt }: Evaluation, mayChange: boolean): EvaluationView {
  const state = heldAt ? 'held' : 'planned';
  return { id, on: plannedOn, state, abilities: { hold: mayChange && state === 'planned' } };
}

/** The days we propose once the planned one is held. */
function daysAfter(evaluations: Evaluation[]): string[] {
  const planned = evaluations.find(({ heldAt }) => !heldAt);
  return planned ? evaluationDays(planned.signedOn).filter((day) => day > planned.plannedOn) : [];
}

function partnerIdsOf(duo: RunningDuo): string[] {
  return duo.seats.map(({ personId }) => personId);
}
