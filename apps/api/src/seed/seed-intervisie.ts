import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IntervisieGroupsService } from '../features/intervisie/intervisie-groups.service.ts';
import { IntervisieSessionsService } from '../features/intervisie/intervisie-sessions.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { daysAgo, demoActor, demoOrganisation } from './demo-actor.ts';

const linden = ['hester', 'samira', 'joost', 'fatma', 'pim', 'ans'];

/** De Linden: six people who said yes and show each other their work, and a session the day after tomorrow at two. */
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
    ...{ methodId: 'incident-60', startsAt: dayAfterTomorrowAtTwo(app).toISOString() },
    callLink: 'https://bellen.tweespraak.example/de-linden',
    ...{ facilitatorId: hester.personId, reserveId: joost.personId, caseBringerId: samira.personId },
  });
}

function dayAfterTomorrowAtTwo(app: NestFastifyApplication): Date {
  const day = new Date(app.get(Clock).now().getTime() + 2 * 24 * 60 * 60_000);
  const hours = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
  day.setUTCMinutes(0, 0, 0);
  while (Number(hours.format(day)) !== 14) day.setTime(day.getTime() + 60 * 60_000);
  return day;
}
