import type { TypedValue } from '#lib/forms/form-result.ts';
import { getForm } from '#lib/forms/form-state.svelte.ts';

interface FieldProps {
  id: string;
  name: string;
  label: string;
  value?: TypedValue | undefined;
  hint?: string | undefined;
  /** Says a fault of the form better, or says one outside a form. */
  fault?: string | undefined;
}

/** Ties a field to its form: what was typed before, what is wrong, and what describes it. */
export class FieldLink {
  #form = getForm();

  constructor(private readonly props: () => FieldProps) {
    const { name, id, label, fault } = props();
    this.#form?.place(name, { id, label, fault });
  }

  get text(): string {
    return this.list.at(-1) ?? '';
  }

  get list(): string[] {
    const { name, value } = this.props();
    return [(this.#form ? this.#form.valueOf(name, value) : value) ?? []].flat();
  }

  get fault(): string | undefined {
    const { name, fault } = this.props();
    const found = this.#form?.faultOf(name);
    return this.#form ? found && (fault ?? found) : fault;
  }

  get describedBy(): string | undefined {
    const { id, hint } = this.props();
    const ids = [hint && `${id}-hint`, this.fault && `${id}-fault`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : undefined;
  }
}
