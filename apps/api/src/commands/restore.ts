import 'reflect-metadata';
import '../app.module.ts';
import { StartError } from '../platform/config/start-error.ts';
import { restore } from '../platform/backup/restore.ts';
import { ErasureLedger } from '../platform/vault/erasure-ledger.ts';
import { requireFittingKey } from '../platform/vault/key-check.ts';
import { readKeys } from '../platform/vault/key-provider.ts';
import { operate, withDatabase } from './operate.ts';

/** `npm run restore -- data keys --replace`: puts both archives back in place of what is there. */
await operate(async (config) => {
  const [data, keys] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!data || !keys) throw new StartError('Gebruik: npm run restore -- <data-archief> <sleutel-archief> --replace');
  return withDatabase(config, async (db) => {
    const [people] = await db.query<{ count: number }>('SELECT count(*)::int AS count FROM person');
    if (people && people.count > 0 && !process.argv.includes('--replace')) {
      throw new StartError(
        `Hier staan gegevens van ${String(people.count)} mensen. Met --replace komen de archieven daarvoor in de plaats.`,
      );
    }
    const result = await db.transaction(async () => {
      const done = await restore(db, { data, keys }, new ErasureLedger(config.ledgerFile));
      await requireFittingKey(db, readKeys(config, true));
      return done;
    });
    const lost = `${String(result.unreadableTexts)} teksten zijn niet leesbaar: die zijn gewist, of hun sleutel zit niet in dit archief.`;
    return `Teruggezet: ${String(result.rows)} rijen. ${lost}`;
  });
});
