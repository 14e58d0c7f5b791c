import type { ErrorCode } from '@tweespraak/contracts';

/** What is wrong with one field: a code of zod or of ours, with the limit that was passed. */
export interface FieldFault {
  path: string;
  code: string;
  limit?: number | undefined;
}

export type TypedValue = string | string[];

/** What a refused form hands back: what was wrong, and everything that was typed but secrets. */
export interface FormFault {
  form: string;
  code: ErrorCode;
  details: Record<string, unknown>;
  fields: FieldFault[];
  requestId: string;
  values: Record<string, TypedValue>;
}

export interface FormDone {
  form: string;
}

/** Names that belong to the form itself and not to what it asks. */
export const formFields = { form: '_form', id: '_id', pageOf: '_pageOf' } as const;
