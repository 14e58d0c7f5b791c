import { randomUUID } from 'node:crypto';
import { errorCodes } from '@tweespraak/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asks, filled, playOn, routeOf } from './testing/access/asks.ts';
import { hostileBodies, hostileIds, mark, overfull, spoilt } from './testing/access/hostile.ts';
import { whoMayAsk } from './testing/access/permissions/all.ts';
import { onStage } from './testing/access/stage.ts';
import type { Answer, Question } from './testing/access/stage.ts';
import { manyRequests, worldIn } from './testing/access/world.ts';
import type { World } from './testing/access/world.ts';
import { House } from './testing/house.ts';
import { routesOf } from './testing/routes.ts';

let house: House;
let world: World;
let cases = 0;

beforeAll(async () => {
  house = await House.open(manyRequests);
  world = await worldIn(house);
});
afterAll(() => house.close());

/** A refusal in the one shape, without what was sent; or it was done. Never a fault of ours. */
function faultIn({ status, text, body }: Answer): string | null {
  if (status < 400) return null;
  const code = (body as { error?: { code?: string } } | null)?.error?.code;
  const isKnown = code !== undefined && (errorCodes as readonly string[]).includes(code);
  if (!isKnown || code === 'unexpected' || status >= 500) return `${String(status)} ${text.slice(0, 120)}`;
  return text.includes(mark) ? `says again what was sent: ${text.slice(0, 200)}` : null;
}

function* spoiltQuestions(question: Question, path: string, ids: Record<string, string>): Generator<Question> {
  for (const { type, text } of isWithoutBody(question) ? [] : hostileBodies) {
    yield { ...question, body: text, headers: { 'content-type': type } };
  }
  if (question.body) for (const body of spoilt(question.body)) yield { ...question, body };
  for (const name of Object.keys(ids).filter((one) => path.includes(`:${one}`))) {
    for (const id of [...hostileIds, world.people.Pim.id]) {
      yield { ...question, path: filled(path, { ...ids, [name]: id }) };
    }
  }
}

const shortened = ({ path, body }: Question) => `${path.slice(-60)} ${JSON.stringify(body ?? '').slice(0, 250)}`;
const isWithoutBody = ({ method }: Question) => method === 'GET';

function schemaOf(ask: string) {
  const { method, path } = routeOf(ask);
  return routesOf(house.app).find((route) => route.method === method && route.path === path)?.bodySchema;
}

/** What would make somebody more than they are, if it were taken along. */
function notAskedFor(body: object = {}): object {
  const wishes = {
    ...{ id: randomUUID(), personId: world.people.Pim.id, authorId: world.people.Pim.id, isAdmin: true },
    ...{ organisationId: world.elsewhere.id, roles: ['administrator'], email: 'x@test.example', disabledAt: null },
    ...{ passwordHash: 'x', version: 7, state: 'active', acceptedAt: new Date(), invitedBy: world.people.Pim.id },
  };
  return Object.fromEntries(Object.entries(wishes).filter(([name]) => !(name in body)));
}

/** More than anybody types, or than a screen offers. What is written in the journal may be longer, and is counted. */
function isMuch(taken: unknown): boolean {
  if (typeof taken === 'string') return taken.length > 20_000;
  if (typeof taken === 'number') return taken > 1e9;
  if (typeof taken !== 'object' || taken === null) return false;
  const inside = Object.entries(taken).filter(([name]) => name !== 'document');
  return inside.length > 100 || inside.some(([, one]) => isMuch(one));
}

describe('whatever is sent', () => {
  it.each(Object.keys(asks).filter((ask) => !ask.includes('[')))('%s: is refused in words, or done', async (ask) => {
    const { method, path } = routeOf(ask);
    const faults = await onStage(house, async (stage) => {
      const { ids = {}, body } = (await asks[ask]?.(playOn(stage, world))) ?? {};
      const question = { method, path: filled(path, ids), ...(body ? { body } : {}) };
      // somebody who may ask this: what they send gets past every other refusal
      const cookie = world.cookieOf(whoMayAsk(ask)[0] ?? 'Samira');
      const found: string[] = [];
      for (const spoiltOne of spoiltQuestions(question, path, ids)) {
        cases += 1;
        const fault = faultIn(await stage.scene(() => stage.ask(cookie, spoiltOne)));
        if (fault) found.push(`${fault} <- ${shortened(spoiltOne)}`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  it.each(Object.keys(asks).filter((ask) => !ask.includes('[')))(
    '%s: takes in what it asks for, and no more of it than fits',
    async (ask) => {
      const schema = schemaOf(ask);
      if (!schema) return;
      const { body } = await onStage(house, async (stage) => (await asks[ask]?.(playOn(stage, world))) ?? {});
      const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      expect(Object.keys(properties).filter((name) => !(name in (body ?? {})))).toEqual([]);

      const taken = schema.safeParse({ ...body, ...notAskedFor(body) });
      const names = (data: unknown) => Object.keys(data as object);
      if (taken.success)
        expect(names(taken.data).filter((name) => !names(schema.parse(body)).includes(name))).toEqual([]);

      const unlimited = [...overfull(body)]
        .filter(({ body: one }) => isMuch(schema.safeParse(one).data))
        .map(({ at }) => at);
      expect(unlimited).toEqual([]);
      cases += 1;
    },
  );

  it('was a great deal', () => {
    console.log(`hostile input: ${String(cases)} cases`);
    expect(cases).toBeGreaterThan(4_000);
  });
});
