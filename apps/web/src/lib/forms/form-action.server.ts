import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';
import { objectOf, valuesOf, withoutSecrets } from './form-data.ts';
import { formFields, type FieldFault, type FormDone, type FormFault } from './form-result.ts';

/** The part of a zod schema that a form needs. */
interface Schema<Input> {
  safeParse(value: unknown): { success: true; data: Input } | { success: false; error: { issues: readonly Issue[] } };
}
interface Issue {
  path: readonly PropertyKey[];
  message: string;
  code?: string | undefined;
  minimum?: unknown;
  maximum?: unknown;
}

/** Sends what the form asks, with an API client that gives this form one effect however often it is sent. */
type Send<Input, Result> = (input: Input, api: ApiClient) => Promise<Result>;
type Fixed = Record<string, unknown>;
type Sent<Result> = Result extends object ? Result : object;
type Outcome<Result> = { done: FormDone & Sent<Result> } | ActionFailure<{ fault: FormFault }>;

/**
 * The one way to carry out a form: check it with the contract's own schema, send it, and hand back every fault with
 * everything that was typed. `fixed` adds what the address says, such as the token of a link, or the form's own id.
 */
export async function formAction<Input, Result extends object | void>(
  event: RequestEvent,
  schema: Schema<Input>,
  send: Send<Input, Result>,
  fixed: Fixed | ((formId: string) => Fixed) = {},
): Promise<Outcome<Result>> {
  const data = await event.request.formData();
  const [form, id] = [textOf(data.get(formFields.form)), textOf(data.get(formFields.id))];
  const known = typeof fixed === 'function' ? fixed(id) : fixed;
  const parsed = schema.safeParse({ ...objectOf(data), ...known });
  try {
    if (!parsed.success) throw refusalOf(parsed.error.issues, known);
    const result: unknown = await send(
      parsed.data,
      event.locals.api.forPageOf(textOf(data.get(formFields.pageOf))).once(id),
    );
    return { done: { form, ...(result as Sent<Result>) } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, code, details } = error;
    const { fields = [] } = details;
    const requestId = error.requestId || event.locals.requestId;
    return fail(status, { fault: { form, code, details, fields, requestId, values: withoutSecrets(valuesOf(data)) } });
  }
}

/** What the address says wrong cannot be repaired in the form: half a link leads nowhere. */
function refusalOf(issues: readonly Issue[], fixed: Fixed): ApiError {
  const fields = issues.map(toFault);
  const isAddress = fields.some(({ path }) => Object.hasOwn(fixed, path));
  return isAddress ? new ApiError(404, 'not_found') : new ApiError(400, 'invalid_input', { fields });
}

/** As the API says it, so that a field has the same words whoever found the fault. */
function toFault({ path, code, message, minimum, maximum }: Issue): FieldFault {
  const limit = [maximum, minimum].find((value) => typeof value === 'number');
  return { path: path.map(String).join('.'), code: code === 'custom' ? message : (code ?? 'invalid'), limit };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
