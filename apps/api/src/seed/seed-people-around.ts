import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PersonRelation } from '@tweespraak/contracts';
import { DuoProposalsService } from '../features/duos/duo-proposals.service.ts';
import { DuosService } from '../features/duos/duos.service.ts';
import { InvitationsService } from '../features/memberships/invitations.service.ts';
import { HelpContactsService } from '../features/organisations/help-contacts.service.ts';
import { Relations } from '../features/relations/relations.ts';
import { daysAgo, demoActor, demoOrganisation } from './demo-actor.ts';

const relations: { about: string; relation: PersonRelation; other: string }[] = [
  { about: 'samira', relation: 'mentor', other: 'ineke' },
  { about: 'samira', relation: 'outsideContact', other: 'marijke' },
  { about: 'samira', relation: 'peerBuddy', other: 'fatma' },
  { about: 'fatma', relation: 'mentor', other: 'ineke' },
  { about: 'fatma', relation: 'outsideContact', other: 'marijke' },
  { about: 'danny', relation: 'mentor', other: 'hester' },
  { about: 'ans', relation: 'mentor', other: 'hester' },
  { about: 'ans', relation: 'outsideContact', other: 'marijke' },
];

/** When each pair became a duo. Danny has no contact from outside yet: that is still to be arranged. */
const duos = [
  { pair: ['fatma', 'lotte'], daysAgo: 200 },
  { pair: ['danny', 'pim'], daysAgo: 60 },
  { pair: ['samira', 'joost'], daysAgo: 7 },
];

const helpContacts = [
  { name: 'Carla Peeters', what: 'Vertrouwenspersoon van de gemeente', phone: '0118 555 012' },
  { name: 'Bedrijfsarts', what: 'Als werk en gezondheid samenkomen', phone: '0118 555 034' },
];

/** Who is what to whom at Lindewaard: mentors, contacts, duos, Hulp, and one person who has yet to answer. */
export async function seedPeopleAround(app: NestFastifyApplication): Promise<void> {
  const { id: organisationId } = await demoOrganisation(app, 'Gemeente Lindewaard');
  const rachid = await demoActor(app, 'rachid');
  for (const { about, relation, other } of relations) {
    const [aboutId, otherId] = [(await demoActor(app, about)).personId, (await demoActor(app, other)).personId];
    await app.get(Relations).begin(rachid, { organisationId, aboutId, otherId, relation });
  }
  for (const duo of duos) {
    await daysAgo(app, duo.daysAgo, () => seedDuo(app, organisationId, duo.pair));
  }
  await app.get(HelpContactsService).set(rachid, organisationId, { contacts: helpContacts });
  const invitation = { name: 'Mirjam Visser', email: 'mirjam@demo.tweespraak.example' };
  await app.get(InvitationsService).invite(rachid, organisationId, { ...invitation, roles: ['wijkGgd'] });
}

async function seedDuo(app: NestFastifyApplication, organisationId: string, pair: string[]): Promise<void> {
  const people = await Promise.all(pair.map((key) => demoActor(app, key)));
  const personIds = people.map(({ personId }) => personId);
  await app.get(DuoProposalsService).propose(await demoActor(app, 'rachid'), organisationId, { personIds });
  for (const person of people) {
    const { duos: own } = await app.get(DuosService).list(person);
    for (const { id, abilities } of own) if (abilities.accept) await app.get(DuosService).accept(person, id);
  }
}
