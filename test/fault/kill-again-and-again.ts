import { setTimeout as wait } from 'node:timers/promises';
import { ApiPerson } from '../harness/api-person.ts';
import { Chance } from './chance.ts';
import type { DatabaseToLose } from './database-to-lose.ts';
import { DuoAnswerer } from './duo-answerer.ts';
import { killWhileStarting } from './first-start.ts';
import { JournalWriter } from './journal-writer.ts';
import { KilledProduct } from './killed-product.ts';
import { LessonLearner } from './lesson-learner.ts';
import { lookAtAuditLines, lookAtRoomEvents } from './look-in-archive.ts';
import { Operator } from './operator.ts';
import { Patience } from './patience.ts';
import { members } from './room-group.ts';
import { RoomWriter } from './room-writer.ts';
import { ShareAnswerer } from './share-answerer.ts';
import type { Tally } from './tally.ts';
import type { Desk, Writer } from './writer.ts';

const demoPassword = 'tweespraak-demo';
const keys = [...members, 'lotte', 'danny'] as const;
type Key = (typeof keys)[number];
/** A line of the audit log is sealed a minute after it was written. */
const untilSealedMinutes = 10;

export interface Plan {
  tally: Tally;
  /** How often the very first start is killed before it is ready. */
  firstStarts?: number;
  kills: number;
  seed: number;
  /** On PostgreSQL also its lines are cut now and then. Absent: the embedded database. */
  database?: DatabaseToLose | undefined;
  say: (line: string) => void;
}
export interface Outcome {
  startsMs: number[];
  /** What was asked and not answered at the moments of the kills. */
  unansweredAtKills: number;
  cuts: number;
  askedAgain: number;
  troubles: number;
}

/**
 * People write in their journals, lessons and a live room while the power goes, again and again. Each knows what the
 * product said it has, and looks whether that is there: after every kill, and at the end, when nobody writes.
 */
export async function killAgainAndAgain(plan: Plan): Promise<Outcome> {
  const product = await KilledProduct.prepare(plan.database?.url);
  try {
    const chance = new Chance(plan.seed);
    for (let killed = 0; killed < (plan.firstStarts ?? 0); killed += 1) await killWhileStarting(product, chance);
    await product.start();
    return await new Evening(plan, product, await logInAll(product.origin)).live();
  } catch (error) {
    plan.say(`The run ended early. The last that the product printed:\n${product.log().slice(-5_000)}`);
    throw error;
  } finally {
    await product.stop();
  }
}

class Evening {
  readonly #plan: Plan;
  readonly #product: KilledProduct;
  readonly #people: Record<Key, ApiPerson>;
  readonly #tally: Tally;
  readonly #patience = new Patience();
  readonly #chance: Chance;
  readonly #journals: JournalWriter[];
  readonly #room: RoomWriter;
  readonly #duo: DuoAnswerer[] = [];
  readonly #writers: Writer[] = [];
  #isOver = false;
  #unansweredAtKills = 0;
  #cuts = 0;

  constructor(plan: Plan, product: KilledProduct, people: Record<Key, ApiPerson>) {
    this.#plan = plan;
    this.#tally = plan.tally;
    this.#product = product;
    this.#people = people;
    this.#chance = new Chance(plan.seed);
    this.#journals = (['samira', 'ans'] as const).map((key) => new JournalWriter(this.#deskOf(key)));
    const { name, chance, patience, tally } = this.#deskOf('hester');
    this.#room = new RoomWriter(people, { name, chance, patience, tally, isOver: () => this.#isOver });
  }

  async live(): Promise<Outcome> {
    await this.#sitDown();
    const writing = Promise.all(this.#writers.map((writer) => this.#keepWriting(writer)));
    await this.#kill();
    this.#isOver = true;
    await writing;
    for (const writer of this.#writers) await this.#attempt(() => writer.lookAtAll());
    await this.#attempt(() => this.#openTogether());
    await this.#attempt(() => this.#lookBehindTheScreens());
    return {
      ...{ startsMs: this.#product.startsMs, cuts: this.#cuts },
      ...{ unansweredAtKills: this.#unansweredAtKills, askedAgain: this.#patience.askedAgain },
      troubles: this.#patience.troubles,
    };
  }

  async #sitDown(): Promise<void> {
    for (const key of ['fatma', 'lotte'] as const) this.#duo.push(await DuoAnswerer.begin(this.#deskOf(key)));
    await this.#room.begin();
    this.#writers.push(
      ...this.#journals,
      ...this.#duo,
      this.#room,
      await ShareAnswerer.begin(this.#deskOf('joost')),
      await LessonLearner.begin(this.#deskOf('danny')),
      await LessonLearner.begin(this.#deskOf('pim')),
    );
  }

  async #keepWriting(writer: Writer): Promise<void> {
    const chance = this.#chance.fork();
    await this.#attempt(async () => {
      while (!this.#isOver) {
        await writer.write();
        await wait(chance.between(20, 250));
      }
    });
  }

  /** Something that is refused may build on what was lost: it is a fault, and the others go on to show the rest. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#tally.report('going on', 'behind', String(error));
    }
  }

  async #kill(): Promise<void> {
    for (let kill = 1; kill <= this.#plan.kills; kill += 1) {
      await wait(this.#chance.between(200, 2500));
      if (kill % 3 === 0) await this.#cutLines();
      if (this.#chance.once(0.5)) await this.#tally.nextAcknowledgement();
      this.#unansweredAtKills += this.#patience.unanswered + this.#room.unanswered;
      await this.#product.killAndStart();
      for (const writer of this.#writers) await this.#attempt(() => writer.look());
      const { acknowledged, faults } = this.#tally;
      const start = ((this.#product.startsMs.at(-1) ?? 0) / 1000).toFixed(1);
      this.#plan.say(
        `kill ${kill} of ${this.#plan.kills}: ready after ${start} s; ${acknowledged} acknowledged, ${faults.length} faults`,
      );
    }
  }

  /** A database elsewhere can also go without the product. */
  async #cutLines(): Promise<void> {
    if (!this.#plan.database) return;
    await this.#plan.database.cut();
    this.#cuts += 1;
    await wait(this.#chance.between(200, 1500));
  }

  async #openTogether(): Promise<void> {
    const [one, other] = this.#duo;
    if (!one || !other) return;
    await Promise.all([one.sayReady(), other.sayReady()]);
    await one.lookTogether(other);
    await other.lookTogether(one);
  }

  async #lookBehindTheScreens(): Promise<void> {
    await this.#product.moveClock(untilSealedMinutes);
    const operator = new Operator(this.#product.place.dataFolder);
    const said = await operator.checkAudit();
    if (said !== 'Het logboek is heel.') this.#tally.report('audit log', 'behind', said);
    const archive = await operator.backup();
    const added = this.#journals.flatMap((journal) => journal.added);
    lookAtAuditLines(archive, added, this.#tally);
    lookAtRoomEvents(archive, this.#tally);
  }

  #deskOf(key: Key): Desk {
    const [person, chance] = [this.#people[key], this.#chance.fork()];
    return { person, chance, name: `${key}-${this.#plan.seed}`, patience: this.#patience, tally: this.#tally };
  }
}

async function logInAll(origin: string): Promise<Record<Key, ApiPerson>> {
  const people: [Key, ApiPerson][] = [];
  for (const key of keys) {
    people.push([key, await ApiPerson.logIn(origin, `${key}@demo.tweespraak.example`, demoPassword)]);
  }
  const all = Object.fromEntries(people) as Record<Key, ApiPerson>;
  await all.samira.post('/me/consents', { kind: 'start', given: true });
  return all;
}
