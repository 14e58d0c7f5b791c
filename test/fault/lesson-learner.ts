import { randomUUID } from 'node:crypto';
import { asDigits, fromDigits } from './as-digits.ts';
import { numberedText, numberOf, textIn, type Document } from './numbered-text.ts';
import type { Desk, Writer } from './writer.ts';

interface Block {
  kind: string;
  id: string;
  statements?: { id: string }[];
  buckets?: { id: string }[];
}
interface LessonView {
  lesson: { title: string; parts: { blocks: Block[] }[] };
  answers: { blockId: string; version: number; answer: { placed: Record<string, string | null> } }[];
}

/** A text about the question of the lesson: each turn of it another number. */
interface Reflection {
  id: string;
  name: string;
  sent: number;
  acknowledged: number;
}

const lessonId = 'wat-is-onbegrepen-gedrag';
const answers = 'lesson answers';
const reflections = 'reflections';

/** Sorts the statements of a lesson, each time another way, and writes about its question. */
export class LessonLearner implements Writer {
  readonly #desk: Desk;
  readonly #sorting: Block;
  readonly #question: Block;
  readonly #statements: string[];
  readonly #places: (string | null)[];
  readonly #written: Reflection[] = [];
  #sent = 0;
  #acknowledged = 0;

  private constructor(desk: Desk, { lesson }: LessonView) {
    const blocks = lesson.parts.flatMap((part) => part.blocks);
    const block = (kind: string) => {
      const found = blocks.find((one) => one.kind === kind);
      if (!found) throw new Error(`The lesson has no ${kind}`);
      return found;
    };
    this.#desk = desk;
    this.#sorting = block('sorting');
    this.#question = block('reflection');
    this.#statements = this.#sorting.statements?.map(({ id }) => id) ?? [];
    this.#places = [null, ...(this.#sorting.buckets?.map(({ id }) => id) ?? [])];
  }

  static async begin(desk: Desk): Promise<LessonLearner> {
    return new LessonLearner(desk, await desk.person.post<LessonView>(`/lessons/${lessonId}/visits`));
  }

  async write(): Promise<void> {
    await (this.#desk.chance.once(0.8) ? this.#sort() : this.#reflect());
  }

  /** The answer says how manieth it is, and the product counts its versions: both must be as many as were given. */
  async look(): Promise<void> {
    const { person, patience, name, tally } = this.#desk;
    const acknowledged = this.#acknowledged;
    const view = await patience.insist(() => person.post<LessonView>(`/lessons/${lessonId}/visits`));
    const answer = view.answers.find(({ blockId }) => blockId === this.#sorting.id);
    const number = fromDigits(answer?.answer.placed ?? {}, this.#statements, this.#places);
    const version = answer?.version ?? 0;
    const was = `${name} is at ${number} (version ${version}), acknowledged ${acknowledged}`;
    if (Math.min(number, version) < acknowledged) tally.report(answers, 'lost', was);
    if (Math.max(number, version) > this.#sent) tally.report(answers, 'doubled', was);
  }

  async lookAtAll(): Promise<void> {
    await this.look();
    for (const reflection of this.#written.filter(({ acknowledged }) => acknowledged > 0))
      await this.#lookAtReflection(reflection);
  }

  async #lookAtReflection({ id, name, sent, acknowledged }: Reflection): Promise<void> {
    const { person, patience, tally } = this.#desk;
    const entry = await patience.insist(() =>
      person.get<{ text: { document: Document } | null; version: number }>(`/journal/entries/${id}`),
    );
    const number = numberOf(name, entry.text ? textIn(entry.text.document) : '');
    const was = `${name} is at ${number} (version ${entry.version}), acknowledged ${acknowledged}`;
    if (Math.min(number, entry.version) < acknowledged) tally.report(reflections, 'lost', was);
    if (Math.max(number, entry.version) > sent) tally.report(reflections, 'doubled', was);
  }

  async #sort(): Promise<void> {
    const { person, patience, tally } = this.#desk;
    this.#sent += 1;
    const placed = asDigits(this.#sent, this.#statements, this.#places);
    const body = { base: this.#acknowledged, answer: { kind: 'sorting', placed } };
    await patience.insist(() => person.put(`/lessons/${lessonId}/answers/${this.#sorting.id}`, body));
    this.#acknowledged = this.#sent;
    tally.acknowledge(answers);
  }

  /** Types on about the question: one entry, turn after turn. */
  async #reflect(): Promise<void> {
    const { person, patience, chance, name, tally } = this.#desk;
    const reflection = { id: randomUUID(), name: `${name} over de vraag ${this.#written.length + 1}` };
    const written: Reflection = { ...reflection, sent: 0, acknowledged: 0 };
    this.#written.push(written);
    const path = `/lessons/${lessonId}/reflections/${this.#question.id}`;
    for (let turns = chance.between(1, 4); turns > 0; turns -= 1) {
      written.sent += 1;
      const body = { id: written.id, turn: written.sent, text: numberedText(written.name, written.sent) };
      await patience.insist(() => person.post(path, body));
      written.acknowledged = written.sent;
      tally.acknowledge(reflections);
    }
  }
}
