import { randomUUID } from 'node:crypto';
import { asDigits, fromDigits } from './as-digits.ts';
import type { Desk, Writer } from './writer.ts';

interface DuoLessonView {
  lesson: { alone: { task: { places: { id: string }[]; situations: { id: string }[] } } };
  own: { version: number; placed: Record<string, string | null> };
  opened: { situations: { situationId: string; own: string | null; partner: string | null }[] } | null;
}

const kind = 'duo answers';

/** Places the situations of the duo lesson alone, each time another way, until both are ready. */
export class DuoAnswerer implements Writer {
  readonly #desk: Desk;
  readonly #path: string;
  readonly #situations: string[];
  readonly #places: (string | null)[];
  #sent = 0;
  #acknowledged = 0;

  private constructor(desk: Desk, path: string, { lesson }: DuoLessonView) {
    this.#desk = desk;
    this.#path = path;
    this.#situations = lesson.alone.task.situations.map(({ id }) => id);
    this.#places = lesson.alone.task.places.map(({ id }) => id);
  }

  static async begin(desk: Desk): Promise<DuoAnswerer> {
    const { duos } = await desk.person.get<{ duos: { id: string; state: string }[] }>('/duos');
    const duo = duos.find(({ state }) => state === 'active');
    if (!duo) throw new Error(`${desk.name} is in no duo`);
    const { lessons } = await desk.person.get<{ lessons: { lessonId: string }[] }>(`/duos/${duo.id}/lessons`);
    const path = `/duos/${duo.id}/lessons/${lessons[0]?.lessonId ?? ''}`;
    return new DuoAnswerer(desk, path, await desk.person.get<DuoLessonView>(path));
  }

  get #last(): Record<string, string | null> {
    return asDigits(this.#acknowledged, this.#situations, this.#places);
  }

  async write(): Promise<void> {
    const { person, patience, tally } = this.#desk;
    this.#sent += 1;
    const body = { base: this.#acknowledged, placed: asDigits(this.#sent, this.#situations, this.#places) };
    await patience.insist(() => person.put(`${this.#path}/placements`, body));
    this.#acknowledged = this.#sent;
    tally.acknowledge(kind);
  }

  /** What is placed says how manieth it is, and the product counts its versions. */
  async look(): Promise<void> {
    const { name, tally } = this.#desk;
    const acknowledged = this.#acknowledged;
    const { own } = await this.#open();
    const number = fromDigits(own.placed, this.#situations, this.#places);
    const was = `${name} is at ${number} (version ${own.version}), acknowledged ${acknowledged}`;
    if (Math.min(number, own.version) < acknowledged) tally.report(kind, 'lost', was);
    if (Math.max(number, own.version) > this.#sent) tally.report(kind, 'doubled', was);
  }

  lookAtAll(): Promise<void> {
    return this.look();
  }

  async sayReady(): Promise<void> {
    const { person, patience } = this.#desk;
    const formId = randomUUID();
    await patience.insist(() => person.post(`${this.#path}/ready`, { version: this.#acknowledged }, formId));
  }

  /** Once both were ready: each sees the last of both, and the same. */
  async lookTogether(partner: DuoAnswerer): Promise<void> {
    const { name, tally } = this.#desk;
    const { opened } = await this.#open();
    const sees = (side: 'own' | 'partner') =>
      Object.fromEntries(opened?.situations.map((one) => [one.situationId, one[side]]) ?? []);
    const isSame = (one: object, other: object) =>
      this.#situations.every((id) => Reflect.get(one, id) === Reflect.get(other, id));
    if (!isSame(sees('own'), this.#last)) tally.report(kind, 'lost', `${name} does not see what they placed last`);
    if (!isSame(sees('partner'), partner.#last))
      tally.report(kind, 'behind', `${name} does not see what the partner placed last`);
  }

  #open(): Promise<DuoLessonView> {
    return this.#desk.patience.insist(() => this.#desk.person.get<DuoLessonView>(this.#path));
  }
}
