import { describe, expect, it } from 'vitest';
import { becomeReady, newBlindPair } from './blind-reveal.ts';
import { stageOf } from './stage.ts';

const apart = newBlindPair('samira', 'joost');
const joostReady = becomeReady(apart, 'joost');
const open = becomeReady(joostReady, 'samira');

describe('where Samira is', () => {
  it.each([
    [apart, { hasAnswered: false, isComplete: false }, 'new'],
    [apart, { hasAnswered: true, isComplete: false }, 'answering'],
    [joostReady, { hasAnswered: false, isComplete: false }, 'yourTurn'],
    [joostReady, { hasAnswered: true, isComplete: false }, 'yourTurn'],
    [becomeReady(apart, 'samira'), { hasAnswered: true, isComplete: false }, 'waiting'],
    [open, { hasAnswered: true, isComplete: false }, 'open'],
    [open, { hasAnswered: true, isComplete: true }, 'complete'],
  ] as const)('%j %j: %s', (pair, known, stage) => {
    expect(stageOf('samira', pair, known)).toBe(stage);
  });
});
