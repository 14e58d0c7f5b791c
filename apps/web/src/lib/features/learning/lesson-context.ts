import { getContext, setContext } from 'svelte';
import type { LessonAnswers } from './lesson-answers.svelte.ts';

const key = Symbol('lesson');

export function setAnswers(answers: LessonAnswers): LessonAnswers {
  return setContext(key, answers);
}

/** The own answers of the lesson this block is in. */
export function getAnswers(): LessonAnswers {
  return getContext(key);
}
