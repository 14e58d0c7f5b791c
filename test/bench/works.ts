import { randomUUID } from 'node:crypto';
import type { VirtualUser } from './closed-loop.ts';
import type { Learner } from './learners.ts';
import { pathLessons, type LongPath } from './long-path.ts';

export const writtenText = 'Ik zei niets, en toch werd hij rustiger. Vertel je me wat jij toen deed? '
  .repeat(5)
  .slice(0, 349)
  .concat('.');

export type WorkKey = 'W1' | 'W2' | 'W3' | 'W4' | 'W5';

/** What people do all day, as their browser asks it of the server. */
export interface Work {
  key: WorkKey;
  what: string;
  /** Looks once whether the server does what we are about to measure. */
  prove: (learner: Learner) => Promise<void>;
  by: (learner: Learner) => VirtualUser;
}

export function worksOn({ lessons, parts }: LongPath): Work[] {
  const [lesson = ''] = lessons;
  return [
    {
      ...{ key: 'W1', what: 'start page, with a path under way' },
      ...pageWork(() => '/', 'class="walk"'),
    },
    {
      ...{ key: 'W2', what: `path of ${pathLessons} lessons, each with its state` },
      ...pageWork(() => '/leren', `/leren/${lessons.at(-1) ?? ''}`),
    },
    {
      ...{ key: 'W3', what: 'lesson of 4 KB; the visit is kept' },
      ...pageWork(() => `/leren/${lesson}?deel=${parts.reading}`, 'je naam en je nummer'),
    },
    {
      ...{ key: 'W4', what: 'answer of 350 characters to a shared page' },
      prove: proveAnswerIsKept,
      by: answering,
    },
    {
      ...{ key: 'W5', what: 'log in with a password' },
      prove: ({ device }) => device.page('/').then(() => undefined),
      by: loggingIn,
    },
  ];
}

const asBrowsersAsk = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' };

function pageWork(path: (learner: Learner) => string, shows: string): Pick<Work, 'prove' | 'by'> {
  return {
    prove: async (learner) => {
      const page = await learner.device.page(path(learner));
      if (!page.includes(shows)) throw new Error(`${path(learner)} does not show ${shows}.`);
    },
    by: (learner) => ({
      next: () => ({
        method: 'GET',
        path: path(learner),
        headers: { ...asBrowsersAsk, cookie: learner.device.cookie },
      }),
      isRight: (status) => status === 200,
    }),
  };
}

/** A form with its own id, sent by a script, as on the page of the share. */
function answering({ shareId, device }: Learner): VirtualUser {
  return formWork(`/dagboek/gedeeld/${shareId}?/answer`, device.origin, device.cookie, () => ({
    text: writtenText,
    _form: '?/answer#',
    _id: randomUUID(),
  }));
}

async function proveAnswerIsKept({ shareId, device }: Learner): Promise<void> {
  await device.post(`/journal/shares/${shareId}/answers`, { text: writtenText });
  const { answers } = await device.get<{ answers: { text: string }[] }>(`/journal/shares/${shareId}`);
  if (answers.at(-1)?.text !== writtenText) throw new Error('What was answered is not there.');
}

/** Each time a new log-in: nobody is signed in yet when the form comes. */
function loggingIn({ email, password, device }: Learner): VirtualUser {
  return formWork('/inloggen?/logIn', device.origin, '', () => ({
    ...{ email, password, _form: '?/logIn#', _id: randomUUID() },
  }));
}

function formWork(path: string, origin: string, cookie: string, fields: () => Record<string, string>): VirtualUser {
  return {
    next: () => ({
      ...{ method: 'POST', path, body: new URLSearchParams(fields()).toString() },
      headers: {
        ...{ origin, cookie, accept: 'application/json', 'x-sveltekit-action': 'true' },
        'content-type': 'application/x-www-form-urlencoded',
      },
    }),
    isRight: (status, body) => status === 200 && /^\{"type":"(success|redirect)"/.test(body),
  };
}
