import type { LearningView } from '@tweespraak/contracts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('news:duo');
  depends('news:duoLesson');
  return { learning: await locals.api.get<LearningView>('/learning') };
};
