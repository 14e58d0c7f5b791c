import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

/** The same folder seen from `src` and from `dist`: the files are read where they lie, never copied. */
const packageFolder = fileURLToPath(new URL('..', import.meta.url));

export interface FolderContent<T> {
  files: ParsedFile<T>[];
  problems: ContentProblem[];
}

/** Reads every YAML file of one folder of this package, such as `files/lessons`, in the order of their names. */
export function readFolder<T>(folder: string, schema: z.ZodType<T>, root: string = packageFolder): FolderContent<T> {
  const content: FolderContent<T> = { files: [], problems: [] };
  for (const name of readdirSync(join(root, folder)).sort()) {
    if (!name.endsWith('.yaml')) {
      content.problems.push({ file: `${folder}/${name}`, line: 0, message: 'is not a .yaml file' });
      continue;
    }
    const result = parseFile(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'), schema);
    if (result.ok) content.files.push(result.parsed);
    else content.problems.push(...result.problems);
  }
  return content;
}
