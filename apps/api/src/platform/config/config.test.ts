import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { placeError } from './place-error.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const live = { TWEESPRAAK_MODE: 'live', TWEESPRAAK_KEY: key, PUBLIC_ORIGIN: 'https://tweespraak.example.nl' };

describe('the settings', () => {
  it('need nothing: without any it is a demo, on this machine only', () => {
    expect(readConfig({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, secure: false });
    expect(readConfig({ HOST: '0.0.0.0', PORT: '' })).toMatchObject({ host: '127.0.0.1', port: 3000 });
  });

  it('are live with a database of their own, or when they say so', () => {
    const database = { ...live, TWEESPRAAK_MODE: '', DATABASE_URL: 'postgres://tweespraak@localhost/tweespraak' };
    expect(readConfig(database)).toMatchObject({ mode: 'live', secure: true, movableClock: false });
    expect(readConfig({ ...live, HOST: '0.0.0.0', TWEESPRAAK_MOVABLE_CLOCK: '1' })).toMatchObject({
      mode: 'live',
      host: '0.0.0.0',
      movableClock: false,
    });
  });

  it.each([
    [{ PORT: 'drie' }, 'PORT moet een getal van 0 tot en met 65535 zijn'],
    [{ PORT: '65536' }, 'PORT moet'],
    [{ TWEESPRAAK_MODE: 'productie' }, 'TWEESPRAAK_MODE moet demo of live zijn'],
    [{ DATABASE_URL: 'mysql://root:geheim@localhost' }, 'DATABASE_URL moet'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL moet'],
    [{ SMTP_URL: 'mail.example.nl' }, 'SMTP_URL moet'],
    [{ TRUST_PROXY: 'ja' }, 'TRUST_PROXY moet 1 of 0 zijn'],
    [{ REQUESTS_PER_MINUTE: '0' }, 'REQUESTS_PER_MINUTE moet een getal vanaf 1 zijn'],
    [{ PUBLIC_ORIGIN: 'tweespraak.example.nl' }, 'PUBLIC_ORIGIN moet'],
    [{ PUBLIC_ORIGIN: 'https://example.nl/tweespraak' }, 'PUBLIC_ORIGIN moet een adres zonder pad'],
    [{ PORT: 'x', SMTP_URL: 'x' }, 'PORT moet een getal van 0 tot en met 65535 zijn. SMTP_URL moet'],
    [{ ...live, TWEESPRAAK_KEY: '' }, 'Er is geen sleutel'],
    [{ ...live, TWEESPRAAK_DATA: '/data', TWEESPRAAK_KEY_FILE: '/data/onder/sleutel.key' }, 'ligt in de datamap'],
    [{ ...live, TWEESPRAAK_DATA: '/data', TWEESPRAAK_LEDGER: '/data/erased.jsonl' }, 'TWEESPRAAK_LEDGER'],
    [{ ...live, PUBLIC_ORIGIN: '' }, 'PUBLIC_ORIGIN ontbreekt'],
    [{ ...live, PUBLIC_ORIGIN: 'http://tweespraak.example.nl' }, 'moet met https:// beginnen'],
  ])('%o are refused, in one line without what they hold', (env, line) => {
    const reading = () => readConfig(env);
    expect(reading).toThrow(line);
    expect(reading).not.toThrow(/\n|geheim|Invalid|expected/);
  });

  it('name a place that cannot be used, and why', () => {
    const noRights = Object.assign(new Error('EACCES: open /data'), { code: 'EACCES', syscall: 'open' });
    expect(placeError('De map /data', noRights, 'Kies een andere.').message).toBe(
      'De map /data is niet te gebruiken: je hebt er geen rechten voor. Kies een andere.',
    );
    const bug = new TypeError('x is not a function');
    expect(placeError('De map /data', bug)).toBe(bug);
  });

  it('may go without https on this machine itself', () => {
    expect(readConfig({ ...live, PUBLIC_ORIGIN: 'http://localhost:3000/' })).toMatchObject({
      publicOrigin: 'http://localhost:3000',
      secure: false,
    });
  });
});
