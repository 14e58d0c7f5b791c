import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { placeError } from '../config/place-error.ts';
import { StartError } from '../config/start-error.ts';

export const manifest = z.object({
  kind: z.enum(['data', 'keys']),
  installation: z.uuid(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;

const nothingDone = 'Er is niets teruggezet.';
const closing = z.object({ rows: z.number(), sha256: z.string() });

/** A row as JSON text, behind the name of its table. */
export interface ArchivedRow {
  table: string;
  json: string;
}

/**
 * One gzipped file of lines: the manifest, then `table⇥row`, then the count and hash of all of it. Without that last
 * line an archive is incomplete and nothing is restored from it. It gets its name when it is whole.
 */
export async function writeArchive(file: string, head: Manifest, rows: AsyncIterable<ArchivedRow>): Promise<number> {
  const half = `${file}.half`;
  try {
    const count = await writeTo(half, head, rows);
    await rename(half, file);
    return count;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function writeTo(file: string, head: Manifest, rows: AsyncIterable<ArchivedRow>): Promise<number> {
  const hash = createHash('sha256');
  let count = 0;
  async function* text() {
    yield `${JSON.stringify(head)}\n`;
    for await (const { table, json } of rows) {
      const line = `${table}\t${json}`;
      hash.update(line);
      count += 1;
      yield `${line}\n`;
    }
    yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
  }
  await pipeline(text, createGzip(), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return count;
}

export interface ReadArchive {
  manifest: Manifest;
  rows: AsyncIterable<ArchivedRow>;
}

/** Opens an archive after reading it once to the end: one that is cut off or changed is refused as a whole. */
export async function openArchive(file: string): Promise<ReadArchive> {
  const hash = createHash('sha256');
  let head: Manifest | undefined;
  let count = 0;
  let end: z.infer<typeof closing> | undefined;
  try {
    for await (const text of lines(file)) {
      if (!head) head = manifest.parse(JSON.parse(text));
      else if (text.startsWith('{')) end = closing.parse(JSON.parse(text));
      else {
        hash.update(text);
        count += 1;
      }
    }
  } catch (error) {
    const known = placeError(`Het archief ${file}`, error, nothingDone);
    // what is inside may be anything: a cut-off file, somebody's photo
    throw known instanceof StartError ? known : new StartError(`${file} is geen heel archief. ${nothingDone}`);
  }
  if (!head || end?.rows !== count || end.sha256 !== hash.digest('hex')) {
    throw new StartError(`${file} is geen heel archief. ${nothingDone}`);
  }
  return { manifest: head, rows: rowsOf(file) };
}

async function* rowsOf(file: string): AsyncIterable<ArchivedRow> {
  for await (const text of lines(file)) {
    if (text.startsWith('{')) continue;
    const tab = text.indexOf('\t');
    yield { table: text.slice(0, tab), json: text.slice(tab + 1) };
  }
}

async function* lines(file: string): AsyncIterable<string> {
  const unzipped = createGunzip();
  const read = pipeline(createReadStream(file), unzipped);
  // it is asked for below, after the last line; until then its failure is nobody's
  read.catch(() => undefined);
  let rest = '';
  for await (const chunk of unzipped.setEncoding('utf8') as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
  await read;
}
