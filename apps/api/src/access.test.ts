import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asks, filled, playOn, routeOf, withUnknownIds } from './testing/access/asks.ts';
import type { Prepared } from './testing/access/asks.ts';
import { everyone, nobodies } from './testing/access/cast.ts';
import type { Name } from './testing/access/cast.ts';
import { permissions } from './testing/access/permissions/all.ts';
import { leakedTo } from './testing/access/planted-words.ts';
import { onStage } from './testing/access/stage.ts';
import type { Answer, Stage } from './testing/access/stage.ts';
import { manyRequests, worldIn } from './testing/access/world.ts';
import type { World } from './testing/access/world.ts';
import { House } from './testing/house.ts';
import { routesOf } from './testing/routes.ts';
import type { Route } from './testing/routes.ts';

let house: House;
let world: World;
let routes: Route[];
let cases = 0;

beforeAll(async () => {
  house = await House.open(manyRequests);
  world = await worldIn(house);
  routes = routesOf(house.app);
});
afterAll(() => house.close());

/** The demo's mail box, and what the holder of a link may see of their own invitation. */
const tellsOnPurpose = ['GET /demo/outbox', 'POST /invitations/look-up'];

type Outcome = 'yes' | 'not_found' | 'not_allowed' | 'not_signed_in' | 'welcome_needed';

const rows = permissions.flatMap(({ columns, rows: own }) => own.map((row) => ({ ...row, columns })));

function expectedFor(ask: string, name: Name): Outcome {
  const row = rows.find(({ asks: its }) => its.includes(ask));
  const route = routeNamed(ask);
  const isIn = (columns: string[] = []) => columns.some((column) => row?.columns[column]?.includes(name));
  if (isIn(row?.may)) return 'yes';
  if (!route?.isPublic && (nobodies as readonly Name[]).includes(name)) return 'not_signed_in';
  if (name === 'Eva' && !route?.isPublic && !route?.isBeforeStart) return 'welcome_needed';
  return isIn(row?.sees) ? 'not_allowed' : 'not_found';
}

function routeNamed(ask: string): Route | undefined {
  const { method, path } = routeOf(ask);
  return routes.find((route) => route.method === method && route.path === path);
}

function outcomeOf({ status, body, text }: Answer): string {
  if (status < 300) return 'yes';
  const code = (body as { error?: { code?: string } } | null)?.error?.code;
  return code ?? `${String(status)} ${text.slice(0, 80)}`;
}

const withoutRequestId = ({ status, text }: Answer) => `${String(status)} ${text.replace(/"requestId":"[^"]*"/, '')}`;

async function knock(stage: Stage, ask: string, name: Name, { ids, body }: Prepared): Promise<Answer> {
  const { method, path } = routeOf(ask);
  const question = { method, path: filled(path, ids), ...(body ? { body } : {}) };
  return stage.scene(() => stage.ask(world.cookieOf(name), question));
}

/** Everything that is wrong with the answers to one question, in words. */
async function faultsOf(ask: string): Promise<string[]> {
  return onStage(house, async (stage) => {
    const prepared = await asks[ask]?.(playOn(stage, world));
    if (!prepared) return [`${ask}: has no question`];
    const faults: string[] = [];
    for (const name of everyone) {
      const answer = await knock(stage, ask, name, prepared);
      cases += 1;
      const [expected, found] = [expectedFor(ask, name), outcomeOf(answer)];
      if (found !== expected) faults.push(`${name}: ${found}, and not ${expected}`);
      const leaked = tellsOnPurpose.includes(ask) ? [] : leakedTo(name, answer.text);
      for (const word of leaked) faults.push(`${name} gets "${word}"`);
      if (found !== 'not_found') continue;
      const unknown = await knock(stage, ask, name, { ...prepared, ids: withUnknownIds(prepared.ids) });
      if (withoutRequestId(unknown) !== withoutRequestId(answer))
        faults.push(`${name} can tell it from an unknown one`);
    }
    return faults;
  });
}

describe('every route', () => {
  it('stands in the tables of who may do what', () => {
    const asked = new Set(rows.flatMap((row) => row.asks.map((ask) => ask.replace(/ \[.*\]$/, ''))));
    expect(routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !asked.has(route))).toEqual([]);
    expect(Object.keys(asks).filter((ask) => !rows.some((row) => row.asks.includes(ask)))).toEqual([]);
    expect(Object.keys(asks).filter((ask) => !routeNamed(ask))).toEqual([]);
  });

  it.each(Object.keys(asks))('%s: opens for whom the table names, and for nobody else', async (ask) => {
    expect(await faultsOf(ask)).toEqual([]);
  });

  it('was asked by everybody', () => {
    console.log(
      `access: ${String(cases)} cases, ${String(Object.keys(asks).length)} questions x ${String(everyone.length)} people`,
    );
    expect(cases).toBeGreaterThan(3_000);
  });
});
