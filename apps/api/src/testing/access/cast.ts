import type { MemberRole } from '@tweespraak/contracts';
import { Visitor } from '../house.ts';
import type { House, TestPerson } from '../house.ts';

/** Who has an account, where they work as what, and what they are to Samira, around whom everything turns. */
const accounts = {
  Samira: { works: 'here', as: 'ervaringsdeskundige', is: 'author, newcomer, case bringer; in a duo with Joost' },
  Joost: { works: 'here', as: 'wijkGgd', is: 'her duo partner, and in her intervisie group' },
  Danny: { works: 'here', as: 'wijkGgd', is: 'was her partner in a duo that ended' },
  Ineke: { works: 'here', as: 'colleague', is: 'her mentor' },
  Petra: { works: 'here', as: 'colleague', is: 'watches her progress' },
  Marijke: { works: 'elsewhere', as: 'colleague', is: 'her contact from outside' },
  Noor: { works: 'elsewhere', as: 'ervaringsdeskundige', is: 'her peer buddy' },
  Hester: { works: 'here', as: 'wijkGgd', is: 'leads her intervisie group' },
  Gijs: { works: 'here', as: 'colleague', is: 'in that group, and was not at its last session' },
  Karel: { works: 'elsewhere', as: 'colleague', is: 'in that group from outside, since after that session' },
  Bram: { works: 'here', as: 'wijkGgd', is: 'was asked for that group' },
  Lotte: { works: 'here', as: 'wijkGgd', is: 'was at that session, and left the group' },
  Wim: { works: 'here', as: 'wijkGgd', is: 'in another intervisie group' },
  Fatma: { works: 'here', as: 'ervaringsdeskundige', is: 'a colleague' },
  Pim: { works: 'here', as: 'wijkGgd', is: 'a colleague' },
  Ans: { works: 'here', as: 'colleague', is: 'a colleague' },
  Rachid: { works: 'here', as: 'coordinator', is: 'coordinator here' },
  Olga: { works: 'here', as: 'author', is: 'author here' },
  Ada: { works: 'here', as: 'administrator', is: 'administrator here' },
  Bea: { works: 'here', as: 'administrator', is: 'the other administrator here' },
  Tess: { works: 'here', as: 'coordinator', is: 'was coordinator here, and left the organisation' },
  Nadia: { works: 'elsewhere', as: 'ervaringsdeskundige', is: 'unknown here' },
  Bas: { works: 'elsewhere', as: 'wijkGgd', is: 'unknown here' },
  Cor: { works: 'elsewhere', as: 'colleague', is: 'unknown here' },
  Wilma: { works: 'elsewhere', as: 'coordinator', is: 'coordinator elsewhere' },
  Otto: { works: 'elsewhere', as: 'author', is: 'author elsewhere' },
  Aad: { works: 'elsewhere', as: 'administrator', is: 'administrator elsewhere' },
  Yusuf: { works: 'nowhere', as: null, is: 'belongs to no organisation' },
  Eva: { works: 'here', as: 'colleague', is: 'did not read yet who sees what' },
} as const satisfies Record<string, { works: 'here' | 'elsewhere' | 'nowhere'; as: MemberRole | null; is: string }>;

/** Who is nobody to the house: without an account, and with the cookie of a log-in that ended. */
export const nobodies = ['a stranger', 'who logged out'] as const;

export type AccountName = keyof typeof accounts;
export type Name = AccountName | (typeof nobodies)[number];

export const accountNames = Object.keys(accounts) as AccountName[];
export const everyone: Name[] = [...accountNames, ...nobodies];
export const begun = accountNames.filter((name) => name !== 'Eva');
export const working = begun.filter((name) => accounts[name].works !== 'nowhere' && name !== 'Tess');

export interface Cast {
  here: { id: string };
  elsewhere: { id: string };
  people: Record<AccountName, TestPerson>;
  cookieOf(name: Name): string | undefined;
}

/** Everyone at their place. What ties them comes with the story. */
export async function castIn(house: House): Promise<Cast> {
  const places = {
    here: await house.anOrganisation(),
    elsewhere: await house.anOrganisation('GGD Waterkant'),
    nowhere: undefined,
  };
  const people = {} as Record<AccountName, TestPerson>;
  for (const name of accountNames) {
    const { works, as } = accounts[name];
    people[name] = await house.aPerson(name, places[works], ...(as === null ? [] : [as]));
  }
  await people.Eva.post('/me/consents', { kind: 'start', given: false }).expect(200);
  const endedCookie = await house.logInAs(people.Samira.id);
  await new Visitor(house.app, endedCookie).post('/auth/log-out').expect(204);
  const { here, elsewhere } = places;
  const cookieOf = (name: Name) => {
    if (name === 'a stranger') return undefined;
    return name === 'who logged out' ? endedCookie : people[name].cookie;
  };
  return { here, elsewhere, people, cookieOf };
}
