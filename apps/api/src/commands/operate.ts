import { Database } from '../platform/database/database.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { readConfig } from '../platform/config/config.ts';
import type { Config } from '../platform/config/config.ts';
import { sayFailure } from '../say-failure.ts';

/** Runs one task of the operator: prints what it says, or in one line why it could not. */
export async function operate(task: (config: Config) => Promise<string>): Promise<void> {
  try {
    console.log(await task(readConfig(process.env)));
  } catch (error) {
    console.error(sayFailure('Dat ging niet.', error, process.env));
    process.exitCode = 1;
  }
}

/** Opens the database of this installation for one task. The embedded one only when nobody else has it. */
export async function withDatabase<Result>(
  config: Config,
  task: (db: Database) => Promise<Result>,
  { asItIs = false } = {},
): Promise<Result> {
  const how = { name: 'tweespraak command', asItIs };
  const { source, close } = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl, ...how } : { folder: config.dataFolder, ...how },
  );
  try {
    return await task(new Database(source));
  } finally {
    await close();
  }
}
