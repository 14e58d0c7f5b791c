import type { Database } from '../database/database.ts';
import { StartError } from '../config/start-error.ts';
import type { KeyProvider } from './key-provider.ts';
import { decrypt, encrypt } from './sealing.ts';

const knownText = 'tweespraak';

interface KeyCheck {
  kek_version: number;
  sealed: Buffer;
}

/** Whether these data belong to a key already. Asked of the rows: a start may have died between database and key. */
export async function isUnderKey(db: Database): Promise<boolean> {
  const [row] = await db.query<{ there: boolean }>('SELECT EXISTS (SELECT FROM keys.key_check) AS there');
  return row?.there === true;
}

/**
 * Refuses to start with a key that does not fit the data: everything written would be under a second key. The current
 * key is put down first, so that of two processes that start at once the second is measured by the first.
 */
export async function requireFittingKey(db: Database, keys: KeyProvider): Promise<void> {
  await db.transaction(async () => {
    const sealed = encrypt(keys.require(keys.current), Buffer.from(knownText), 'check');
    await db.query('INSERT INTO keys.key_check (kek_version, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      keys.current,
      sealed,
    ]);
    for (const check of await db.query<KeyCheck>('SELECT kek_version, sealed FROM keys.key_check')) {
      try {
        decrypt(keys.require(check.kek_version), check.sealed, 'check');
      } catch {
        throw new StartError('De sleutel past niet bij deze gegevens. Zet het sleutelbestand terug dat erbij hoort.');
      }
    }
  });
}
