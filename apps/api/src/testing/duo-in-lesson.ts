import type { DuoLessonView, JointSentenceView } from '@tweespraak/contracts';
import { aDuo } from './a-duo.ts';
import type { House, TestPerson } from './house.ts';

/** Two people in the duo lesson "onze grenzen". */
export async function duoInLesson(house: House) {
  const organisation = await house.anOrganisation();
  const samira = await house.aPerson('Samira', organisation, 'ervaringsdeskundige');
  const joost = await house.aPerson('Joost', organisation, 'wijkGgd');
  const duoId = await aDuo(house, organisation, samira, joost);
  const path = `/duos/${duoId}/lessons/onze-grenzen`;
  return { organisation, duoId, path, samira: new Learner(samira, path), joost: new Learner(joost, path) };
}

/** One of the two, with what they can do in the lesson. */
export class Learner {
  constructor(
    readonly as: TestPerson,
    private readonly path: string,
  ) {}

  get id(): string {
    return this.as.id;
  }

  async opens(): Promise<DuoLessonView> {
    return (await this.as.get(this.path)).body;
  }

  async places(placed: Record<string, string | null>, base?: number) {
    return this.as.put(`${this.path}/placements`, { base: base ?? (await this.opens()).own.version, placed });
  }

  async saysReady(version?: number) {
    return this.as.post(`${this.path}/ready`, { version: version ?? (await this.opens()).own.version });
  }

  takesBack() {
    return this.as.delete(`${this.path}/ready`);
  }

  proposes(text: string) {
    return this.as.post(`${this.path}/sentences`, { text });
  }

  changes({ id, version }: JointSentenceView, text: string) {
    return this.as.put(`${this.path}/sentences/${id}`, { base: version, text });
  }

  answers({ id, version }: JointSentenceView, answer: 'agreed' | 'notYet') {
    return this.as.put(`${this.path}/sentences/${id}/answer`, { version, answer });
  }

  withdraws({ id }: JointSentenceView) {
    return this.as.delete(`${this.path}/sentences/${id}`);
  }

  async sentence(text: string): Promise<JointSentenceView> {
    const found = (await this.opens()).opened?.sentences.find((one) => one.text === text);
    if (!found) throw new Error(`Nobody proposed "${text}"`);
    return found;
  }
}
