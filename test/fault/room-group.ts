import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiPerson } from '../harness/api-person.ts';
import {
  RoomPerson,
  type RoomAnswer,
  type RoomCommand,
  type RoomSnapshot,
  type RoomStep,
} from '../harness/room-person.ts';
import type { Chance } from './chance.ts';
import { contributions } from './room-cards.ts';
import type { Tally } from './tally.ts';

export const members = ['hester', 'samira', 'joost', 'fatma', 'pim', 'ans'] as const;
export type Member = (typeof members)[number];

/** What a timer, or somebody who was faster, may have made impossible meanwhile. */
const overtaken = ['phase_over', 'not_now', 'already_done', 'not_your_turn'];
const agreeWithinMs = 20_000;
const commands = 'room commands';

/** Six people in one session, each with a page of their own. */
export class RoomGroup {
  readonly sessionId: string;
  readonly #people: Record<Member, ApiPerson>;
  readonly #chance: Chance;
  readonly #tally: Tally;
  readonly #pages = new Map<Member, RoomPerson>();

  private constructor(sessionId: string, people: Record<Member, ApiPerson>, chance: Chance, tally: Tally) {
    this.sessionId = sessionId;
    this.#people = people;
    this.#chance = chance;
    this.#tally = tally;
  }

  static async enter(
    sessionId: string,
    people: Record<Member, ApiPerson>,
    chance: Chance,
    tally: Tally,
  ): Promise<RoomGroup> {
    const group = new RoomGroup(sessionId, people, chance, tally);
    for (const member of members) {
      const page = await RoomPerson.enter(people[member], sessionId);
      page.onStep = (step) => group.#hears(member, step);
      group.#pages.set(member, page);
    }
    return group;
  }

  get unanswered(): number {
    return [...this.#pages.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  of(member: Member): RoomPerson {
    const page = this.#pages.get(member);
    if (!page) throw new Error(`${member} is not in the room`);
    return page;
  }

  /** Null when it was overtaken. Now and then it is sent once more, as after a lost answer: that must change nothing. */
  async ask(
    member: Member,
    type: string,
    payload: object = {},
  ): Promise<Exclude<RoomAnswer, { error: unknown }> | null> {
    const page = this.of(member);
    const command: RoomCommand = {
      ...{ id: crypto.randomUUID(), type, payload },
      expectedPhase: page.view.phase?.id ?? null,
    };
    const answer = await page.sends(command);
    if (this.#chance.once(0.2)) await this.#again(member, command, answer);
    if ('error' in answer) {
      if (overtaken.includes(answer.error.code)) return null;
      throw new Error(`${member} may not ${type}: ${answer.error.code}`);
    }
    this.#tally.acknowledge(isAboutText(type) ? contributions : commands);
    return answer;
  }

  /** The room as somebody sees it who comes in now. */
  async freshLook(member: Member): Promise<RoomSnapshot> {
    const visitor = await RoomPerson.enter(this.#people[member], this.sessionId);
    visitor.drop();
    const { seq, view, texts } = visitor;
    return { seq, view, texts: [...texts].map(([id, text]) => ({ id, text })) };
  }

  /** Waits until the page of each shows what a fresh look shows: the same room, with the same words. */
  async agree(): Promise<void> {
    for (const member of members) {
      const deadline = Date.now() + agreeWithinMs;
      for (;;) {
        const difference = this.#differenceWith(member, await this.freshLook(member));
        if (!difference) break;
        if (Date.now() > deadline) {
          this.#tally.report(commands, 'behind', `the page of ${member} is not as the room is: ${difference}`);
          break;
        }
        await wait(100);
      }
    }
  }

  leave(): void {
    for (const page of this.#pages.values()) page.drop();
  }

  /** Where a page differs from a fresh look; nothing when it does not. */
  #differenceWith(member: Member, fresh: RoomSnapshot): string {
    const { seq, view, texts } = this.of(member);
    const parts = Object.keys(fresh.view) as (keyof RoomSnapshot['view'])[];
    return [
      ...(seq === fresh.seq ? [] : [`it is at ${seq} of ${fresh.seq}`]),
      ...parts
        .filter((part) => !isDeepStrictEqual(view[part], fresh.view[part]))
        .map((part) => `${part} is ${JSON.stringify(view[part])}, not ${JSON.stringify(fresh.view[part])}`),
      ...fresh.texts.filter(({ id, text }) => texts.get(id) !== text).map(({ id }) => `the text of ${id}`),
    ].join('; ');
  }

  async #again(member: Member, command: RoomCommand, first: RoomAnswer): Promise<void> {
    const second = await this.of(member).sends(command);
    if (!isDeepStrictEqual(second, first))
      this.#tally.report(commands, 'doubled', `${member}, ${command.type} again: ${JSON.stringify(second)}`);
  }

  #hears(member: Member, { from, seq, events }: RoomStep): void {
    const numbers = events.map((event) => event.seq);
    const expected = Array.from({ length: seq - from }, (_, place) => from + 1 + place);
    if (!isDeepStrictEqual(numbers, expected))
      this.#tally.report(commands, 'behind', `${member} got events ${numbers.join()} for ${from} to ${seq}`);
  }
}

function isAboutText(type: string): boolean {
  return /^(contribution\.(save|add|withdraw)|situation\.open|actionPoint\.report)$/.test(type);
}
