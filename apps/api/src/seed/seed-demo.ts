import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hash } from '@node-rs/argon2';
import { Clock, dayOf } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.ts';
import { demoAddress, demoPassword, demoPersons } from '../platform/demo/demo-persons.ts';
import { Consent } from '../platform/people/consent.entity.ts';
import { Organisation } from '../platform/people/organisation.entity.ts';
import { People } from '../platform/people/people.ts';
import { Person } from '../platform/people/person.entity.ts';
import { demoMemberships, demoOrganisations } from './demo-world.ts';
import { seedIntervisie } from './seed-intervisie.ts';
import { seedJournals } from './seed-journals.ts';
import { seedLearning } from './seed-learning.ts';
import { seedOnboarding } from './seed-onboarding.ts';
import { seedPeopleAround } from './seed-people-around.ts';

/** The demo organisation, once: a database that has people is left alone. */
export async function seedDemo(app: NestFastifyApplication): Promise<void> {
  const db = app.get(Database);
  if ((await db.of(Person).count()) > 0) return;
  await db.transaction(async () => {
    await seedPeople(app);
    await seedPeopleAround(app);
    await seedOnboarding(app);
    await seedLearning(app);
    await seedJournals(app);
    await seedIntervisie(app);
  });
}

async function seedPeople(app: NestFastifyApplication): Promise<void> {
  const [db, people, now] = [app.get(Database), app.get(People), app.get(Clock).now()];
  const passwordHash = await hash(demoPassword, { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 });
  const organisations = demoOrganisations.map((name) => ({ id: crypto.randomUUID(), name, createdAt: now }));
  const persons = demoPersons.map(({ key, name }) => ({
    id: crypto.randomUUID(),
    name,
    email: demoAddress(key),
    passwordHash,
    theme: 'system' as const,
    phone: key === 'marijke' ? '06 1234 5678' : null,
    createdAt: now,
  }));
  await db.of(Organisation).insert(organisations);
  await db.of(Person).insert(persons);
  for (const { key, organisation, roles } of demoMemberships) {
    const person = persons.find(({ email }) => email.startsWith(`${key}@`));
    const house = organisations.find(({ name }) => name === organisation);
    if (person && house) await people.join(house.id, person.id, roles, dayOf(now));
  }
  // Samira has not started yet: she meets the welcome page first
  const started = persons.filter(({ email }) => !email.startsWith('samira@'));
  await db.of(Consent).insert(
    started.map(({ id }) => ({
      id: crypto.randomUUID(),
      personId: id,
      kind: 'start' as const,
      given: true,
      at: now,
    })),
  );
}
