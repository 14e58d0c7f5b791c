import type { Help } from '@tweespraak/contracts';
import { getContext, setContext } from 'svelte';
import type { ApiClient } from '#lib/api/client.ts';

/** The help panel, one tap away on every page. */
export class HelpState {
  /** The people around this visitor, once asked for; the numbers for everyone need no asking. */
  people = $state<Help | null>(null);
  isOpen = $state(false);

  constructor(private readonly api: ApiClient) {}

  async open(): Promise<void> {
    this.isOpen = true;
    // Without an answer, what was there stays.
    this.people = await this.api.find<Help>('/help').catch(() => this.people);
  }
}

const key = Symbol('help');

export function setHelp(help: HelpState): HelpState {
  return setContext(key, help);
}

export function getHelp(): HelpState {
  return getContext(key);
}
