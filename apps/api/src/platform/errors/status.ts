import type { ErrorCode } from '@tweespraak/contracts';

/** What each code is over HTTP. A code of a rule that is not listed is 409: it may not happen now. */
const statuses: Partial<Record<ErrorCode, number>> = {
  invalid_input: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  password_needed_again: 403,
  not_allowed: 403,
  welcome_needed: 403,
  journal_locked: 403,
  cross_site: 403,
  not_found: 404,
  link_expired: 410,
  link_used: 410,
  link_withdrawn: 410,
  too_large: 413,
  bsn_found: 422,
  password_too_common: 400,
  too_many_requests: 429,
  too_many_attempts: 429,
  unexpected: 500,
};

export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 409;
}
