import type { Thing } from './thing.ts';

const samira = 'one of the two';
const joost = 'the other';
const former = 'former partner';
const coordinator = 'coordinator here';
const both = [samira, joost];
const columns: Thing['columns'] = {
  ...{ [samira]: ['Samira'], [joost]: ['Joost'], [former]: ['Danny'], [coordinator]: ['Rachid'] },
};

export const duo: Thing = {
  title: 'Duo',
  about:
    'The two have exactly the same rights. A coordinator sees that there is a duo, and never a pause or a first yes.',
  columns,
  rows: [
    {
      what: 'propose one, take the proposal back',
      asks: ['POST /organisations/:organisationId/duos', 'POST /duos/:id/withdraw'],
      may: [coordinator],
      rules: ['hostedDuoPolicy.propose', 'hostedDuoPolicy.withdraw'],
    },
    {
      what: 'say yes or no to a proposal',
      asks: ['POST /duos/:id/accept', 'POST /duos/:id/decline'],
      may: both,
      rules: ['duoPolicy.accept', 'duoPolicy.decline'],
    },
    { what: 'see it', asks: ['GET /duos/:id'], may: both, rules: ['duoPolicy.read'] },
    {
      what: 'pause it, go on, end it',
      asks: ['POST /duos/:id/pause', 'POST /duos/:id/resume', 'POST /duos/:id/end'],
      may: both,
      rules: ['duoPolicy.pause', 'duoPolicy.resume', 'duoPolicy.end'],
    },
    {
      what: 'see that there was a duo that ended, by its two people',
      asks: ['GET /duos/:id [it ended]'],
      may: [samira, former],
      rules: ['duoPolicy.read'],
    },
  ],
};

export const duoLesson: Thing = {
  title: 'Duo lesson',
  about:
    'For who is in the duo (`Duos.requireMember`). Before both are ready nothing of the other is in any answer. ' +
    'In a pause the two read and change nothing; when the duo ended it is closed for both.',
  columns,
  rows: [
    {
      what: 'open it, see how far it is',
      asks: ['GET /duos/:duoId/lessons', 'GET /duos/:duoId/lessons/:lessonId'],
      may: both,
    },
    {
      what: 'answer alone, say ready, take that back',
      asks: [
        ...['PUT /duos/:duoId/lessons/:lessonId/placements', 'POST /duos/:duoId/lessons/:lessonId/ready'],
        'DELETE /duos/:duoId/lessons/:lessonId/ready',
      ],
      may: both,
    },
    {
      what: 'propose, change and answer a joint sentence',
      asks: [
        'POST /duos/:duoId/lessons/:lessonId/sentences',
        'PUT /duos/:duoId/lessons/:lessonId/sentences/:id',
        'PUT /duos/:duoId/lessons/:lessonId/sentences/:id/answer',
      ],
      may: both,
    },
    {
      what: 'take back a sentence that the one proposed',
      asks: ['DELETE /duos/:duoId/lessons/:lessonId/sentences/:id'],
      may: [samira],
      sees: [joost],
    },
    {
      what: 'open it after the duo ended',
      asks: ['GET /duos/:duoId/lessons [it ended]', 'GET /duos/:duoId/lessons/:lessonId [it ended]'],
      may: [],
    },
  ],
};

export const agreement: Thing = {
  title: 'Working agreements and their evaluations',
  about: 'As the duo lesson. Signing asks for the password again, and is bound to exactly the text on the screen.',
  columns,
  rows: [
    {
      what: 'read them, also a version that was signed',
      asks: ['GET /duos/:duoId/agreement', 'GET /duos/:duoId/agreement/versions/:version'],
      may: both,
    },
    {
      what: 'propose words for a part, answer them',
      asks: ['PUT /duos/:duoId/agreement/parts/:key', 'PUT /duos/:duoId/agreement/parts/:key/answer'],
      may: both,
    },
    {
      what: 'take back words that the other proposed',
      asks: ['DELETE /duos/:duoId/agreement/parts/:key/proposal'],
      may: [joost],
      sees: [samira],
    },
    {
      what: 'sign; say that an evaluation was held',
      asks: ['POST /duos/:duoId/agreement/signatures', 'POST /duos/:duoId/evaluations/:id/hold'],
      may: both,
    },
    {
      what: 'read them after the duo ended',
      asks: ['GET /duos/:duoId/agreement [it ended]', 'GET /duos/:duoId/agreement/versions/:version [it ended]'],
      may: [],
    },
  ],
};
