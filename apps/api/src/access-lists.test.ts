import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DuosRepository } from './features/duos/duos.repository.ts';
import { duoPolicy, hostedDuoPolicy } from './features/duos/duos.policy.ts';
import {
  hostedGroupPolicy,
  intervisieGroupPolicy,
  intervisieSessionPolicy,
} from './features/intervisie/intervisie.policy.ts';
import { IntervisieRepository } from './features/intervisie/intervisie.repository.ts';
import { JournalReceivers } from './features/journals/journal-receivers.ts';
import { JournalSharesRepository } from './features/journals/journal-shares.repository.ts';
import { journalEntryPolicy, journalSharePolicy } from './features/journals/journals.policy.ts';
import { JournalsRepository } from './features/journals/journals.repository.ts';
import { InvitationsRepository } from './features/memberships/invitations.repository.ts';
import { invitationPolicy } from './features/memberships/memberships.policy.ts';
import { OnboardingPeople } from './features/onboarding/onboarding-people.ts';
import { onboardingPlanPolicy } from './features/onboarding/onboarding.policy.ts';
import { OnboardingRepository } from './features/onboarding/onboarding.repository.ts';
import { relationPolicy } from './features/relations/relations.policy.ts';
import { RelationsRepository } from './features/relations/relations.repository.ts';
import type { Actor } from './platform/access/actor.ts';
import { begun } from './testing/access/cast.ts';
import { manyRequests, worldIn } from './testing/access/world.ts';
import type { World } from './testing/access/world.ts';
import { House } from './testing/house.ts';
import type { TestPerson } from './testing/house.ts';

let house: House;
let world: World;
let cases = 0;

beforeAll(async () => {
  house = await House.open(manyRequests);
  world = await worldIn(house);
});
afterAll(() => house.close());

interface List {
  /** The ids in what this person gets. */
  given: (person: TestPerson) => Promise<string[]>;
  /** The ids of all there is of which the policy says that they may see it here. */
  allowed: (actor: Actor) => Promise<string[]>;
}

interface WithId {
  id: string;
}

async function all<Thing>(table: string, find: (id: string) => Promise<Thing | null>): Promise<Thing[]> {
  const rows = await house.db.query<WithId>(`SELECT id FROM ${table}`);
  const found = await Promise.all(rows.map(({ id }) => find(id)));
  return found.flatMap((thing) => (thing === null ? [] : [thing]));
}

async function answer(person: TestPerson, path: string) {
  const { status, body } = await person.get(path);
  return status === 200 ? body : null;
}
const idsOf = (things: WithId[] = []) => things.map(({ id }) => id);
const inHere = (path: string) => `/organisations/${world.here.id}/${path}`;
const get = <Service>(service: new (...parts: never[]) => Service): Service => house.app.get(service);

const lists: Record<string, List> = {
  'own duos': {
    given: async (person) => idsOf((await answer(person, '/duos'))?.duos),
    allowed: async (actor) => {
      const duos = await all('duo', (id) => get(DuosRepository).find(id));
      return idsOf(duos.filter((duo) => duoPolicy.may(actor, 'read', duo)));
    },
  },
  'duos of the organisation': {
    given: async (person) => idsOf((await answer(person, inHere('duos')))?.duos),
    allowed: async (actor) => {
      const duos = await all('duo', (id) => get(DuosRepository).find(id));
      return idsOf(duos.filter((duo) => isHere(duo) && hostedDuoPolicy.may(actor, 'list', duo)));
    },
  },
  'own relations': {
    given: async (person) => idsOf((await answer(person, '/relations'))?.relations),
    allowed: async (actor) => {
      const relations = await all('person_relation', (id) => get(RelationsRepository).find(id));
      const own = relations.filter(({ aboutId, otherId }) => [aboutId, otherId].includes(actor.personId));
      return idsOf(own.filter((relation) => relationPolicy.may(actor, 'read', relation)));
    },
  },
  'unanswered invitations': {
    given: async (person) => idsOf((await answer(person, inHere('people')))?.invitations),
    allowed: async (actor) => {
      const invitations = await get(InvitationsRepository).unanswered(world.here.id);
      return idsOf(invitations.filter((invitation) => invitationPolicy.may(actor, 'read', invitation)));
    },
  },
  'journal entries': {
    given: async (person) => idsOf((await answer(person, '/journal/entries'))?.entries),
    allowed: async (actor) => {
      const entries = await all('journal_entry', (id) => get(JournalsRepository).find(id));
      return idsOf(entries.filter((entry) => journalEntryPolicy.may(actor, 'read', entry)));
    },
  },
  'shared with me': {
    given: async (person) => idsOf((await answer(person, '/journal/shared-with-me'))?.shares),
    allowed: async (actor) => {
      const shares = await get(JournalReceivers).reach(await get(JournalSharesRepository).list({}));
      const others = shares.filter(({ authorId }) => authorId !== actor.personId);
      return idsOf(others.filter((share) => journalSharePolicy.may(actor, 'read', share)));
    },
  },
  'own inwerkplannen and those one is the mentor of': {
    given: async (person) => {
      const { own, mentored } = (await answer(person, '/onboarding-plans')) ?? {};
      return [...idsOf(own), ...idsOf(mentored)];
    },
    allowed: async (actor) => idsOf((await plansFor(actor)).filter((plan) => !isCoordinatorOf(actor, plan))),
  },
  'inwerkplannen of the organisation': {
    given: async (person) => idsOf((await answer(person, inHere('onboarding-plans')))?.plans),
    allowed: async (actor) => idsOf((await plansFor(actor)).filter((plan) => isCoordinatorOf(actor, plan))),
  },
  'own intervisie groups': {
    given: async (person) => idsOf((await answer(person, '/intervisie/groups'))?.groups),
    allowed: async (actor) => {
      const groups = await all('intervisie_group', (id) => get(IntervisieRepository).findGroup(id));
      return idsOf(groups.filter((group) => intervisieGroupPolicy.may(actor, 'read', group)));
    },
  },
  'intervisie groups of the organisation': {
    given: async (person) => idsOf((await answer(person, inHere('intervisie-groups')))?.groups),
    allowed: async (actor) => {
      const groups = await all('intervisie_group', (id) => get(IntervisieRepository).findGroup(id));
      return idsOf(groups.filter((group) => isHere(group) && hostedGroupPolicy.may(actor, 'list', group)));
    },
  },
  'intervisie sessions': {
    given: async (person) => idsOf((await answer(person, '/intervisie/sessions'))?.sessions),
    allowed: async (actor) => {
      const sessions = await all('intervisie_session', (id) => get(IntervisieRepository).findSession(id));
      return idsOf(sessions.filter((session) => intervisieSessionPolicy.may(actor, 'read', session)));
    },
  },
};

const isHere = ({ organisationId }: { organisationId: string }) => organisationId === world.here.id;

async function plansFor(actor: Actor) {
  const plans = await all('onboarding_plan', async (id) => {
    const plan = await get(OnboardingRepository).find(id);
    return plan && get(OnboardingPeople).guide(plan);
  });
  return plans.filter((plan) => onboardingPlanPolicy.may(actor, 'read', plan));
}

function isCoordinatorOf({ personId }: Actor, plan: Awaited<ReturnType<typeof plansFor>>[number]): boolean {
  return plan.around.coordinators.includes(personId);
}

describe('a list', () => {
  it.each(Object.keys(lists))('%s: gives everybody exactly what the policy lets them see', async (name) => {
    let given = 0;
    for (const who of begun) {
      const person = world.people[who];
      const [got, may] = [await lists[name]?.given(person), await lists[name]?.allowed(await house.actorOf(person))];
      expect([who, got?.sort()]).toEqual([who, may?.sort()]);
      given += got?.length ?? 0;
      cases += 1;
    }
    expect(given).toBeGreaterThan(0);
  });

  it('was compared for everybody', () => {
    console.log(`lists: ${String(cases)} cases`);
    expect(cases).toBe(Object.keys(lists).length * begun.length);
  });
});
