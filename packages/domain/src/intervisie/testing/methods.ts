import { loadContent } from '@tweespraak/content';
import { checkMethod, intervisieMethod, type IntervisieMethod } from '@tweespraak/contracts';

export const incident60 = loadContent().methods.find(({ content }) => content.id === 'incident-60')
  ?.content as IntervisieMethod;

const told = { scene: 'Er gebeurt iets.', task: 'Doe mee, met {inbrenger}.' };
const instructions = { facilitator: told, caseBringer: told, adviser: told, observer: told, caseBringerInCircle: told };

/** A short method of everything incident-60 does not have: anonymity, a hand queue, waiting outside, cards to one. */
export const otherWays = intervisieMethod.parse({
  id: 'other-ways',
  name: 'Andere wegen',
  summary: 'Alleen om mee te proberen.',
  source: 'Eigen vorm.',
  inTrial: true,
  groupSize: { from: 3, to: 8 },
  minutes: 30,
  roles: ['facilitator', 'caseBringer', 'adviser', 'observer'],
  agreements: ['Wat hier gezegd wordt, blijft hier.'],
  phases: [
    {
      id: 'opening',
      title: 'Begin',
      minutes: 5,
      turn: { kind: 'silent' },
      caseBringer: 'takesPart',
      end: 'facilitator',
      back: false,
      outputs: ['agreement'],
      replaces: ['welcome', 'agreements', 'review'],
    },
    {
      id: 'telling',
      title: 'Vertellen',
      minutes: 5,
      turn: { kind: 'queue', roles: ['adviser', 'caseBringer'] },
      writing: [{ roles: ['adviser'], card: 'insight', visibility: 'open', atMost: 2 }],
      caseBringer: 'takesPart',
      end: 'time',
      back: true,
      outputs: ['situation', 'learningQuestion'],
      replaces: ['chooseSituation'],
    },
    {
      id: 'doubts',
      title: 'Twijfels',
      minutes: 5,
      turn: { kind: 'silent' },
      writing: [
        { roles: ['adviser', 'observer'], card: 'coreProblem', visibility: 'untilPhaseEnd', atMost: 2 },
        { roles: ['adviser'], card: 'insight', visibility: 'open', atMost: 2 },
      ],
      anonymous: true,
      caseBringer: 'takesPart',
      end: 'allReady',
      back: true,
      outputs: ['coreProblems'],
    },
    {
      id: 'without',
      title: 'Even zonder',
      minutes: 5,
      turn: { kind: 'free', roles: ['adviser', 'observer'] },
      writing: [{ roles: ['adviser'], card: 'reformulation', visibility: 'open', atMost: 1 }],
      shows: ['coreProblem'],
      caseBringer: 'waits',
      end: 'facilitator',
      back: true,
      outputs: ['reformulation'],
    },
    {
      id: 'letters',
      title: 'Brieven',
      minutes: 5,
      turn: { kind: 'silent' },
      writing: [{ roles: ['adviser'], card: 'advice', visibility: 'toCaseBringer', atMost: 1 }],
      caseBringer: 'takesPart',
      end: 'facilitator',
      back: true,
      outputs: ['advice'],
    },
    {
      id: 'harvest',
      title: 'Oogst',
      minutes: 5,
      turn: { kind: 'round', roles: ['adviser', 'caseBringer'], first: 'caseBringer' },
      writing: [{ roles: ['facilitator', 'adviser'], card: 'learningPoint', visibility: 'untilTurn', atMost: 1 }],
      caseBringer: 'takesPart',
      scale: {
        roles: ['adviser', 'caseBringer'],
        questions: [{ id: 'safety', text: 'Kon je zeggen wat je wilde?', answers: ['nee', 'ja'] }],
      },
      end: 'allTurnsDone',
      back: true,
      outputs: ['learningPoints', 'evaluation', 'nextDate'],
      replaces: ['learningPoints', 'evaluation', 'followUp'],
    },
  ].map((phase) => ({ ...phase, instructions })),
});

if (checkMethod(otherWays).length > 0) throw new Error(JSON.stringify(checkMethod(otherWays)));
