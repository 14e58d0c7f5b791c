import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
const flag = z
  .enum(['0', '1', 'false', 'true', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true');

/** Every variable the product reads; `.env.example` explains them. */
const environment = z.object({
  TWEESPRAAK_MODE: z.enum(['demo', 'live']).optional(),
  TWEESPRAAK_DATA: z.string().default('.data'),
  TWEESPRAAK_KEY: optional,
  TWEESPRAAK_KEY_FILE: optional,
  TWEESPRAAK_LEDGER: optional,
  TWEESPRAAK_MOVABLE_CLOCK: flag,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: optional,
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Tweespraak <tweespraak@localhost>'),
  TRUST_PROXY: flag,
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200),
});

export type Mode = 'demo' | 'live';

/** What the environment asks for, checked once at start. */
export interface Config {
  mode: Mode;
  dataFolder: string;
  /** Set: PostgreSQL. Absent: the embedded database in the data folder. */
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  key: string | undefined;
  keyFile: string;
  ledgerFile: string;
  port: number;
  host: string;
  /** The address people type; links in mail and the check on `Origin` use it. */
  publicOrigin: string;
  secure: boolean;
  trustProxy: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  movableClock: boolean;
  /** For one person, or for one address while nobody is signed in. */
  requestsPerMinute: number;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new StartError(`De instellingen kloppen niet. ${wrong}. Zie .env.example.`);
  }
  const values = parsed.data;
  const mode = values.TWEESPRAAK_MODE ?? (values.DATABASE_URL ? 'live' : 'demo');
  const dataFolder = resolve(values.TWEESPRAAK_DATA);
  const host = mode === 'demo' ? '127.0.0.1' : (values.HOST ?? '127.0.0.1');
  const keyFile = values.TWEESPRAAK_KEY_FILE ? resolve(values.TWEESPRAAK_KEY_FILE) : resolve(dataFolder, 'demo.key');
  if (mode === 'live') refuseUnsafeLive(values, dataFolder, keyFile);
  const publicOrigin = new URL(values.PUBLIC_ORIGIN ?? `http://localhost:${String(values.PORT)}`).origin;
  return {
    mode,
    dataFolder,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    key: values.TWEESPRAAK_KEY,
    keyFile,
    ledgerFile: resolve(values.TWEESPRAAK_LEDGER ?? `${dataFolder}-ledger/erased.jsonl`),
    port: values.PORT,
    host,
    publicOrigin,
    secure: publicOrigin.startsWith('https:'),
    trustProxy: values.TRUST_PROXY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    movableClock: values.TWEESPRAAK_MOVABLE_CLOCK && mode === 'demo',
  };
}

function refuseUnsafeLive(values: z.infer<typeof environment>, dataFolder: string, keyFile: string): void {
  if (!values.TWEESPRAAK_KEY && !values.TWEESPRAAK_KEY_FILE) {
    throw new StartError(
      'Er is geen sleutel. Zet TWEESPRAAK_KEY_FILE op een bestand buiten de datamap (zie .env.example).',
    );
  }
  if (values.TWEESPRAAK_KEY_FILE && keyFile.startsWith(`${dataFolder}/`)) {
    throw new StartError('Het sleutelbestand ligt in de datamap. Zet TWEESPRAAK_KEY_FILE op een plek daarbuiten.');
  }
  if (!values.PUBLIC_ORIGIN) {
    throw new StartError('PUBLIC_ORIGIN ontbreekt: het adres dat mensen intypen, zoals https://tweespraak.example.nl.');
  }
}
