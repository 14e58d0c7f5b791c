import { DomainError } from '@tweespraak/domain';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  code?: string;
  maximum?: number | bigint;
  minimum?: number | bigint;
}

/** A failed schema as `invalid_input` with its fields: paths and codes, never the values. */
export function invalidInput(issues: readonly Issue[]): DomainError {
  const fields = issues.slice(0, 50).map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    code: issue.code === 'custom' ? issue.message : (issue.code ?? 'invalid'),
    limit: limitOf(issue),
  }));
  return new DomainError('invalid_input', { fields });
}

function limitOf({ maximum, minimum }: Issue): number | undefined {
  const limit = maximum ?? minimum;
  return limit === undefined ? undefined : Number(limit);
}
