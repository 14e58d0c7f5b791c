import { randomUUID } from 'node:crypto';
import { Refusal } from '../harness/api-person.ts';
import { documentOf, numberedText, numberOf, textIn, type Document } from './numbered-text.ts';
import type { Desk, Writer } from './writer.ts';

interface Entry {
  id: string;
  name: string;
  sittingId: string;
  /** As the page knows it. */
  version: number;
  /** The last turn that was sent, the last that was acknowledged, and how many were. */
  sent: number;
  acknowledged: number;
  saves: number;
  /** What was written on another screen: whether it is there, or perhaps. */
  beside: 'no' | 'perhaps' | 'yes';
  erased: 'no' | 'perhaps' | 'yes';
}
interface EntryView {
  version: number;
  text: { document: Document } | null;
  beside: { id: string; text: { document: Document } | null }[];
}
interface EntryPage {
  entries: { title: string }[];
  next: string | null;
}

const kind = 'journal entries';
const looksBack = 5;

/** Keeps a journal: begins entries, saves them many times, writes in one on two screens, settles that, erases some. */
export class JournalWriter implements Writer {
  readonly #desk: Desk;
  readonly #entries: Entry[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The entries that were acknowledged: each is one line in the audit log. */
  get added(): string[] {
    return this.#entries.filter(({ saves }) => saves > 0).map(({ id }) => id);
  }

  async write(): Promise<void> {
    const { chance } = this.#desk;
    const entry = this.#begin();
    for (let saves = chance.between(1, 6); saves > 0; saves -= 1) await this.#save(entry);
    if (entry.version > 1 && chance.once(0.3)) await this.#saveElsewhere(entry);
    if (entry.beside === 'yes' && chance.once(0.5)) await this.#settle(entry);
    if (chance.once(0.15)) await this.#erase(entry);
  }

  async look(): Promise<void> {
    for (const entry of this.#entries.slice(-looksBack)) await this.#lookAt(entry);
  }

  async lookAtAll(): Promise<void> {
    for (const entry of this.#entries) await this.#lookAt(entry);
    const titles = await this.#titles();
    for (const { name, erased } of this.#entries) {
      const there = titles.filter((title) => title === name).length;
      if (erased === 'no' && there === 0) this.#report('lost', `${name} is not in the list`);
      if (erased === 'yes' && there > 0) this.#report('behind', `${name} was erased and is in the list`);
      if (there > 1) this.#report('doubled', `${name} is in the list ${there} times`);
    }
  }

  #begin(): Entry {
    const name = `${this.#desk.name} notitie ${this.#entries.length + 1}`;
    const [id, sittingId] = [randomUUID(), randomUUID()];
    const counts = { version: 0, sent: 0, acknowledged: 0, saves: 0 };
    const entry: Entry = { id, name, sittingId, ...counts, beside: 'no', erased: 'no' };
    this.#entries.push(entry);
    return entry;
  }

  /** Sent again it is the same turn; or, as when somebody types on meanwhile, the next one with a newer text. */
  async #save(entry: Entry, settles: string[] = []): Promise<void> {
    const { person, patience, chance, tally } = this.#desk;
    const typesOn = chance.once(0.5);
    let isFirst = true;
    const saved = await patience.insist(() => {
      if (isFirst || typesOn) entry.sent += 1;
      isFirst = false;
      const document = documentOf(numberedText(entry.name, entry.sent));
      const body = { title: entry.name, document, sitting: { id: entry.sittingId, turn: entry.sent } };
      return entry.version === 0
        ? person.post<{ version: number }>('/journal/entries', { ...body, id: entry.id })
        : person.put<{ version: number }>(pathOf(entry), { ...body, baseVersion: entry.version, settles });
    });
    entry.version = saved.version;
    entry.acknowledged = entry.sent;
    entry.saves += 1;
    tally.acknowledge(kind);
  }

  /** From a screen that missed the last save: the refusal says that the text is kept beside. */
  async #saveElsewhere(entry: Entry): Promise<void> {
    const { person, patience, tally } = this.#desk;
    entry.beside = 'perhaps';
    const document = documentOf(textElsewhere(entry));
    const body = {
      title: entry.name,
      document,
      baseVersion: entry.version - 1,
      sitting: { id: randomUUID(), turn: 1 },
    };
    try {
      await patience.insist(() => person.put(pathOf(entry), body));
      this.#report('lost', `${entry.name}: a text from another screen took its place`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'version_conflict') throw error;
      entry.beside = 'yes';
      tally.acknowledge(kind);
    }
  }

  async #settle(entry: Entry): Promise<void> {
    const view = await this.#open(entry);
    entry.beside = 'perhaps';
    await this.#save(entry, view?.beside.map(({ id }) => id) ?? []);
    entry.beside = 'no';
  }

  async #erase(entry: Entry): Promise<void> {
    const { person, patience, tally } = this.#desk;
    entry.erased = 'perhaps';
    const formId = randomUUID();
    try {
      await patience.insist(() => person.delete(pathOf(entry), formId));
    } catch (error) {
      // killed behind the ledger and before the commit: the start after it did the erasing
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error;
    }
    entry.erased = 'yes';
    tally.acknowledge(kind);
  }

  async #lookAt(entry: Entry): Promise<void> {
    const before = { ...entry };
    const view = await this.#open(entry);
    if (before.erased === 'yes' && view) this.#report('behind', `${entry.name} was erased and is there`);
    if (before.saves === 0 || entry.erased !== 'no') return;
    if (!view) return this.#report('lost', `${entry.name} is not there`);
    const number = numberOf(entry.name, view.text ? textIn(view.text.document) : '');
    const was = `${entry.name} is at ${number} (version ${view.version}), acknowledged ${before.acknowledged}`;
    if (number < before.acknowledged || view.version < before.saves) this.#report('lost', was);
    if (number > entry.sent || view.version > entry.sent) this.#report('doubled', was);
    if (before.beside !== 'perhaps' && before.beside === entry.beside) this.#lookBeside(entry, view);
  }

  #lookBeside(entry: Entry, { beside }: EntryView): void {
    const texts = beside.map(({ text }) => (text ? textIn(text.document) : ''));
    const there = texts.filter((text) => text === textElsewhere(entry)).length;
    if (entry.beside === 'yes' && there === 0) this.#report('lost', `${entry.name}: the text beside is not there`);
    if (entry.beside === 'no' && there > 0) this.#report('behind', `${entry.name}: a settled text is there`);
    if (there > 1 || texts.length > there)
      this.#report('doubled', `${entry.name} has ${texts.length} texts beside: ${texts.join(' | ')}`);
  }

  /** Null when it is not there. */
  async #open(entry: Entry): Promise<EntryView | null> {
    const { person, patience } = this.#desk;
    try {
      return await patience.insist(() => person.get<EntryView>(pathOf(entry)));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not_found') return null;
      throw error;
    }
  }

  async #titles(): Promise<string[]> {
    const { person, patience } = this.#desk;
    const titles: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const path: string = `/journal/entries${next && `?after=${encodeURIComponent(next)}`}`;
      const page: EntryPage = await patience.insist(() => person.get<EntryPage>(path));
      titles.push(...page.entries.map(({ title }) => title));
      next = page.next;
    }
    return titles;
  }

  #report(fault: 'lost' | 'doubled' | 'behind', what: string): void {
    this.#desk.tally.report(kind, fault, what);
  }
}

function pathOf({ id }: Entry): string {
  return `/journal/entries/${id}`;
}

function textElsewhere({ name }: Entry): string {
  return `${name}, op een ander scherm.`;
}
