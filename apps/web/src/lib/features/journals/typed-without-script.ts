import type { FormDone, FormFault } from '#lib/forms/form-result.ts';
import { sentenceFor } from '#lib/words/errors.ts';
import { penWords } from '#lib/words/journals.ts';

/** The name of the form in which an entry is written, where no script saves it. */
export const penForm = 'pen';

type Sent = { fault?: FormFault; done?: FormDone & Partial<TypedWithoutScript> } | null | undefined;

export interface TypedWithoutScript {
  title: string;
  text: string;
  /** Why it is not saved; nothing when that was the lock, which is open now. */
  trouble?: string;
}

/** What was typed in an entry and sent as a form, when it was not saved: it goes back into the page. */
export function typedWithoutScript(form: Sent): TypedWithoutScript | undefined {
  const { fault, done } = form ?? {};
  if (done?.text !== undefined) return { title: done.title ?? '', text: done.text };
  // with two texts it is kept beside
  if (fault?.form !== penForm || fault.code === 'version_conflict') return undefined;
  const { title = '', text = '' } = fault.values;
  return { title: String(title), text: String(text), trouble: troubleOf(fault) };
}

/** The same at the lock, which carries it on until the password is right. */
export function typedAtLock(form: Sent): TypedWithoutScript | undefined {
  const { title, text } = form?.fault?.values ?? {};
  return (
    typedWithoutScript(form) ?? (text === undefined ? undefined : { title: String(title ?? ''), text: String(text) })
  );
}

function troubleOf({ code, details, fields }: FormFault): string {
  const isTooLong = (path: string) => fields.some((field) => field.code === 'too_big' && field.path === path);
  if (isTooLong('title')) return penWords.titleTooLong;
  if (isTooLong('document') || code === 'too_large') return penWords.muchTooLong;
  return code === 'invalid_input' ? penWords.nothingToShare : sentenceFor(code, details);
}
