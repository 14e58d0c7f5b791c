import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { StartError } from '../config/start-error.ts';

export const manifest = z.object({
  kind: z.enum(['data', 'keys']),
  installation: z.uuid(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifest>;

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
  const gzip = createGzip();
  const half = `${file}.half`;
  const written = finished(gzip.pipe(createWriteStream(half, { mode: 0o600, flags: 'wx' })));
  const hash = createHash('sha256');
  let count = 0;
  const line = async (text: string) => {
    if (!gzip.write(`${text}\n`)) await new Promise((resolve) => gzip.once('drain', resolve));
  };
  await line(JSON.stringify(head));
  for await (const { table, json } of rows) {
    const text = `${table}\t${json}`;
    hash.update(text);
    count += 1;
    await line(text);
  }
  await line(JSON.stringify({ rows: count, sha256: hash.digest('hex') }));
  gzip.end();
  await written;
  await rename(half, file);
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
    throw new StartError(`Het archief ${file} is niet te lezen: ${(error as Error).message}`);
  }
  if (!head || end?.rows !== count || end.sha256 !== hash.digest('hex')) {
    throw new StartError(`Het archief ${file} is niet compleet. Er is niets teruggezet.`);
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
  const unzipped = createReadStream(file).pipe(createGunzip());
  // readline swallows errors of its input
  let failure: Error | undefined;
  unzipped.on('error', (error) => (failure = error));
  yield* createInterface({ input: unzipped, crlfDelay: Infinity });
  if (failure) throw failure;
}
