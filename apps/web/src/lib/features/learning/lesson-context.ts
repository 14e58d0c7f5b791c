import { getContext, setContext } from 'svelte';
import type { DilemmaReader } from './dilemma-seats.ts';
import type { LessonAnswers } from './lesson-answers.svelte.ts';

const key = Symbol('lesson');

export function setAnswers(answers: LessonAnswers): LessonAnswers {
  return setContext(key, answers);
}

/** The own answers of the lesson this block is in. */
export function getAnswers(): LessonAnswers {
  return getContext(key);
}

const readerKey = Symbol('reader');

export function setReader(reader: () => DilemmaReader): void {
  setContext(readerKey, reader);
}

/** Who reads, and in which duos they are. */
export function getReader(): () => DilemmaReader {
  return getContext(readerKey);
}

const headingKey = Symbol('heading');

export function setHeading(heading: () => string): void {
  setContext(headingKey, heading);
}

/** What the page says it is about: a block of that name needs not say it again. */
export function getHeading(): () => string {
  return getContext(headingKey);
}
