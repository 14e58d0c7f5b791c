import { untrack } from 'svelte';
import type { TypedValue } from '#lib/forms/form-result.ts';
import { getForm } from '#lib/forms/form-state.svelte.ts';
import { tooMuchSentence } from '#lib/words/fields.ts';

interface FieldProps {
  id: string;
  name: string;
  label: string;
  value?: TypedValue | undefined;
  hint?: string | undefined;
  /** Says a fault of the form better, or says one outside a form. */
  fault?: string | undefined;
  /** How many characters fit. */
  most?: number | undefined;
  /** Holds what is work to write again: its page does not leave without asking. */
  isWork?: boolean;
}

/** Ties a field to its form: what was typed before, what is wrong, and what describes it. */
export class FieldLink {
  /** What stands in a field of text now. */
  typed = $state('');
  /** What was known when nothing new had been typed. */
  #known = $state('');
  #form = getForm();

  constructor(private readonly props: () => FieldProps) {
    const { name, id, label, isWork = false } = props();
    this.typed = this.#known = this.text;
    const isUnsaved = () => isWork && this.typed.trim() !== '' && this.typed !== this.#known;
    const settle = () => (this.#known = this.typed);
    const [fault, excess] = [() => this.fault, () => this.excess];
    this.#form?.place(name, { id, label, fault, excess, isUnsaved, settle });
    $effect.pre(() => this.#follow(this.text));
  }

  get text(): string {
    return this.list.at(-1) ?? '';
  }

  get list(): string[] {
    const { name, value } = this.props();
    return [(this.#form ? this.#form.valueOf(name, value) : value) ?? []].flat();
  }

  /** How many characters more than fit. */
  get excess(): number {
    const { most } = this.props();
    return most === undefined ? 0 : Math.max(0, this.typed.trim().length - most);
  }

  get fault(): string | undefined {
    const { name, fault, most = 0 } = this.props();
    if (this.excess > 0) return tooMuchSentence(this.excess, most);
    return this.#form ? this.#form.faultOf(name, fault) : fault;
  }

  get describedBy(): string | undefined {
    const { id, hint } = this.props();
    const ids = [hint && `${id}-hint`, this.fault && `${id}-fault`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : undefined;
  }

  /** What is known elsewhere comes in, but never over what somebody is typing. */
  #follow(text: string): void {
    untrack(() => {
      if (this.typed === this.#known) this.typed = this.#known = text;
    });
  }
}
