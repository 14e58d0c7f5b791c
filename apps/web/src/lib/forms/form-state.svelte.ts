import { getContext, setContext } from 'svelte';
import { sentenceFor } from '#lib/words/errors.ts';
import { faultSentence } from '#lib/words/fields.ts';
import { formWords } from '#lib/words/forms.ts';
import type { FormFault, TypedValue } from './form-result.ts';

interface FieldPlace {
  id: string;
  label: string;
  /** What is wrong with it now, as it stands at the field. */
  fault: () => string | undefined;
  /** Whether something stands there that is work to write again, and that was not sent. */
  isUnsaved: () => boolean;
  /** How many characters more than fit. */
  excess: () => number;
  /** It was sent and taken: what stands there is known. */
  settle: () => void;
}

/** One form while it is filled in and sent; its fields and buttons find it by context. */
export class FormState {
  /** The button that was pressed, as long as the form is under way. */
  pressed = $state<HTMLElement | null>(null);
  sending = $state(false);
  /** What stopped the form on its way, so that nobody could judge what was typed. */
  stopped = $state<App.Error | null>(null);
  /** It was sent with more in a field than fits: it stays here, and says so. */
  heldBack = $state(false);
  #places = $state<Record<string, FieldPlace>>({});
  #sent: string | undefined;

  constructor(
    private readonly fault: () => FormFault | null,
    /** The form is sent with this id until it succeeds, however often that takes. */
    public id: string,
  ) {}

  /** What to say above the form: one sentence, and what to quote when asking for help. */
  get trouble(): { sentence: string; requestId: string } | null {
    if (this.heldBack) return this.isTooMuch ? { sentence: sentenceFor('invalid_input'), requestId: '' } : null;
    if (this.stopped) return troubleOf(this.stopped);
    const fault = this.fault();
    if (!fault) return null;
    return {
      sentence: sentenceFor(fault.code, fault.details),
      requestId: fault.code === 'unexpected' ? fault.requestId : '',
    };
  }

  /** The fields that need another look, in the order of the form; known once the fields are there. */
  get faultyFields(): { id: string; label: string; sentence: string }[] {
    return Object.values(this.#places).flatMap(({ id, label, fault }) => {
      const sentence = fault();
      return sentence ? [{ id, label, sentence }] : [];
    });
  }

  /** Whether a field holds more than fits. */
  get isTooMuch(): boolean {
    return Object.values(this.#places).some(({ excess }) => excess() > 0);
  }

  /** Whether something was typed on this page that would be work to write again. What was put away does not count. */
  get isUnsaved(): boolean {
    return Object.values(this.#places).some(({ id, isUnsaved }) => isUnsaved() && !isPutAway(id));
  }

  /** `own`: how the field says it. That it is too long, the common words say better: they know by how much. */
  faultOf(name: string, own?: string): string | undefined {
    const path = name.replace(/\[\]$/, '');
    const found = this.fault()?.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
    if (!found) return undefined;
    const isTooLong = found.code === 'too_big' && path === name;
    return isTooLong ? faultSentence(found) : (own ?? faultSentence(found));
  }

  /** What was typed or left open before the form came back, else what is known. */
  valueOf<Known extends TypedValue | undefined>(name: string, known: Known): TypedValue | Known | undefined {
    const fault = this.fault();
    return fault ? fault.values[name] : known;
  }

  place(name: string, place: FieldPlace): void {
    this.#places[name] = place;
  }

  /**
   * The id to send this with. What went out before and had no answer goes again under the same id, and has one effect;
   * changed since, it is another form, or the change would get the answer of before.
   */
  idFor(content: string): string {
    if (this.#sent !== undefined && this.#sent !== content) this.id = crypto.randomUUID();
    this.#sent = content;
    return this.id;
  }

  /** It succeeded: what stands in it is known, and the next time is another form. */
  settle(): void {
    this.id = crypto.randomUUID();
    this.#sent = undefined;
    for (const { settle } of Object.values(this.#places)) settle();
  }
}

/** A form that got no answer of its own: the line was gone, or the door was closed on it. */
function troubleOf({ code, requestId }: App.Error): { sentence: string; requestId: string } {
  if (code === 'offline') return { sentence: formWords.noLine, requestId: '' };
  if (code === 'unexpected') return { sentence: formWords.stopped, requestId };
  return { sentence: sentenceFor(code), requestId: '' };
}

/** In a dialog that was closed, or gone from the page. */
function isPutAway(id: string): boolean {
  const element = document.getElementById(id);
  return !element || element.closest('dialog:not([open])') !== null;
}

const key = Symbol('form');

export function setForm(form: FormState): FormState {
  return setContext(key, form);
}

/** The form this part stands in, if any. */
export function getForm(): FormState | undefined {
  return getContext(key);
}
