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
    path: pathOf(issue),
    code: issue.code === 'custom' ? issue.message : (issue.code ?? 'invalid'),
    limit: limitOf(issue),
  }));
  return new DomainError('invalid_input', { fields });
}

/** A key of a list that is itself the fault is something that was sent, so it is not said again. */
function pathOf({ path = [], code }: Issue): string {
  const parts = code === 'invalid_key' ? path.slice(0, -1) : path;
  return parts.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function limitOf({ maximum, minimum }: Issue): number | undefined {
  const limit = maximum ?? minimum;
  return limit === undefined ? undefined : Number(limit);
}
