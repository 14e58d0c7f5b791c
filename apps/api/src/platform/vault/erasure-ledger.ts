import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { placeError } from '../config/place-error.ts';
import { StartError } from '../config/start-error.ts';
import type { Database } from '../database/database.ts';

const erased = z.object({
  at: z.iso.datetime(),
  keys: z.array(z.uuid()),
  spaces: z.array(z.uuid()),
  rows: z.array(z.object({ table: z.string().regex(/^[a-z_]+$/), id: z.uuid() })),
});
export type Erased = z.infer<typeof erased>;

/**
 * What was erased, in a file outside the database and outside both back-ups: ids only. It is written before anything
 * is removed, so that neither a crash nor an old back-up brings a text back.
 */
export class ErasureLedger {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Refuses to start where no erasure could be written down: it would fail only when somebody erases. */
  requireUsable(): void {
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      closeSync(openSync(this.#file, 'a+', 0o600));
    } catch (error) {
      throw placeError(`De lijst van wat gewist is (${this.#file})`, error, 'Kies een plek met TWEESPRAAK_LEDGER.');
    }
  }

  append(what: Omit<Erased, 'at'>): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    const file = openSync(this.#file, 'a', 0o600);
    try {
      writeSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...what })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Does again all that the ledger says, and says how many erasures that were. At every start and after a restore. */
  async replay(db: Database): Promise<number> {
    this.#dropCutLine();
    const all = this.#read();
    const keys = all.flatMap((line) => line.keys);
    const spaces = all.flatMap((line) => line.spaces);
    await db.transaction(async () => {
      await db.query('DELETE FROM keys.wrap WHERE key_id = ANY($1::uuid[]) OR space_id = ANY($2::uuid[])', [
        keys,
        spaces,
      ]);
      await db.query('DELETE FROM keys.space WHERE id = ANY($1::uuid[])', [spaces]);
      for (const { table, id } of all.flatMap((line) => line.rows)) {
        await db.query(`DELETE FROM "${table}" WHERE id = $1`, [id]);
      }
    });
    return all.length;
  }

  /** A line that was cut off by a crash belongs to an erasure that was never begun; the next line must not join it. */
  #dropCutLine(): void {
    if (!existsSync(this.#file)) return;
    const bytes = readFileSync(this.#file);
    const whole = bytes.lastIndexOf('\n') + 1;
    if (whole < bytes.length) truncateSync(this.#file, whole);
  }

  #read(): Erased[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line, place) => {
      const parsed = erased.safeParse(tryJson(line));
      if (parsed.success) return parsed.data;
      throw new StartError(
        `De lijst van wat gewist is (${this.#file}) is beschadigd in regel ${String(place + 1)}. Zet een kopie terug.`,
      );
    });
  }
}

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
