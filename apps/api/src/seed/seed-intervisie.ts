import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IntervisieGroupsService } from '../features/intervisie/intervisie-groups.service.ts';
import { IntervisieSessionsService } from '../features/intervisie/intervisie-sessions.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { daysAgo, demoActor, demoOrganisation } from './demo-actor.ts';

const linden = ['hester', 'samira', 'joost', 'fatma', 'pim', 'ans'];

/** De Linden: six people who said yes and show each other their work, and a session on Thursday at two. */
export async function seedIntervisie(app: NestFastifyApplication): Promise<void> {
  const groups = app.get(IntervisieGroupsService);
  const members = await Promise.all(linden.map((key) => demoActor(app, key)));
  const [hester, samira, joost] = members;
  if (!hester || !samira || !joost) return;
  const groupId = await daysAgo(app, 30, async () => {
    const rachid = await demoActor(app, 'rachid');
    const organisation = await demoOrganisation(app, 'Gemeente Lindewaard');
    const personIds = members.map(({ personId }) => personId);
    await groups.form(rachid, organisation.id, { name: 'De Linden', personIds });
    const [group] = (await groups.list(hester)).groups;
    const id = group?.id ?? '';
    for (const member of members) {
      await groups.accept(member, id);
      await groups.showRole(member, id, { shown: true });
    }
    return id;
  });
  await app.get(IntervisieSessionsService).plan(hester, groupId, {
    ...{ methodId: 'incident-60', startsAt: nextThursdayAtTwo(app).toISOString() },
    callLink: 'https://bellen.tweespraak.example/de-linden',
    ...{ facilitatorId: hester.personId, reserveId: joost.personId, caseBringerId: samira.personId },
  });
}

/** The first one that leaves time to prepare. */
function nextThursdayAtTwo(app: NestFastifyApplication): Date {
  const hourMs = 60 * 60_000;
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', weekday: 'long' });
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
  const soonest = new Date(app.get(Clock).now().getTime() + 18 * hourMs).setUTCMinutes(0, 0, 0);
  const hours = Array.from({ length: 8 * 24 }, (_, count) => new Date(soonest + count * hourMs));
  const thursday = hours.find((moment) => day.format(moment) === 'Thursday' && Number(hour.format(moment)) === 14);
  if (!thursday) throw new Error('A week without a Thursday');
  return thursday;
}
