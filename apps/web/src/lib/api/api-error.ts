import type { ErrorBody, ErrorCode, FieldErrors } from '@tweespraak/contracts';

/** A refusal by the API, with everything a screen may say about it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> & Partial<FieldErrors> = {},
    readonly requestId = '',
  ) {
    super(code);
    this.name = 'ApiError';
  }

  /** A body that is not ours (a proxy's page, half an answer) counts as unexpected. */
  static from(status: number, text: string): ApiError {
    const { error } = parse(text);
    return new ApiError(status, error?.code ?? 'unexpected', error?.details, error?.requestId);
  }
}

function parse(text: string): Partial<ErrorBody> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
