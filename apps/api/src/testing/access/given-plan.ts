import { dayAfter } from '@tweespraak/domain';
import { dayOf } from '../../platform/clock/clock.ts';
import { PlanReader } from '../a-plan.ts';
import type { House } from '../house.ts';
import type { Cast } from './cast.ts';
import { idOf } from './given-people.ts';
import { wordOf } from './planted-words.ts';

/** How Samira begins: with the employer's steps, and a side of her own. */
export async function givenPlan(house: House, { here, people }: Cast) {
  const today = dayOf(house.clock.now());
  const start = { newcomerId: people.Samira.id, startsOn: today };
  const { body } = await people.Rachid.post(`/organisations/${here.id}/onboarding-plans`, start).expect(201);
  const planId = body.id as string;
  const samira = new PlanReader(people.Samira, planId);
  await samira.saysNotYet('contract', wordOf('planNote'));
  await samira.addsOwnStep(wordOf('ownStep'));
  const talk = idOf((await samira.sees()).evaluations, () => true);
  await samira.writesDown(talk, wordOf('talkNote'));
  const { steps } = await samira.ownSide();
  return { planId, talk, ownStep: idOf(steps, () => true), soon: dayAfter(today, { days: 20 }) };
}
