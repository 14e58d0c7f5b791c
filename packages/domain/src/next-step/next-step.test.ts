import type { NextStep } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { nextSteps } from './next-step.ts';

const joost = { id: 'c3a4f6d2-8e7b-4f0a-9d55-0c9a2f6b1e11', name: 'Joost Dekker' };
const duoId = '0f0ad8a2-36a2-4f6f-8a1b-6a9f5a2c7d10';

const lesson: NextStep & { kind: 'lesson' } = {
  kind: 'lesson',
  minutes: 12,
  lesson: {
    ...{ id: 'van-ervaring', title: 'Van ervaring', lead: 'Wat komt erbij?', minutes: 12, parts: 4 },
    ...{ moduleTitle: 'Ervaring', moduleNumber: 1, number: 3, of: 3 },
    progress: {
      ...{ state: 'new', reason: 'notOpened', doneParts: [], partsLeft: 4, minutesLeft: 12, place: 'begin' },
    },
  },
};
const duoLesson: NextStep = {
  kind: 'duoLesson',
  minutes: 8,
  progress: {
    ...{ duoId, lessonId: 'onze-grenzen', title: 'Onze grenzen', minutes: { alone: 8, together: 20 } },
    ...{ partner: joost, stage: 'yourTurn', completedAt: null },
  },
};
const share: NextStep = { kind: 'share', minutes: 3, shareId: duoId, author: joost };
const room: NextStep = {
  ...{ kind: 'room', minutes: 60, sessionId: duoId, groupName: 'De Linden', startsAt: '2026-11-26T13:00:00Z' },
};
const evaluation: NextStep = { kind: 'evaluation', minutes: 30, duoId, partner: joost, on: '2026-11-24' };

const kindsOf = (steps: Record<string, NextStep>) => Object.values(steps).map(({ kind }) => kind);

describe('the next step by energy', () => {
  it('is a sentence, the lesson, or the duo lesson', () => {
    expect(kindsOf(nextSteps('energy', [lesson, duoLesson]))).toEqual(['oneSentence', 'lesson', 'duoLesson']);
  });

  it('with little energy never asks for a lesson, also when there is nothing else', () => {
    expect(nextSteps('energy', [lesson]).little.kind).toBe('oneSentence');
    expect(nextSteps('energy', [lesson, share]).little.kind).toBe('share');
  });

  it('is the same for everyone while people wait for you in a room', () => {
    expect(kindsOf(nextSteps('energy', [lesson, duoLesson, room]))).toEqual(['room', 'room', 'room']);
  });

  it('looks back with a partner before beginning something new, for who has the energy', () => {
    expect(nextSteps('energy', [lesson, duoLesson, evaluation]).much.kind).toBe('evaluation');
    expect(nextSteps('energy', [lesson, duoLesson, evaluation]).usual.kind).toBe('lesson');
  });
});

describe('the next step by minutes', () => {
  it('fits in the time there is', () => {
    expect(kindsOf(nextSteps('minutes', [lesson, duoLesson, share]))).toEqual(['share', 'duoLesson', 'duoLesson']);
    expect(kindsOf(nextSteps('minutes', [lesson]))).toEqual(['oneSentence', 'oneSentence', 'lesson']);
  });

  it('offers a longer lesson to who has most time: stopping halfway is allowed', () => {
    expect(nextSteps('minutes', [{ ...lesson, minutes: 25 }]).much.kind).toBe('lesson');
  });

  it('does not weigh the minutes of a room that is open', () => {
    expect(nextSteps('minutes', [duoLesson, room]).little.kind).toBe('room');
  });
});

it('of one kind takes the first', () => {
  const next: NextStep = { ...lesson, lesson: { ...lesson.lesson, id: 'daarna' } };
  expect(nextSteps('energy', [lesson, next]).usual).toEqual(lesson);
});

it('has a step for who has nothing to do', () => {
  expect(kindsOf(nextSteps('minutes', []))).toEqual(['oneSentence', 'oneSentence', 'oneSentence']);
});
