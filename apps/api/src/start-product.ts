import { existsSync } from 'node:fs';
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
import { demoPassword, demoPersons } from './platform/demo/demo-persons.ts';
import { ErasureLedger } from './platform/vault/erasure-ledger.ts';
import { isUnderKey, requireFittingKey } from './platform/vault/key-check.ts';
import { readKeys } from './platform/vault/key-provider.ts';
import { seedDemo } from './seed/seed-demo.ts';

const pagesHandler = join(import.meta.dirname, '../../web/build/handler.js');

/** Starts everything, or says in one line why not: settings, port, database, keys, content, demo, listening. */
export async function startProduct(env: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
  const began = performance.now();
  const config = readConfig(env);
  await requireFreePort(config);
  const opened = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.dataFolder });
  const db = new Database(opened.source);
  const keys = readKeys(config, await isUnderKey(db));
  await requireFittingKey(db, keys);
  await new ErasureLedger(config.ledgerFile).replay(db);
  const clock = new Clock();
  const app = await createApp(
    { config, source: opened.source, keys, clock },
    existsSync(pagesHandler) ? pagesHandler : undefined,
  );
  if (config.mode === 'demo') await seedDemo(app);
  await app.listen(config.port, config.host);
  const closeAdmin = serveAdmin(config.dataFolder, {
    backup: async (folder) => sayBackup(await backUp(db, folder, clock.now())),
    'check-audit': async () => sayAudit(await app.get(Audit).findBrokenSeal()),
  });
  app.getHttpServer().once('close', () => {
    closeAdmin();
    void opened.close();
  });
  sayWhereToGo(config, performance.now() - began);
  if (config.mode === 'live') saySetUpLink(config, await app.get(SetUpService).newLink());
  return app;
}

/** Asked before the slow work, so that a taken port is said at once. */
async function requireFreePort({ port, host }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' ? 'is al in gebruik' : `is niet te gebruiken (${error.code ?? ''})`;
      reject(new StartError(`Poort ${String(port)} ${taken}. Kies een andere: PORT=3001 npm start.`));
    });
    probe.listen(port, host, () =>
      probe.close(() => {
        resolve();
      }),
    );
  });
}

function sayAudit(broken: { upTo: string } | null): string {
  return broken ? `Het logboek is veranderd, op of vóór regel ${broken.upTo}.` : 'Het logboek is heel.';
}

/** A live installation starts without people. Only who reads this log can be the first. */
function saySetUpLink(config: Config, token: string | null): void {
  if (!token) return;
  const link = new URL(`/inrichten/${token}`, config.publicOrigin).href;
  console.log(`\nEr is nog niemand. Maak met deze link de eerste beheerder (één keer, 7 dagen geldig):\n  ${link}\n`);
}

function sayWhereToGo(config: Config, milliseconds: number): void {
  const place = `http://localhost:${String(config.port)}`;
  console.log(
    `\nTweespraak staat klaar na ${(milliseconds / 1000).toFixed(1)} s: ${config.secure ? config.publicOrigin : place}`,
  );
  if (config.mode !== 'demo') return;
  console.log(`\nDit is de proefversie. Log in met één klik, of met wachtwoord ${demoPassword}:`);
  for (const { key, name, what } of demoPersons.slice(0, 5)) {
    console.log(`  ${`${key}@demo.tweespraak.example`.padEnd(36)} ${name}, ${what}`);
  }
  console.log('\nStoppen: Ctrl+C.\n');
}
