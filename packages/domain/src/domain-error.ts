import type { ErrorCode } from '@tweespraak/contracts';

/** Something that is not possible, said with its code. `details` holds ids and figures, never what people wrote. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
