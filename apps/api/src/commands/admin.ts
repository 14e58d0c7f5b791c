import { askAdmin } from '../platform/admin/admin-socket.ts';
import { StartError } from '../platform/config/start-error.ts';
import { operate } from './operate.ts';

/** `npm run admin -- <command>`: asks the running process, which holds the embedded database. */
await operate(async (config) => {
  const [command = 'help', argument] = process.argv.slice(2);
  const said = await askAdmin(config.dataFolder, command, argument);
  if (said === null) throw new StartError(`Er draait geen Tweespraak op ${config.dataFolder}. Start het eerst.`);
  return said;
});
