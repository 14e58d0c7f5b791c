import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dayAfter } from '@tweespraak/domain';
import { OnboardingPlansService } from '../features/onboarding/onboarding-plans.service.ts';
import { OwnPlanSideService } from '../features/onboarding/own-plan-side.service.ts';
import { PlanEvaluationsService } from '../features/onboarding/plan-evaluations.service.ts';
import { PlanStepsService } from '../features/onboarding/plan-steps.service.ts';
import type { Actor } from '../platform/access/actor.ts';
import { Clock, dayOf } from '../platform/clock/clock.ts';
import { daysAgo, demoActor, demoOrganisation } from './demo-actor.ts';

/** What happened in a plan. Days count back from now; a promised or moved day counts on from now. */
interface PlanStory {
  newcomer: string;
  begunDaysAgo: number;
  confirmed: { steps: string[]; daysAgo: number }[];
  notYet?: { step: string; note: string; daysAgo: number };
  ready?: { step: string; daysAgo: number };
  promised?: Record<string, number>;
  heldTalks: number;
  nextTalkInDays?: number;
  ownSteps: { text: string; isDone: boolean }[];
}

const beginning = ['contract', 'mentor', 'contactpersoon-van-buiten', 'werkplek', 'e-mail-en-inlog', 'teamoverleg'];

const stories: PlanStory[] = [
  {
    newcomer: 'samira',
    begunDaysAgo: 8,
    confirmed: [
      { steps: ['contract'], daysAgo: 8 },
      { steps: ['mentor', 'contactpersoon-van-buiten'], daysAgo: 6 },
    ],
    notYet: { step: 'e-mail-en-inlog', note: 'Ik heb wel een adres, maar ik kan nog niet inloggen.', daysAgo: 1 },
    ready: { step: 'werkplek', daysAgo: 1 },
    heldTalks: 0,
    ownSteps: [
      { text: 'Een dag meelopen met Joost', isDone: true },
      { text: 'Bedenken wat ik het team over mezelf vertel', isDone: false },
      { text: 'Ineke vragen hoe zij een zware dag afsluit', isDone: false },
    ],
  },
  {
    newcomer: 'danny',
    begunDaysAgo: 62,
    confirmed: [{ steps: beginning.filter((step) => step !== 'contactpersoon-van-buiten'), daysAgo: 40 }],
    promised: {
      'contactpersoon-van-buiten': 3,
      'tijd-voor-reflectie': 10,
      'uitleg-aan-collegas': 17,
      'meetbare-doelen': 24,
    },
    heldTalks: 2,
    ownSteps: [],
  },
  {
    newcomer: 'fatma',
    begunDaysAgo: 210,
    confirmed: [{ steps: [...beginning, 'tijd-voor-reflectie'], daysAgo: 150 }],
    promised: { 'uitleg-aan-collegas': 17, 'meetbare-doelen': 24 },
    heldTalks: 3,
    nextTalkInDays: 10,
    ownSteps: [],
  },
  {
    newcomer: 'ans',
    begunDaysAgo: 400,
    confirmed: [
      { steps: [...beginning, 'tijd-voor-reflectie'], daysAgo: 380 },
      { steps: ['uitleg-aan-collegas', 'meetbare-doelen'], daysAgo: 340 },
    ],
    heldTalks: 5,
    ownSteps: [],
  },
];

/** Four inwerkplannen at Lindewaard: just begun, under way, nearly there, and one in which everything runs. */
export async function seedOnboarding(app: NestFastifyApplication): Promise<void> {
  const { id } = await demoOrganisation(app, 'Gemeente Lindewaard');
  const rachid = await demoActor(app, 'rachid');
  for (const story of stories) await new SeededPlan(app, rachid, await demoActor(app, story.newcomer)).tell(id, story);
}

class SeededPlan {
  #planId = '';

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly coordinator: Actor,
    private readonly newcomer: Actor,
  ) {}

  async tell(organisationId: string, story: PlanStory): Promise<void> {
    const newcomerId = this.newcomer.personId;
    const { id } = await this.#ago(story.begunDaysAgo, () =>
      this.app
        .get(OnboardingPlansService)
        .start(this.coordinator, organisationId, { newcomerId, startsOn: this.#today() }),
    );
    this.#planId = id;
    for (const { steps, daysAgo: days } of story.confirmed) {
      await this.#ago(days, () => this.#confirm(steps));
    }
    await this.#arrange(story);
    await this.#talk(story);
    for (const step of story.ownSteps) await this.#addOwnStep(step);
  }

  async #confirm(stepIds: string[]): Promise<void> {
    for (const stepId of stepIds) await this.#answer(stepId, 'arranged');
  }

  async #arrange({ notYet, ready, promised = {} }: PlanStory): Promise<void> {
    const steps = this.app.get(PlanStepsService);
    const base = { version: 1 };
    for (const [stepId, days] of Object.entries(promised)) {
      await steps.promise(this.coordinator, this.#planId, stepId, { ...base, on: dayAfter(this.#today(), { days }) });
    }
    if (notYet) await this.#ago(notYet.daysAgo, () => this.#answer(notYet.step, 'notYet', notYet.note));
    if (ready) await this.#ago(ready.daysAgo, () => steps.sayReady(this.coordinator, this.#planId, ready.step, base));
  }

  async #talk({ heldTalks, nextTalkInDays }: PlanStory): Promise<void> {
    const { evaluations } = await this.app.get(OnboardingPlansService).open(this.newcomer, this.#planId);
    const talks = this.app.get(PlanEvaluationsService);
    for (const { id } of evaluations.slice(0, heldTalks)) await talks.hold(this.newcomer, this.#planId, id);
    const next = evaluations[heldTalks];
    if (!next || nextTalkInDays === undefined) return;
    await talks.move(this.coordinator, this.#planId, next.id, {
      on: dayAfter(this.#today(), { days: nextTalkInDays }),
    });
  }

  async #addOwnStep({ text, isDone }: PlanStory['ownSteps'][number]): Promise<void> {
    const own = this.app.get(OwnPlanSideService);
    await own.addStep(this.newcomer, this.#planId, { text });
    const { steps } = await own.open(this.newcomer, this.#planId);
    for (const step of steps)
      if (isDone && step.text === text) await own.changeStep(this.newcomer, this.#planId, step.id, { isDone });
  }

  #answer(stepId: string, answer: 'arranged' | 'notYet', note = ''): Promise<void> {
    return this.app.get(PlanStepsService).answer(this.newcomer, this.#planId, stepId, { version: 1, answer, note });
  }

  #ago<Result>(days: number, useCase: () => Promise<Result>): Promise<Result> {
    return daysAgo(this.app, days, useCase);
  }

  #today(): string {
    return dayOf(this.app.get(Clock).now());
  }
}
