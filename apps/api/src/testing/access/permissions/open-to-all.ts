import { begun, everyone, working } from '../cast.ts';
import type { Thing } from './thing.ts';

const anyone = 'everyone, also without an account';
const start = 'who did not begin yet';
const own = 'everyone who began';

export const doors: Thing = {
  title: 'Coming in',
  about:
    'Open to everyone: what proves somebody is a password, a link that works once, or in the demo the click on a person. ' +
    'The first administrator comes in by the link in the log, as long as there is nobody.',
  columns: { [anyone]: everyone },
  rows: [
    {
      what: 'log in, ask for a new password, choose one by the link',
      asks: ['POST /auth/log-in', 'POST /auth/forgotten-password', 'POST /auth/reset-password'],
      may: [anyone],
    },
    {
      what: 'look at an invitation and accept it, with its link',
      asks: ['POST /invitations/look-up', 'POST /invitations/accept'],
      may: [anyone],
    },
    { what: 'ask how the house is', asks: ['GET /health/live', 'GET /health/ready'], may: [anyone] },
    {
      what: 'in the demo: its persons, its mail box',
      asks: ['GET /demo/persons', 'GET /demo/outbox'],
      may: [anyone],
    },
    {
      what: 'a person that is not of the demo; a clock that does not move; the set-up when there are people',
      asks: ['POST /auth/demo-log-in', 'POST /demo/clock', 'POST /set-up'],
      may: [],
    },
  ],
};

export const ownAccount: Thing = {
  title: 'Account, log-ins, consents',
  about: 'All of it one’s own: no question takes another person. Ending a log-in of somebody else changes nothing.',
  columns: { [own]: begun, [start]: ['Eva'] },
  rows: [
    {
      what: 'read and change the own profile, the own consents',
      asks: ['GET /me', 'PATCH /me', 'GET /me/consents', 'POST /me/consents'],
      may: [own, start],
    },
    {
      what: 'see and end the own log-ins, log out, give the password again',
      asks: [
        ...['GET /auth/sessions', 'DELETE /auth/sessions/:handle', 'POST /auth/log-out'],
        ...['POST /auth/log-out-everywhere', 'POST /auth/re-authenticate'],
      ],
      may: [own, start],
    },
    { what: 'read who sees what, and whom to call', asks: ['GET /me/welcome', 'GET /help'], may: [own, start] },
    {
      what: 'change the password, the key for what a browser could not send, the start page',
      asks: ['POST /me/password', 'GET /me/outbox-key', 'GET /today'],
      may: [own],
    },
  ],
};

const works = 'who works somewhere';

export const lessons: Thing = {
  title: 'Lessons',
  about: 'What somebody answered, or whether they did, is in no answer to anybody else: no question takes a person.',
  columns: { [works]: working, 'who belongs to no organisation': begun.filter((name) => !working.includes(name)) },
  rows: [
    {
      what: 'open a lesson, go on, answer, write into the own journal',
      asks: [
        ...['POST /lessons/:lessonId/visits', 'PUT /lessons/:lessonId/parts/:partId/done'],
        ...['PUT /lessons/:lessonId/answers/:blockId', 'POST /lessons/:lessonId/reflections/:blockId'],
      ],
      may: [works],
      rules: ['lessonPolicy.read', 'lessonPolicy.learn'],
    },
    {
      what: 'the own learning paths; empty without work',
      asks: ['GET /learning'],
      may: [works, 'who belongs to no organisation'],
    },
  ],
};
