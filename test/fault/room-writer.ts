import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ApiPerson } from '../harness/api-person.ts';
import type { Chance } from './chance.ts';
import { numberedText, numberOf } from './numbered-text.ts';
import type { Patience } from './patience.ts';
import { contributions, lookAtOwnCards, type WrittenCard } from './room-cards.ts';
import { members, RoomGroup, type Member } from './room-group.ts';
import type { Tally } from './tally.ts';
import type { Writer } from './writer.ts';

interface Outcome {
  learningPoints: { text: string }[];
  actionPoints: { text: string }[];
  ownNotes: { text: string }[];
}

const sessions = 'room sessions';
const facilitator: Member = 'hester';
const caseBringer: Member = 'samira';

/** De Linden meets, again and again: six people go through all phases of `incident-60` and write in each. */
export class RoomWriter implements Writer {
  readonly #people: Record<Member, ApiPerson>;
  readonly #name: string;
  readonly #chance: Chance;
  readonly #patience: Patience;
  readonly #tally: Tally;
  readonly #isOver: () => boolean;
  readonly #ids = new Map<string, Member>();
  readonly #planned: string[] = [];
  #groupId = '';
  #group: RoomGroup | undefined;
  #cards: WrittenCard[] = [];

  constructor(
    people: Record<Member, ApiPerson>,
    {
      name,
      chance,
      patience,
      tally,
      isOver,
    }: { name: string; chance: Chance; patience: Patience; tally: Tally; isOver: () => boolean },
  ) {
    this.#people = people;
    this.#name = name;
    this.#chance = chance;
    this.#patience = patience;
    this.#tally = tally;
    this.#isOver = isOver;
  }

  /** What was asked in the room and not answered yet. */
  get unanswered(): number {
    return this.#group?.unanswered ?? 0;
  }

  async begin(): Promise<void> {
    for (const member of members) {
      const { id } = await this.#people[member].get<{ id: string }>('/me');
      this.#ids.set(id, member);
    }
    const { groups } = await this.#people[facilitator].get<{ groups: { id: string; name: string }[] }>(
      '/intervisie/groups',
    );
    this.#groupId = groups.find(({ name }) => name === 'De Linden')?.id ?? '';
  }

  /** One session, from planning to what people take home. */
  async write(): Promise<void> {
    const sessionId = await this.#plan();
    this.#cards = [];
    const group = await RoomGroup.enter(sessionId, this.#people, this.#chance.fork(), this.#tally);
    this.#group = group;
    try {
      await group.ask(facilitator, 'session.start');
      await this.#everyone((member) => group.of(member).sees(({ phase }) => phase !== null));
      await this.#everyone((member) => group.ask(member, 'agreement.accept'));
      await this.#goThrough(group);
      await this.#lookAtCards(group);
      await group.ask(facilitator, 'session.end');
      await this.#lookAtOutcome(sessionId);
    } finally {
      this.#group = undefined;
      group.leave();
    }
  }

  async look(): Promise<void> {
    if (this.#group) await this.#lookAtCards(this.#group);
  }

  async lookAtAll(): Promise<void> {
    const { sessions: all } = await this.#patience.insist(() =>
      this.#people[facilitator].get<{ sessions: { id: string }[] }>('/intervisie/sessions'),
    );
    const [seeded, found] = [1, all.length];
    for (const id of this.#planned)
      if (!all.some((session) => session.id === id)) this.#tally.report(sessions, 'lost', id);
    if (found > this.#planned.length + seeded)
      this.#tally.report(sessions, 'doubled', `${found} sessions where ${this.#planned.length + seeded} were planned`);
  }

  async #plan(): Promise<string> {
    const startsAt = new Date(Date.now() + 5 * 60_000).toISOString();
    const idOf = (member: Member) => [...this.#ids].find(([, one]) => one === member)?.[0];
    const formId = randomUUID();
    const { id } = await this.#patience.insist(() =>
      this.#people[facilitator].post<{ id: string }>(
        `/intervisie/groups/${this.#groupId}/sessions`,
        {
          ...{ methodId: 'incident-60', startsAt, callLink: null },
          ...{ facilitatorId: idOf(facilitator), reserveId: idOf('joost'), caseBringerId: idOf(caseBringer) },
        },
        formId,
      ),
    );
    this.#planned.push(id);
    this.#tally.acknowledge(sessions);
    return id;
  }

  async #goThrough(group: RoomGroup): Promise<void> {
    const lead = group.of(facilitator);
    for (;;) {
      const phase = lead.view.phase?.id ?? '';
      await this.#everyone((member) => this.#takePart(group, member, phase));
      if (phase === 'learning-points') await this.#everyoneTells(group);
      await group.agree();
      if (phase === 'closing') return;
      if (lead.view.phase?.id === phase) await group.ask(facilitator, 'phase.next');
      await this.#everyone((member) => group.of(member).sees((view) => view.phase?.id !== phase));
    }
  }

  /** What somebody does in this phase, each at their own speed. */
  async #takePart(group: RoomGroup, member: Member, phase: string): Promise<void> {
    const page = group.of(member);
    await this.#think();
    if (phase === 'situation' && member === caseBringer) await this.#tell(group);
    if (phase === 'review') await this.#report(group, member);
    for (const slot of page.view.mayWrite) {
      for (let left = this.#isOver() ? 1 : slot.left; left > 0; left -= 1) await this.#writeCard(group, member, slot);
    }
    if (phase === 'ask-questions' && page.view.abilities.includes('hand.raise')) {
      await group.ask(member, 'hand.raise');
      await group.ask(member, 'hand.lower');
    }
    if (phase === 'closing' && page.view.abilities.includes('scale.answer'))
      await group.ask(member, 'scale.answer', { answers: { safety: this.#chance.between(0, 2) } });
    if (phase !== 'learning-points' && page.view.abilities.includes('contribution.ready'))
      await group.ask(member, 'contribution.ready');
  }

  async #writeCard(group: RoomGroup, member: Member, slot: { kind: string; opens: string }): Promise<void> {
    const card = this.#newCard(member, slot.kind, slot.opens === 'atOnce');
    for (let times = this.#chance.between(1, 4); times > 0; times -= 1) {
      card.sent += 1;
      const written = { cardId: card.id, kind: slot.kind, text: numberedText(card.name, card.sent), dueOn: null };
      const answer = await (card.isAtOnce
        ? group.ask(member, 'contribution.add', written)
        : group.ask(member, 'contribution.save', { ...written, version: card.acknowledged }));
      if (!answer) return;
      card.acknowledged = card.sent;
      await this.#think();
    }
    if (!this.#chance.once(0.15)) return;
    card.withdrawn = 'perhaps';
    if (await group.ask(member, 'contribution.withdraw', { cardId: card.id })) card.withdrawn = 'yes';
  }

  async #tell(group: RoomGroup): Promise<void> {
    const parts = ['situationTitle', 'learningQuestion', 'situation'] as const;
    const [title, learningQuestion, situation] = parts.map((kind) => this.#newCard(caseBringer, kind, true));
    const all = [title, learningQuestion, situation].filter((card) => card !== undefined);
    for (const card of all) card.sent = 1;
    const written = (card: WrittenCard | undefined) =>
      card && { cardId: card.id, text: numberedText(card.name, card.sent) };
    const answer = await group.ask(caseBringer, 'situation.open', {
      ...{ title: written(title), learningQuestion: written(learningQuestion), situation: written(situation) },
    });
    if (answer) for (const card of all) card.acknowledged = 1;
  }

  /** What became of the action points of the session before. They are let go, so that the next review is short. */
  async #report(group: RoomGroup, member: Member): Promise<void> {
    const { earlierActionPoints } = group.of(member).view;
    for (const { id } of earlierActionPoints.filter(({ ownerId }) => this.#ids.get(ownerId) === member)) {
      const card = this.#newCard(member, 'status', true);
      card.sent = 1;
      const text = { cardId: card.id, text: numberedText(card.name, card.sent) };
      const answer = await group.ask(member, 'actionPoint.report', {
        ...{ actionPointId: id, progress: 'letGo', card: text },
      });
      if (answer) card.acknowledged = 1;
    }
  }

  /** The facilitator gives the first turn; after the last one the phase is over. */
  async #everyoneTells(group: RoomGroup): Promise<void> {
    const lead = group.of(facilitator);
    for (let turns = 0; lead.view.phase?.id === 'learning-points' && turns < 20; turns += 1) {
      const { current, order } = lead.view.turns;
      const next = order.find(({ state }) => state === 'waiting')?.personId;
      if (current) await group.ask(this.#ids.get(current) ?? facilitator, 'turn.done');
      else if (next) await group.ask(facilitator, 'turn.give', { personId: next });
      else return;
      await lead.sync();
    }
  }

  #newCard(author: Member, kind: string, isAtOnce: boolean): WrittenCard {
    const name = `${this.#name} ${this.#planned.length} ${author} ${kind} ${this.#cards.length + 1}`;
    const counts = { sent: 0, acknowledged: 0, withdrawn: 'no' as const };
    const card: WrittenCard = { id: randomUUID(), author, kind, name, isAtOnce, ...counts };
    this.#cards.push(card);
    return card;
  }

  async #lookAtCards(group: RoomGroup): Promise<void> {
    for (const member of members) {
      const own = () => this.#cards.filter(({ author }) => author === member);
      const before = own().map((card) => ({ ...card }));
      lookAtOwnCards(before, own(), await group.freshLook(member), this.#tally);
    }
  }

  /** What people take home is there once, for everyone; notes only for who wrote them. */
  async #lookAtOutcome(sessionId: string): Promise<void> {
    for (const member of members) {
      const outcome = await this.#patience.insist(() =>
        this.#people[member].get<Outcome>(`/intervisie/sessions/${sessionId}/outcome`),
      );
      for (const card of this.#cards) {
        const texts = textsFor(card, member, outcome);
        if (!texts || card.acknowledged === 0 || card.withdrawn !== 'no') continue;
        const there = texts.filter(({ text }) => numberOf(card.name, text) >= card.acknowledged).length;
        if (there === 0) this.#tally.report(contributions, 'lost', `${card.name} is not in the outcome of ${member}`);
        if (there > 1) this.#tally.report(contributions, 'doubled', `${card.name} is in the outcome ${there} times`);
      }
    }
  }

  async #everyone(does: (member: Member) => Promise<unknown>): Promise<void> {
    await Promise.all(members.map(does));
  }

  async #think(): Promise<void> {
    await wait(this.#isOver() ? 0 : this.#chance.between(0, 150));
  }
}

function textsFor(card: WrittenCard, member: Member, outcome: Outcome): { text: string }[] | null {
  if (card.kind === 'learningPoint') return outcome.learningPoints;
  if (card.kind === 'actionPoint') return outcome.actionPoints;
  return card.kind === 'note' && card.author === member ? outcome.ownNotes : null;
}
