import { randomUUID } from 'node:crypto';
import { docFromPlainText } from '@tweespraak/contracts';
import type {
  JournalEntries,
  JournalEntryView,
  JournalOrigin,
  JournalShareView,
  SavedJournalEntry,
  SharedWithMe,
  ShareReceiver,
} from '@tweespraak/contracts';
import { aDuo } from './a-duo.ts';
import type { House, TestPerson } from './house.ts';

/** Samira and Joost, who form a duo, each with a journal. */
export async function duoWithJournals(house: House) {
  const organisation = await house.anOrganisation();
  const samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  const joost = await house.aPerson('Joost', organisation, 'wijkGgd');
  const duoId = await aDuo(house, organisation, samira, joost);
  return { organisation, duoId, samira: new JournalWriter(samira), joost: new JournalWriter(joost) };
}

/** A page in a browser in which somebody writes: it has one sitting, and counts its saves. */
export class WritingPage {
  #turn = 0;
  readonly sittingId = randomUUID();

  constructor(
    private readonly as: TestPerson,
    readonly entryId: string = randomUUID(),
    public version = 0,
  ) {}

  /** Sends what is on the page, as a new entry or on top of the version it knows. The answer moves the page on. */
  async saves(text: string, more: { title?: string; origin?: JournalOrigin; settles?: string[]; turn?: number } = {}) {
    const { turn = this.#turn + 1, title = '', origin, settles } = more;
    this.#turn = Math.max(turn, this.#turn);
    const body = { title, document: docFromPlainText(text), sitting: { id: this.sittingId, turn } };
    const answer =
      this.version === 0
        ? await this.as.post('/journal/entries', { ...body, id: this.entryId, origin })
        : await this.as.put(`/journal/entries/${this.entryId}`, { ...body, baseVersion: this.version, settles });
    if (answer.status < 300) this.version = (answer.body as SavedJournalEntry).version;
    return answer;
  }
}

/** Somebody with what they can do in their journal. */
export class JournalWriter {
  constructor(readonly as: TestPerson) {}

  get id(): string {
    return this.as.id;
  }

  /** A new entry; gives the page it was written on. */
  async writes(text: string, more: { title?: string; origin?: JournalOrigin } = {}): Promise<WritingPage> {
    const page = new WritingPage(this.as);
    const { status } = await page.saves(text, more);
    if (status !== 201) throw new Error(`The entry was not saved: ${String(status)}`);
    return page;
  }

  /** Another page on the same entry: a second tab, or the phone. */
  async opensElsewhere(entryId: string): Promise<WritingPage> {
    return new WritingPage(this.as, entryId, (await this.reads(entryId)).version);
  }

  async reads(entryId: string): Promise<JournalEntryView> {
    return (await this.as.get(`/journal/entries/${entryId}`)).body;
  }

  async lists(after?: string): Promise<JournalEntries> {
    return (await this.as.get(`/journal/entries${after ? `?after=${encodeURIComponent(after)}` : ''}`)).body;
  }

  erases(entryId: string) {
    return this.as.delete(`/journal/entries/${entryId}`);
  }

  async shares({ entryId, version }: WritingPage, receiver: ShareReceiver) {
    return this.as.post(`/journal/entries/${entryId}/shares`, { with: receiver, version });
  }

  /** The id of what is now shared with this duo. */
  async sharesWithDuo(page: WritingPage, duoId: string): Promise<string> {
    return (await this.shares(page, { kind: 'duo', id: duoId })).body.id;
  }

  opens(shareId: string) {
    return this.as.get(`/journal/shares/${shareId}`);
  }

  async sees(shareId: string): Promise<JournalShareView> {
    return (await this.opens(shareId)).body;
  }

  async sharedWithMe(): Promise<SharedWithMe['shares']> {
    return (await this.as.get('/journal/shared-with-me')).body.shares;
  }

  answers(shareId: string, text: string) {
    return this.as.post(`/journal/shares/${shareId}/answers`, { text });
  }

  revokes(shareId: string) {
    return this.as.delete(`/journal/shares/${shareId}`);
  }
}
