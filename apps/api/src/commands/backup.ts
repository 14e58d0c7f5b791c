import 'reflect-metadata';
import '../app.module.ts';
import { resolve } from 'node:path';
import { askAdmin } from '../platform/admin/admin-socket.ts';
import { backUp, sayBackup } from '../platform/backup/backup.ts';
import { operate, withDatabase } from './operate.ts';

/** `npm run backup -- [folder]`: two archives, also while the product runs. */
await operate(async (config) => {
  const folder = resolve(process.argv[2] ?? `${config.dataFolder}-backup`);
  const running = config.databaseUrl ? null : await askAdmin(config.dataFolder, 'backup', folder);
  const alone = () =>
    withDatabase(config, async (db) => sayBackup(await backUp(db, folder, new Date())), { asItIs: true });
  return running ?? alone();
});
