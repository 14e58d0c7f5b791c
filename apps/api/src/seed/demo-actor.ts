import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../platform/access/actor.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.ts';
import { demoAddress } from '../platform/demo/demo-persons.ts';
import { Membership } from '../platform/people/membership.entity.ts';
import { Organisation } from '../platform/people/organisation.entity.ts';
import { People } from '../platform/people/people.ts';

/** A demo person as the one behind a use case, so that the seed does what they could have done themselves. */
export async function demoActor(app: NestFastifyApplication, key: string): Promise<Actor> {
  const person = await app.get(People).findByEmail(demoAddress(key));
  if (!person) throw new Error(`There is no demo person ${key}`);
  const memberships = await app.get(Database).of(Membership).findBy({ personId: person.id });
  const now = app.get(Clock).now();
  return {
    personId: person.id,
    name: person.name,
    memberships: memberships.map(({ organisationId, roles }) => ({ organisationId, roles })),
    session: { handle: '', authenticatedAt: now, journalUnlockedAt: now, startedAt: now },
  };
}

export async function demoOrganisation(app: NestFastifyApplication, name: string): Promise<Organisation> {
  return app.get(Database).of(Organisation).findOneByOrFail({ name });
}

/** Lets something have happened so many days ago. */
export async function daysAgo<Result>(
  app: NestFastifyApplication,
  days: number,
  useCase: () => Promise<Result>,
): Promise<Result> {
  const clock = app.get(Clock);
  const milliseconds = days * 24 * 60 * 60_000;
  clock.move(-milliseconds);
  try {
    return await useCase();
  } finally {
    clock.move(milliseconds);
  }
}
