import { randomUUID } from 'node:crypto';
import { numberedText } from './numbered-text.ts';
import type { Desk, Writer } from './writer.ts';

const kind = 'journal answers';

/** Answers what a partner shared. A form with an id: sent again, it must be one answer. */
export class ShareAnswerer implements Writer {
  readonly #desk: Desk;
  readonly #shareId: string;
  #sent = 0;
  #acknowledged = 0;

  private constructor(desk: Desk, shareId: string) {
    this.#desk = desk;
    this.#shareId = shareId;
  }

  /** On the first thing that somebody shared with this person. */
  static async begin(desk: Desk): Promise<ShareAnswerer> {
    const { shares } = await desk.person.get<{ shares: { id: string }[] }>('/journal/shared-with-me');
    if (!shares[0]) throw new Error(`Nobody shared anything with ${desk.name}`);
    return new ShareAnswerer(desk, shares[0].id);
  }

  async write(): Promise<void> {
    const { person, patience, name, tally } = this.#desk;
    this.#sent += 1;
    const [formId, text] = [randomUUID(), numberedText(name, this.#sent)];
    await patience.insist(() => person.post(`/journal/shares/${this.#shareId}/answers`, { text }, formId));
    this.#acknowledged += 1;
    tally.acknowledge(kind);
  }

  async look(): Promise<void> {
    const { person, patience, name, tally } = this.#desk;
    const acknowledged = this.#acknowledged;
    const { answers } = await patience.insist(() =>
      person.get<{ answers: { text: string | null }[] }>(`/journal/shares/${this.#shareId}`),
    );
    for (let number = 1; number <= acknowledged; number += 1) {
      const text = numberedText(name, number);
      const there = answers.filter((answer) => answer.text === text).length;
      if (there === 0) tally.report(kind, 'lost', text);
      if (there > 1) tally.report(kind, 'doubled', `${text} ${there} times`);
    }
  }

  lookAtAll(): Promise<void> {
    return this.look();
  }
}
