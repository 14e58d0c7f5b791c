import { getContext, setContext } from 'svelte';
import { sentenceFor } from '#lib/words/errors.ts';
import { faultSentence } from '#lib/words/fields.ts';
import { formWords } from '#lib/words/forms.ts';
import type { FormFault, TypedValue } from './form-result.ts';

interface FieldPlace {
  id: string;
  label: string;
  /** What the field itself says of a fault, in place of the common words. */
  fault?: string | undefined;
}

/** One form while it is filled in and sent; its fields and buttons find it by context. */
export class FormState {
  /** The button that was pressed, as long as the form is under way. */
  pressed = $state<HTMLElement | null>(null);
  sending = $state(false);
  /** What stopped the form on its way, so that nobody could judge what was typed. */
  stopped = $state<App.Error | null>(null);
  #places = $state<Record<string, FieldPlace>>({});

  constructor(
    private readonly fault: () => FormFault | null,
    /** The form is sent with this id until it succeeds, however often that takes. */
    public id: string,
  ) {}

  /** What to say above the form: one sentence, and what to quote when asking for help. */
  get trouble(): { sentence: string; requestId: string } | null {
    const fault = this.fault();
    if (this.stopped) {
      const { code, requestId } = this.stopped;
      return { sentence: code === 'offline' ? formWords.noLine : formWords.stopped, requestId };
    }
    if (!fault) return null;
    return {
      sentence: sentenceFor(fault.code, fault.details),
      requestId: fault.code === 'unexpected' ? fault.requestId : '',
    };
  }

  /** The fields that need another look, in the order of the form; known once the fields are there. */
  get faultyFields(): { id: string; label: string; sentence: string }[] {
    return Object.entries(this.#places).flatMap(([name, { id, label, fault }]) => {
      const sentence = this.faultOf(name);
      return sentence ? [{ id, label, sentence: fault ?? sentence }] : [];
    });
  }

  faultOf(name: string): string | undefined {
    const path = name.replace(/\[\]$/, '');
    const found = this.fault()?.fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
    return found && faultSentence(found);
  }

  /** What was typed or left open before the form came back, else what is known. */
  valueOf<Known extends TypedValue | undefined>(name: string, known: Known): TypedValue | Known | undefined {
    const fault = this.fault();
    return fault ? fault.values[name] : known;
  }

  place(name: string, place: FieldPlace): void {
    this.#places[name] = place;
  }
}

const key = Symbol('form');

export function setForm(form: FormState): FormState {
  return setContext(key, form);
}

/** The form this part stands in, if any. */
export function getForm(): FormState | undefined {
  return getContext(key);
}
