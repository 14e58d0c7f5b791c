import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../platform/config/start-error.ts';
import { lockDataFolder } from '../platform/database/data-folder-lock.ts';
import { operate } from './operate.ts';

/** `npm run demo:reset`: throws the demo's data away; the next start makes them anew. Never for live data. */
await operate(async (config) => {
  if (config.mode !== 'demo' || config.databaseUrl) throw new StartError('Alleen de proefversie kan opnieuw beginnen.');
  const unlock = await lockDataFolder(config.dataFolder);
  unlock();
  rmSync(config.dataFolder, { recursive: true, force: true });
  rmSync(dirname(config.ledgerFile), { recursive: true, force: true });
  return 'De proefversie is leeg. De volgende keer dat je start, begint ze opnieuw.';
});
