import type { AgreementContent } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/** Which version is being made, and who put their name under it. */
export interface AgreementState {
  readonly version: number;
  readonly signedBy: readonly string[];
}

export const newAgreement: AgreementState = { version: 1, signedBy: [] };

/** Any change after somebody signed begins a next version, which nobody has signed yet. */
export function afterChange(state: AgreementState): AgreementState {
  return state.signedBy.length === 0 ? state : { version: state.version + 1, signedBy: [] };
}

/** One text, by version and by the hash of every word in it. */
export interface SignedText {
  readonly version: number;
  readonly hash: string;
}

/** Signs exactly the text that was on the screen. `text` is null as long as not all seven parts are agreed. */
export function sign(state: AgreementState, by: string, seen: SignedText, text: SignedText | null): AgreementState {
  if (!text) throw new DomainError('parts_not_agreed');
  if (seen.version !== text.version || seen.hash !== text.hash) {
    throw new DomainError('version_conflict', { version: text.version });
  }
  return state.signedBy.includes(by) ? state : { ...state, signedBy: [...state.signedBy, by] };
}

export function isSignedByAll({ signedBy }: AgreementState, partnerIds: readonly string[]): boolean {
  return partnerIds.every((id) => signedBy.includes(id));
}

/** The same words give the same text, whatever keyboard wrote them and whatever the database did with the order. */
export function canonicalAgreement({ version, partners, parts }: AgreementContent): string {
  return JSON.stringify({
    version,
    partners: partners.map(({ id, name }) => ({ id, name: plain(name) })),
    parts: parts.map(({ key, title, choices, text }) => ({
      key,
      title: plain(title),
      choices: choices.map(({ question, label }) => ({ question: plain(question), label: plain(label) })),
      text: plain(text),
    })),
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n');
}
