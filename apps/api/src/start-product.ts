import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.ts';
import { SetUpService } from './features/organisations/set-up.service.ts';
import { serveAdmin } from './platform/admin/admin-socket.ts';
import { Audit } from './platform/audit/audit.ts';
import { backUp, sayBackup } from './platform/backup/backup.ts';
import { Clock } from './platform/clock/clock.ts';
import { readConfig } from './platform/config/config.ts';
import type { Config } from './platform/config/config.ts';
import { StartError } from './platform/config/start-error.ts';
import { Database } from './platform/database/database.ts';
import { openDatabase } from './platform/database/open-database.ts';
import type { OpenDatabase } from './platform/database/open-database.ts';
import { demoAddress, demoPassword, demoPersons } from './platform/demo/demo-persons.ts';
import { requireOwnPeople } from './platform/demo/require-own-people.ts';
import { ErasureLedger } from './platform/vault/erasure-ledger.ts';
import { isUnderKey, requireFittingKey } from './platform/vault/key-check.ts';
import { readKeys } from './platform/vault/key-provider.ts';
import { seedDemo } from './seed/seed-demo.ts';

const pagesHandler = join(import.meta.dirname, '../../web/build/handler.js');

/**
 * Starts everything, or says in one line why not: settings, port, database, keys, content, demo, listening. Gives what
 * stops it again.
 */
export async function startProduct(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const config = readConfig(env);
  await requireFreePort(config);
  const sayMaking = () => {
    console.log('Database: maken.');
  };
  const opened = await openDatabase(
    config.databaseUrl ? { url: config.databaseUrl } : { folder: config.dataFolder, sayMaking },
  );
  try {
    return await openHouse(config, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openHouse(config: Config, opened: OpenDatabase): Promise<() => Promise<void>> {
  const db = new Database(opened.source);
  const keys = readKeys(config, await isUnderKey(db));
  await requireFittingKey(db, keys);
  await requireOwnPeople(db, config.mode);
  const ledger = new ErasureLedger(config.ledgerFile);
  ledger.requireUsable();
  await ledger.replay(db);
  const clock = new Clock();
  const app = await createApp(
    { config, source: opened.source, keys, clock },
    existsSync(pagesHandler) ? pagesHandler : undefined,
  );
  if (config.mode === 'demo') await seedDemo(app);
  await listen(app, config);
  const newSetUpLink = () => app.get(SetUpService).newLink();
  const closeAdmin = await serveAdmin(config.dataFolder, {
    backup: async (folder) => sayBackup(await backUp(db, folder, clock.now())),
    'check-audit': async () => sayAudit(await app.get(Audit).findBrokenSeal()),
    'set-up-link': async () => sayLink(config, await newSetUpLink()) ?? 'Er zijn al mensen. Log in, of vraag een beheerder.',
  });
  sayWhereToGo(config, (app.getHttpServer().address() as AddressInfo).port);
  const link = config.mode === 'live' ? sayLink(config, await newSetUpLink()) : undefined;
  if (link) console.log(`\nEr is nog niemand. ${link}\n`);
  return async () => {
    await app.close();
    closeAdmin();
    await opened.close();
  };
}

/** Asked before the slow work, so that a taken port is said at once. */
async function requireFreePort(config: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(portError(config, error));
    });
    probe.listen(config.port, config.host, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw portError(config, error as Error);
  }
}

function portError({ port, host }: Config, error: NodeJS.ErrnoException): StartError {
  const another = (free: number) => `Kies een andere: PORT=${String(free)} npm start.`;
  if (error.code === 'EADDRINUSE')
    return new StartError(`Poort ${String(port)} is al in gebruik. ${another(port < 65_535 ? port + 1 : 3000)}`);
  if (error.code === 'EACCES') return new StartError(`Poort ${String(port)} mag je niet gebruiken. ${another(3000)}`);
  return new StartError(
    `HOST klopt niet: op ${host} kan deze machine niet luisteren (${error.code ?? error.message}).`,
  );
}

function sayAudit(broken: { upTo: string } | null): string {
  return broken ? `Het logboek is veranderd, op of vóór regel ${broken.upTo}.` : 'Het logboek is heel.';
}

/** A live installation starts without people. Only who reads this log, or asks the running process, can be the first. */
function sayLink({ publicOrigin }: Config, token: string | null): string | undefined {
  if (!token) return undefined;
  const link = new URL(`/inrichten/${token}`, publicOrigin).href;
  return `Maak met deze link de eerste beheerder (één keer, 7 dagen geldig;\neen eerdere link werkt niet meer):\n  ${link}`;
}

function sayWhatIsMissing({ smtpUrl, databaseUrl }: Config): void {
  if (!smtpUrl) console.log('Let op: SMTP_URL is leeg. Mail blijft wachten tot een start waarbij die gezet is.');
  if (!databaseUrl) console.log('Let op: dit is de ingebouwde database. Valt de stroom uit, dan kan er iets weg zijn.');
}

function sayWhereToGo(config: Config, port: number): void {
  const place = config.mode === 'live' ? config.publicOrigin : `http://localhost:${String(port)}`;
  // counted from the start of the process, loading the program included
  console.log(`\nTweespraak staat klaar na ${(performance.now() / 1000).toFixed(1)} s: ${place}`);
  if (config.mode === 'live') {
    sayWhatIsMissing(config);
    return;
  }
  console.log(`\nDit is de proefversie. Log in met één klik, of met wachtwoord ${demoPassword}:`);
  for (const { key, name, what } of demoPersons.slice(0, 5)) {
    console.log(`  ${demoAddress(key).padEnd(36)} ${name}, ${what}`);
  }
  console.log('\nStoppen: Ctrl+C.\n');
}
