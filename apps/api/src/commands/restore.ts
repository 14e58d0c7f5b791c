import 'reflect-metadata';
import '../app.module.ts';
import { Audit } from '../platform/audit/audit.ts';
import { openArchives, restore, sayRestore } from '../platform/backup/restore.ts';
import { Clock } from '../platform/clock/clock.ts';
import { StartError } from '../platform/config/start-error.ts';
import type { Database } from '../platform/database/database.ts';
import { productName } from '../platform/database/open-database.ts';
import { ErasureLedger } from '../platform/vault/erasure-ledger.ts';
import { requireFittingKey } from '../platform/vault/key-check.ts';
import { readKeys } from '../platform/vault/key-provider.ts';
import { operate, withDatabase } from './operate.ts';

/** Ends the transaction so that nothing of it stays. */
class TakenBack extends Error {}

/**
 * `npm run restore -- data keys --replace`: puts both archives back in place of what is there. Without `--replace` it
 * does the same, says what that would come to, and takes it back.
 */
await operate(async (config) => {
  const [data, keys] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!data || !keys) throw new StartError('Gebruik: npm run restore -- <data-archief> <sleutel-archief> --replace');
  const archives = await openArchives({ data, keys });
  const ledger = new ErasureLedger(config.ledgerFile);
  ledger.requireUsable();
  return withDatabase(config, async (db) => {
    await requireNobodyHere(db);
    try {
      return await db.transaction(async () => {
        const result = await restore(db, archives, ledger);
        await requireFittingKey(db, readKeys(config, true));
        const { installationId: id, replacedPeople } = result;
        await new Audit(db, new Clock()).write(null, 'installation.restored', { type: 'installation', id });
        const said = sayRestore(result, config.ledgerFile);
        if (replacedPeople > 0 && !process.argv.includes('--replace')) throw new TakenBack(said);
        return `Teruggezet.\n${said}`;
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
      process.exitCode = 1;
      return `Er is nog niets veranderd. Met --replace erachter gebeurt dit:\n${error.message}`;
    }
  });
});

/** A product that runs would go on with keys and log-ins of the data that are gone. The folder's lock guards the rest. */
async function requireNobodyHere(db: Database): Promise<void> {
  const others = await db.query(
    'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    [productName],
  );
  if (others.length > 0) throw new StartError('Tweespraak draait nog op deze database. Stop het eerst.');
}
