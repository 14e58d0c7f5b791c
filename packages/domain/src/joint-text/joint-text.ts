import type { JointAnswer } from '@tweespraak/contracts';
import { DomainError } from '../domain-error.ts';

/** A text of two people: it counts when both agree to exactly this version of it. */
export interface JointText {
  readonly version: number;
  readonly proposedBy: string;
  readonly agreedBy: readonly string[];
  readonly notYetBy: readonly string[];
}

/** Puts new words in place of the version that was seen. Who proposes agrees; the other is asked again. */
export function proposeText(current: JointText | null, by: string, base: number): JointText {
  if ((current?.version ?? 0) !== base) throw new DomainError('version_conflict', { version: current?.version ?? 0 });
  return { version: base + 1, proposedBy: by, agreedBy: [by], notYetBy: [] };
}

/** Says yes, or not yet, to one version. Words that changed meanwhile are never agreed to unread. */
export function answerText(current: JointText, by: string, version: number, answer: JointAnswer): JointText {
  if (current.version !== version) throw new DomainError('version_conflict', { version: current.version });
  const [agreedBy, notYetBy] = [without(current.agreedBy, by), without(current.notYetBy, by)];
  return answer === 'agreed'
    ? { ...current, agreedBy: [...agreedBy, by], notYetBy }
    : { ...current, agreedBy, notYetBy: [...notYetBy, by] };
}

export function isAgreedByAll({ agreedBy }: Pick<JointText, 'agreedBy'>, partnerIds: readonly string[]): boolean {
  return partnerIds.every((id) => agreedBy.includes(id));
}

/** Who proposed words can take them back, until both agree to them. */
export function mayWithdraw(text: JointText, by: string, partnerIds: readonly string[]): boolean {
  return text.proposedBy === by && !isAgreedByAll(text, partnerIds);
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}
