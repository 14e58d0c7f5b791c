import type { AgreementPartKey, AgreementPartState } from '@tweespraak/contracts';
import { agreementPartKeys } from '@tweespraak/contracts';
import type { AgreementState } from '@tweespraak/domain';
import { isAgreedByAll, newAgreement } from '@tweespraak/domain';
import type { AgreementPart } from './agreement-part.entity.ts';
import type { AgreementVersion } from './agreement-version.entity.ts';
import type { WholeAgreement } from './collaboration-agreement.entity.ts';
import type { SealedWords } from './sealed-agreements.ts';

export function partOf(agreement: WholeAgreement | null, key: AgreementPartKey): AgreementPart | null {
  return agreement?.parts.find((part) => part.key === key) ?? null;
}

export function partState(part: AgreementPart | null, partnerIds: readonly string[]): AgreementPartState {
  if (!part?.words) return 'draft';
  return isAgreedByAll(part, partnerIds) ? 'agreed' : 'proposal';
}

/** Which of the seven both agree to, and nobody wants to change. */
export function agreedKeys(agreement: WholeAgreement | null, partnerIds: readonly string[]): AgreementPartKey[] {
  return agreementPartKeys.filter((key) => partState(partOf(agreement, key), partnerIds) === 'agreed');
}

export function newestWords({ wordsId, words }: AgreementPart): SealedWords | null {
  return wordsId && words ? { id: wordsId, blob: words } : null;
}

export function earlierWords({ agreedWordsId, agreedWords }: AgreementPart): SealedWords | null {
  return agreedWordsId && agreedWords ? { id: agreedWordsId, blob: agreedWords } : null;
}

/** The version that is being signed, once somebody signed it. */
export function currentVersion(agreement: WholeAgreement | null): AgreementVersion | null {
  return agreement?.versions.find(({ version }) => version === agreement.version) ?? null;
}

/** The rows as the rules of signing know them. */
export function stateOf(agreement: WholeAgreement | null): AgreementState {
  if (!agreement) return newAgreement;
  const signatures = currentVersion(agreement)?.signatures ?? [];
  return { version: agreement.version, signedBy: signatures.map(({ personId }) => personId) };
}
