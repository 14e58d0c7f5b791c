import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LearningService } from '../features/learning/learning.service.ts';
import { daysAgo, demoActor } from './demo-actor.ts';

/** What somebody did in lessons: the parts they went on from, and the part that was last on their screen. */
interface LessonStory {
  learner: string;
  lessonId: string;
  daysAgo: number;
  done: string[];
  last?: string;
}

const stories: LessonStory[] = [
  {
    ...{ learner: 'samira', lessonId: 'wat-is-onbegrepen-gedrag', daysAgo: 6 },
    done: ['het-woord', 'vier-mensen', 'zien-of-denken', 'meenemen'],
  },
  {
    ...{ learner: 'samira', lessonId: 'waar-komt-ervaringsdeskundigheid-vandaan', daysAgo: 4 },
    done: ['de-vraag', 'de-weg', 'terugluisteren', 'wat-het-brengt'],
  },
  {
    ...{ learner: 'joost', lessonId: 'de-wijk-ggder', daysAgo: 2 },
    ...{ done: ['vrije-rol'], last: 'dag-in-de-wijk' },
  },
];

/** Samira did two lessons; Joost stopped halfway in his. */
export async function seedLearning(app: NestFastifyApplication): Promise<void> {
  const learning = app.get(LearningService);
  for (const { learner, lessonId, daysAgo: days, done, last } of stories) {
    const actor = await demoActor(app, learner);
    await daysAgo(app, days, async () => {
      for (const partId of done) await learning.finishPart(actor, lessonId, partId);
      if (last) await learning.visit(actor, lessonId, { partId: last });
    });
  }
}
