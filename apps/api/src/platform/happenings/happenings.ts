import { Injectable } from '@nestjs/common';

type Listener = (about: { id: string; personIds: string[] }) => Promise<void>;

/**
 * What one feature tells the others, in the past tense (`duo.ended`). Listeners run inside the use case that tells it,
 * so that what follows from it happens together with it or not at all.
 */
@Injectable()
export class Happenings {
  readonly #listeners = new Map<string, Listener[]>();

  on(happening: string, listener: Listener): void {
    this.#listeners.set(happening, [...(this.#listeners.get(happening) ?? []), listener]);
  }

  async tell(happening: string, about: { id: string; personIds: string[] }): Promise<void> {
    for (const listener of this.#listeners.get(happening) ?? []) await listener(about);
  }
}
