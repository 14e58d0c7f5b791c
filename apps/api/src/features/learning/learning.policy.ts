import type { Actor } from '../../platform/access/actor.ts';
import { policy } from '../../platform/access/policy.ts';
import type { ShelvedLesson } from './lesson-library.ts';

/** Lessons are for who works somewhere. What somebody answers is theirs: no question about it takes another person. */
const worksSomewhere = ({ memberships }: Actor) => memberships.length > 0;

export const lessonPolicy = policy<ShelvedLesson, 'learn'>({ read: worksSomewhere, learn: worksSomewhere });
