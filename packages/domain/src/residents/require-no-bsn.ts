import { DomainError } from '../domain-error.ts';
import { containsBsn } from './bsn.ts';

/** At the moment a text becomes readable for somebody else. The refusal does not repeat the number. */
export function requireNoBsn(text: string): void {
  if (containsBsn(text)) throw new DomainError('bsn_found');
}
