import { ApiPerson } from '../harness/api-person.ts';

export const demoPassword = 'tweespraak-demo';
const password = 'een eigen zin voor de meting';
const organisationName = 'Gemeente Lindewaard';
const invitedTogether = 40;
const atOnce = 4;

/** An invented colleague with an account, signed in and ready to begin. */
export interface Member {
  id: string;
  email: string;
  password: string;
  device: ApiPerson;
}

interface Me {
  id: string;
  memberships: { organisationId: string; organisationName: string }[];
}

/** People who come in as everybody does: invited by the coordinator of the demo, by mail, with a password of their own. */
export class Crowd {
  readonly coordinator: ApiPerson;
  readonly organisationId: string;
  #count = 0;

  private constructor(coordinator: ApiPerson, organisationId: string) {
    this.coordinator = coordinator;
    this.organisationId = organisationId;
  }

  static async open(origin: string): Promise<Crowd> {
    const rachid = await ApiPerson.logIn(origin, 'rachid@demo.tweespraak.example', demoPassword);
    const { memberships } = await rachid.get<Me>('/me');
    const own = memberships.find((membership) => membership.organisationName === organisationName);
    return new Crowd(rachid, own?.organisationId ?? '');
  }

  /** So many new people, half of them ervaringsdeskundige and half wijk-GGD'er. */
  async invite(count: number): Promise<Member[]> {
    const members: Member[] = [];
    while (members.length < count) {
      const emails = Array.from({ length: Math.min(invitedTogether, count - members.length) }, () => this.#nextEmail());
      for (const [index, email] of emails.entries()) {
        const roles = [index % 2 === 0 ? 'ervaringsdeskundige' : 'wijkGgd'];
        const name = `${firstNames[index % firstNames.length] ?? ''} ${email.split('@')[0] ?? ''}`;
        await this.coordinator.post(`/organisations/${this.organisationId}/invitations`, { name, email, roles });
      }
      const tokens = await this.#tokensFor(emails);
      members.push(...(await together(emails, (email) => this.#accept(email, tokens.get(email) ?? ''))));
    }
    return members;
  }

  #nextEmail(): string {
    this.#count += 1;
    return `collega-${this.#count}@bench.tweespraak.example`;
  }

  /** Mail goes out just after the invitation, so the last one may take a moment. */
  async #tokensFor(emails: string[]): Promise<Map<string, string>> {
    for (;;) {
      const { mails } = await this.coordinator.get<{ mails: { to: string; text: string }[] }>('/demo/outbox');
      const tokens = new Map(
        mails.flatMap(({ to, text }) => {
          const token = /\/uitnodiging\/(\S+)/.exec(text)?.[1];
          return token === undefined ? [] : [[to, token] as const];
        }),
      );
      if (emails.every((email) => tokens.has(email))) return tokens;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #accept(email: string, token: string): Promise<Member> {
    const device = new ApiPerson(this.coordinator.origin);
    await device.post('/invitations/accept', { token, password });
    await device.post('/me/consents', { kind: 'start', given: true });
    const { id } = await device.get<Me>('/me');
    return { id, email, password, device };
  }
}

/** Does this for each, a few at a time. */
export async function together<Item, Result>(
  items: Item[],
  doIt: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await doIt(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const firstNames = ['Dewi', 'Milan', 'Roos', 'Yusuf', 'Femke', 'Tarik', 'Saar', 'Olaf', 'Nadia', 'Bas'];
