import { isAbsolute, relative, resolve } from 'node:path';
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
  .transform((value) => value === '1' || value === 'true')
  .describe('1 of 0');
const isBareOrigin = (text: string) => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`;

/** Every variable the product reads; `.env.example` explains them. A description says what a value must be. */
const environment = z.object({
  TWEESPRAAK_MODE: z.enum(['demo', 'live']).optional().describe('demo of live'),
  TWEESPRAAK_DATA: z.string().default('.data'),
  TWEESPRAAK_KEY: optional,
  TWEESPRAAK_KEY_FILE: optional,
  TWEESPRAAK_LEDGER: optional,
  TWEESPRAAK_MOVABLE_CLOCK: flag,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('een getal van 0 tot en met 65535'),
  HOST: optional,
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine(isBareOrigin)
    .optional()
    .describe('een adres zonder pad (zoals https://tweespraak.example.nl)'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('een adres met postgres:// ervoor'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('een adres met redis:// of rediss:// ervoor'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('een adres met smtp:// of smtps:// ervoor'),
  MAIL_FROM: z.string().default('Tweespraak <tweespraak@localhost>'),
  TRUST_PROXY: flag,
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200).describe('een getal vanaf 1'),
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
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => name as keyof typeof environment.shape));
    const wrong = [...names].map((name) => `${name} moet ${environment.shape[name].description ?? 'anders'} zijn.`);
    throw new StartError(`De instellingen kloppen niet. ${wrong.join(' ')} Zie .env.example.`);
  }
  const values = parsed.data;
  const mode = values.TWEESPRAAK_MODE ?? (values.DATABASE_URL ? 'live' : 'demo');
  const dataFolder = resolve(values.TWEESPRAAK_DATA);
  const publicOrigin = new URL(values.PUBLIC_ORIGIN ?? `http://localhost:${String(values.PORT)}`).origin;
  const config: Config = {
    mode,
    dataFolder,
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    key: values.TWEESPRAAK_KEY,
    keyFile: resolve(values.TWEESPRAAK_KEY_FILE ?? `${dataFolder}/demo.key`),
    ledgerFile: resolve(values.TWEESPRAAK_LEDGER ?? `${dataFolder}-ledger/erased.jsonl`),
    port: values.PORT,
    host: mode === 'demo' ? '127.0.0.1' : (values.HOST ?? '127.0.0.1'),
    publicOrigin,
    secure: publicOrigin.startsWith('https:'),
    trustProxy: values.TRUST_PROXY,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    movableClock: values.TWEESPRAAK_MOVABLE_CLOCK && mode === 'demo',
  };
  if (mode === 'live') refuseUnsafeLive(values, config);
  return config;
}

function refuseUnsafeLive(values: z.infer<typeof environment>, config: Config): void {
  if (!values.TWEESPRAAK_KEY && !values.TWEESPRAAK_KEY_FILE) {
    throw new StartError(
      'Er is geen sleutel. Zet TWEESPRAAK_KEY_FILE op een bestand buiten de datamap (zie .env.example).',
    );
  }
  if (values.TWEESPRAAK_KEY_FILE && liesIn(config.dataFolder, config.keyFile)) {
    throw new StartError('Het sleutelbestand ligt in de datamap. Zet TWEESPRAAK_KEY_FILE op een plek daarbuiten.');
  }
  if (liesIn(config.dataFolder, config.ledgerFile)) {
    throw new StartError(
      'De lijst van wat gewist is ligt in de datamap. Zet TWEESPRAAK_LEDGER op een plek daarbuiten.',
    );
  }
  if (!values.PUBLIC_ORIGIN) {
    throw new StartError('PUBLIC_ORIGIN ontbreekt: het adres dat mensen intypen, zoals https://tweespraak.example.nl.');
  }
  if (!config.secure && !isLoopback(config.publicOrigin)) {
    throw new StartError('PUBLIC_ORIGIN moet met https:// beginnen. Alleen op deze machine zelf (localhost) mag http.');
  }
}

/** Whether an origin is this machine itself: the one place where http will do. */
export function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}

function liesIn(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return !way.startsWith('..') && !isAbsolute(way);
}
