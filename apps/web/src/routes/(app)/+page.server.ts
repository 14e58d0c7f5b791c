import { redirect } from '@sveltejs/kit';
import type { TodayView } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends, parent }) => {
  const { me } = await parent();
  if (me.abilities.coordinate && !me.abilities.learn) redirect(303, '/overzicht');
  for (const type of [
    'duo',
    'duoLesson',
    'agreement',
    'journalShare.added',
    'journalShare.answered',
    'journalShare.revoked',
    'intervisieSession',
    'onboardingPlan',
  ]) {
    depends(`news:${type}`);
  }
  return { now: new Date(), today: await locals.api.get<TodayView>('/today') };
};
