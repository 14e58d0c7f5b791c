import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { projectFolder } from '../harness/project-folder.ts';

const run = promisify(execFile);

/** Rows of the product's own back-up, by table: ids and figures lie open in it. */
export type Archive = Map<string, Record<string, unknown>[]>;

/** What the operator of a running installation can ask. */
export class Operator {
  readonly #dataFolder: string;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  async checkAudit(): Promise<string> {
    return (await this.#ask('check-audit')).trim();
  }

  /** Makes a back-up and reads its data archive to the last line. */
  async backup(): Promise<Archive> {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-archive-'));
    try {
      await this.#ask('backup', folder);
      const file = readdirSync(folder).find((name) => name.startsWith('tweespraak-data-'));
      if (!file) throw new Error('There is no data archive');
      return rowsIn(gunzipSync(readFileSync(join(folder, file))).toString());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #ask(...command: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, ['apps/api/dist/commands/admin.js', ...command], {
      cwd: projectFolder,
      env: { ...process.env, TWEESPRAAK_MODE: 'demo', TWEESPRAAK_DATA: this.#dataFolder },
    });
    return stdout;
  }
}

function rowsIn(text: string): Archive {
  const archive: Archive = new Map();
  for (const line of text.split('\n').filter((one) => one.includes('\t'))) {
    const tab = line.indexOf('\t');
    const [table, row] = [line.slice(0, tab), JSON.parse(line.slice(tab + 1)) as Record<string, unknown>];
    archive.set(table, [...(archive.get(table) ?? []), row]);
  }
  return archive;
}
