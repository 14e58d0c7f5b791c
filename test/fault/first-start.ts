import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiPerson } from '../harness/api-person.ts';
import { launchProduct } from '../harness/product.ts';
import type { Chance } from './chance.ts';
import { KilledProduct } from './killed-product.ts';
import type { Tally } from './tally.ts';

const kind = 'first starts';
const seeded = { entries: 2, groups: 1 };

/** What an unfinished start may have made already: half a database; a database and its key, but nobody in it. */
const signs = ['database', 'demo.key'];

/** An installation whose first starts are killed, until one is left alone: that one must work, with the demo in it once. */
export async function killFirstStarts(
  { times, databaseUrl }: { times: number; databaseUrl?: string | undefined },
  chance: Chance,
  tally: Tally,
): Promise<void> {
  const product = await KilledProduct.prepare(databaseUrl);
  try {
    for (let time = 0; time < times; time += 1) await killWhileStarting(product, chance);
    await product.start();
    await lookAtSeed(product.origin, tally);
    tally.acknowledge(kind);
  } catch (error) {
    tally.report(kind, 'lost', String(error));
  } finally {
    await product.stop();
  }
}

export async function killWhileStarting({ place }: KilledProduct, chance: Chance): Promise<void> {
  const sign = join(place.dataFolder, signs[chance.between(0, signs.length - 1)] ?? '');
  const isNew = !existsSync(sign);
  const product = await launchProduct(place);
  let isReady = false;
  const ready = product.untilReady().finally(() => (isReady = true));
  ready.catch(() => undefined);
  while (isNew && !isReady && !existsSync(sign)) await wait(3);
  await wait(chance.between(0, isNew ? 600 : 3000));
  await product.kill();
}

async function lookAtSeed(origin: string, tally: Tally): Promise<void> {
  const samira = await ApiPerson.logIn(origin, 'samira@demo.tweespraak.example', 'tweespraak-demo');
  await samira.post('/me/consents', { kind: 'start', given: true });
  const { entries } = await samira.get<{ entries: unknown[] }>('/journal/entries');
  const { groups } = await samira.get<{ groups: unknown[] }>('/intervisie/groups');
  const found = `${entries.length} entries and ${groups.length} groups`;
  if (entries.length < seeded.entries || groups.length < seeded.groups) tally.report(kind, 'lost', found);
  if (entries.length > seeded.entries || groups.length > seeded.groups) tally.report(kind, 'doubled', found);
}
