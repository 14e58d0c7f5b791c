import type { House } from '../house.ts';
import { origin } from '../house.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  status: number;
  text: string;
  /** The parsed text; null where there is none. */
  body: Record<string, unknown> | null;
}

export interface Question {
  method: Method;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What is asked here happens in one transaction that is taken back: after each scene all is as it was before. */
export interface Stage {
  ask(cookie: string | undefined, question: Question): Promise<Answer>;
  /** Plays this, and takes back what came of it. */
  scene<Result>(play: () => Promise<Result>): Promise<Result>;
}

class CurtainFalls extends Error {}

/**
 * Gives a stage for a while. The requests run inside this process and therefore inside this transaction, which the
 * product's own transactions join; nothing is ever committed, so nothing is told to a socket either.
 */
export async function onStage<Result>(house: House, play: (stage: Stage) => Promise<Result>): Promise<Result> {
  let result: { of: Result } | undefined;
  await house.db
    .transaction(async () => {
      result = { of: await play({ ask: (cookie, question) => ask(house, cookie, question), scene: sceneIn(house) }) };
      throw new CurtainFalls();
    })
    .catch((error: unknown) => {
      if (!(error instanceof CurtainFalls)) throw error;
    });
  if (!result) throw new Error('The play did not come to its end');
  return result.of;
}

function sceneIn(house: House): Stage['scene'] {
  return async (play) => {
    await house.db.query('SAVEPOINT scene');
    try {
      return await play();
    } finally {
      await house.db.query('ROLLBACK TO SAVEPOINT scene');
      await house.db.query('RELEASE SAVEPOINT scene');
    }
  };
}

async function ask(house: House, cookie: string | undefined, { method, path, body, headers }: Question) {
  const isJson = body !== undefined && !headers?.['content-type'];
  const answer = await house.app.inject({
    method,
    url: `/api${path}`,
    headers: {
      origin,
      ...(cookie ? { cookie } : {}),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: isJson ? JSON.stringify(body) : (body as string) }),
  });
  const text = answer.payload;
  return { status: answer.statusCode, text, body: parsed(text) };
}

function parsed(text: string): Answer['body'] {
  try {
    return text ? (JSON.parse(text) as Answer['body']) : null;
  } catch {
    return null;
  }
}
