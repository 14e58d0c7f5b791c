import { People } from './0001-people.ts';
import { Duos } from './0002-duos.ts';
import { Journals } from './0003-journals.ts';
import { Onboarding } from './0004-onboarding.ts';
import { DuoLessons } from './0005-duo-lessons.ts';
import { Agreements } from './0006-agreements.ts';
import { Learning } from './0007-learning.ts';
import { Intervisie } from './0008-intervisie.ts';
import { Room } from './0009-room.ts';

/** In the order in which they happened. TypeORM sorts them by the number at the end of their name. */
export const migrations = [People, Duos, Journals, Onboarding, DuoLessons, Agreements, Learning, Intervisie, Room];
