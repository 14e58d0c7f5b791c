import 'reflect-metadata';
import '../app.module.ts';
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../platform/config/config.ts';
import { StartError } from '../platform/config/start-error.ts';
import { lockDataFolder } from '../platform/database/data-folder-lock.ts';
import { requireOwnPeople } from '../platform/demo/require-own-people.ts';
import { operate, withDatabase } from './operate.ts';

/** What the demo makes in its data folder. Whatever else somebody keeps there is not ours to throw away. */
const made = ['database', 'database.unfinished', 'cache', 'demo.key', 'tweespraak-failure.log'];

/** `npm run demo:reset`: throws the demo's data away; the next start makes them anew. Never for live data. */
await operate(async (config) => {
  if (config.mode !== 'demo' || config.databaseUrl) throw new StartError('Alleen de proefversie kan opnieuw beginnen.');
  await requireDemoData(config);
  const unlock = await lockDataFolder(config.dataFolder);
  for (const name of made) rmSync(join(config.dataFolder, name), { recursive: true, force: true });
  rmSync(config.ledgerFile, { force: true });
  unlock();
  for (const folder of [config.dataFolder, dirname(config.ledgerFile)]) removeWhenEmpty(folder);
  return 'De proefversie is leeg. De volgende keer dat je start, begint ze opnieuw.';
});

/** A live pilot may lie in a folder that this command was not told about. Only the demo keeps its key with its data. */
async function requireDemoData(config: Config): Promise<void> {
  const isThere = existsSync(join(config.dataFolder, 'database'));
  if (!isThere || existsSync(join(config.dataFolder, 'demo.key'))) return;
  await withDatabase(config, (db) => requireOwnPeople(db, 'demo'));
}

function removeWhenEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    // not there, or not ours
  }
}
