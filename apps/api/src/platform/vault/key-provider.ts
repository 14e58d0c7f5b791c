import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import { placeError } from '../config/place-error.ts';
import { StartError } from '../config/start-error.ts';

/** The keys above all keys, kept outside the database, by version. New wraps use the highest. */
export class KeyProvider {
  readonly #byVersion: Map<number, Buffer>;
  readonly current: number;

  constructor(byVersion: Map<number, Buffer>) {
    this.#byVersion = byVersion;
    this.current = Math.max(...byVersion.keys());
  }

  require(version: number): Buffer {
    const key = this.#byVersion.get(version);
    if (!key) throw new StartError(`Sleutel versie ${String(version)} ontbreekt. Zet het juiste sleutelbestand terug.`);
    return key;
  }
}

/**
 * Reads the key of this installation: 32 bytes as base64, in a file one line per version (`1:…`). Only the demo makes
 * its own, and only while nothing is sealed yet: after that a new key would make everything unreadable.
 */
export function readKeys(config: Config, isUnderKey: boolean): KeyProvider {
  if (config.key) return parseKeys(config.key, 'TWEESPRAAK_KEY');
  try {
    if (!existsSync(config.keyFile)) {
      if (config.mode === 'live' || isUnderKey) {
        throw new StartError(
          `De sleutel ontbreekt: ${config.keyFile}. Zet het bestand terug; zonder sleutel is niets leesbaar.`,
        );
      }
      makeKey(config.keyFile);
    }
    return parseKeys(readFileSync(config.keyFile, 'utf8'), config.keyFile);
  } catch (error) {
    throw placeError(`Het sleutelbestand ${config.keyFile}`, error);
  }
}

/** It gets its name when it is whole: half a key would refuse every later start. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const half = `${file}.half`;
  writeFileSync(half, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  renameSync(half, file);
}

function parseKeys(text: string, where: string): KeyProvider {
  const keys = new Map<number, Buffer>();
  for (const line of text
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [, version = '1', encoded = ''] = /^(?:(\d+):)?([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32) throw new StartError(`De sleutel in ${where} klopt niet: nodig zijn 32 bytes als base64.`);
    keys.set(Number(version), key);
  }
  if (keys.size === 0) throw new StartError(`Er staat geen sleutel in ${where}.`);
  return new KeyProvider(keys);
}
