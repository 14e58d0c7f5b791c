import { begun } from '../cast.ts';
import type { Thing } from './thing.ts';

const author = 'its author';
const reader = 'its reader';
const former = 'former partner';
const mentor = 'mentor of the author';

export const journalEntry: Thing = {
  title: 'Journal entry',
  about:
    'No role of any organisation opens one. A journal closes after fifteen quiet minutes, on every route, until the ' +
    'password is given again; adding to it then still works.',
  columns: {
    [author]: ['Samira'],
    'duo partner, mentor, coordinator, administrator': ['Joost', 'Ineke', 'Rachid', 'Ada'],
  },
  rows: [
    {
      what: 'read, change, erase',
      asks: ['GET /journal/entries/:id', 'PUT /journal/entries/:id', 'DELETE /journal/entries/:id'],
      may: [author],
      rules: ['journalEntryPolicy.read', 'journalEntryPolicy.edit', 'journalEntryPolicy.erase'],
    },
    {
      what: 'share it as it is now, with the duo or one person',
      asks: ['POST /journal/entries/:id/shares'],
      may: [author],
      rules: ['journalEntryPolicy.share'],
    },
  ],
};

export const journalShare: Thing = {
  title: 'Shared entry and its answers',
  about: 'A snapshot for one reader. Taken back it is gone at once; in a pause of the duo its reader finds nothing.',
  columns: { [author]: ['Samira'], [reader]: ['Joost'], [mentor]: ['Ineke'], [former]: ['Danny'] },
  rows: [
    {
      what: 'open it',
      asks: ['GET /journal/shares/:id'],
      may: [author, reader],
      rules: ['journalSharePolicy.read'],
    },
    {
      what: 'open one that was shared with the mentor',
      asks: ['GET /journal/shares/:id [with the mentor]'],
      may: [author, mentor],
      rules: ['journalSharePolicy.read'],
    },
    {
      what: 'open it while one of the duo takes a pause',
      asks: ['GET /journal/shares/:id [one of the duo pauses]'],
      may: [author],
      rules: ['journalSharePolicy.read'],
    },
    { what: 'open it after it was taken back', asks: ['GET /journal/shares/:id [taken back]'], may: [] },
    {
      what: 'take it back, see who looked when',
      asks: ['DELETE /journal/shares/:id', 'GET /journal/shares/:id/readers'],
      may: [author],
      sees: [reader],
      rules: ['journalSharePolicy.revoke', 'journalSharePolicy.seeReaders'],
    },
    {
      what: 'see who looked at one that was taken back',
      asks: ['GET /journal/shares/:id/readers [taken back]'],
      may: [author],
      rules: ['revokedJournalSharePolicy.read', 'revokedJournalSharePolicy.seeReaders'],
    },
    {
      what: 'answer under it',
      asks: ['POST /journal/shares/:id/answers'],
      may: [author, reader],
      rules: ['journalSharePolicy.answer'],
    },
    {
      what: 'erase the answer that the reader wrote',
      asks: ['DELETE /journal/shares/:id/answers/:answerId'],
      may: [reader],
      sees: [author],
      rules: ['journalAnswerPolicy.read', 'journalAnswerPolicy.erase'],
    },
  ],
};

const everyoneWhoBegan = 'everyone who began';

export const ownLists: Thing = {
  title: 'Own lists',
  about: 'Each gets what is theirs, or what the tables here let them see. A test compares every list with its policy.',
  columns: { [everyoneWhoBegan]: begun },
  rows: [
    {
      what: 'own entries and new ones, whom one can share with, what others shared, closing the journal',
      asks: [
        ...['GET /journal/entries', 'POST /journal/entries', 'GET /journal/receivers'],
        ...['GET /journal/shared-with-me', 'POST /journal/lock'],
      ],
      may: [everyoneWhoBegan],
    },
    {
      what: 'own duos, relations, inwerkplannen, intervisie groups and sessions',
      asks: [
        ...['GET /duos', 'GET /relations', 'GET /onboarding-plans'],
        ...['GET /intervisie/groups', 'GET /intervisie/sessions'],
      ],
      may: [everyoneWhoBegan],
    },
  ],
};
