import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../harness/project-folder.ts';

/** So many lessons on one path, in the five modules of the curriculum. */
export const pathLessons = 48;
const textBytes = 4096;
const shippedModules = ['ervaring', 'nabijheid', 'samenwerken'];
const addedModules = ['landen', 'zo-werkt-intervisie'];
const tracks = ['ervaringsdeskundige', 'wijk-ggd'];

export interface LongPath {
  /** What the product is started with, so that it reads this content in place of what is shipped. */
  env: Record<string, string>;
  lessons: string[];
  parts: { reading: string; doing: string };
}

const parts = { reading: 'lezen', doing: 'doen' };

/**
 * What is shipped does not have that many lessons yet. This lays a copy of it beside the product, with invented lessons
 * until there are 48 on each path; each opens with 4 KB of text.
 */
export function layLongPath(folder: string): LongPath {
  const shipped = join(projectFolder, 'packages/content');
  mkdirSync(folder, { recursive: true });
  for (const part of ['dist', 'files', 'package.json'])
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  symlinkSync(join(shipped, 'node_modules'), join(folder, 'node_modules'));

  const files = join(folder, 'files');
  const modules = [...shippedModules, ...addedModules];
  for (const [index, id] of addedModules.entries()) write(files, `modules/${id}`, emptyModule(id, index + 4));
  for (const id of tracks) rewrite(files, `tracks/${id}`, /modules: .*/, `modules: [${modules.join(', ')}]`);

  const shippedLessons = modules.flatMap((id) => lessonsOf(files, id)).length;
  const lessons = Array.from({ length: pathLessons - shippedLessons }, (_, index) => `bench-les-${index + 1}`);
  for (const [index, id] of lessons.entries()) {
    write(files, `lessons/${id}`, lesson(id, index + 1));
    const module = modules[index % modules.length] ?? '';
    const path = join(files, `modules/${module}.yaml`);
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n  - { kind: lesson, id: ${id} }\n`);
  }
  const hook = pathToFileURL(join(import.meta.dirname, 'other-content.ts')).href;
  return { lessons, parts, env: { NODE_OPTIONS: `--import=${hook}`, BENCH_CONTENT: folder } };
}

function lessonsOf(files: string, module: string): string[] {
  return readFileSync(join(files, `modules/${module}.yaml`), 'utf8').match(/kind: lesson,/g) ?? [];
}

function emptyModule(id: string, number: number): string {
  return [`id: ${id}`, `number: ${number}`, `title: Module ${number}`, 'summary: Voor de meting.', 'steps:'].join('\n');
}

function rewrite(files: string, name: string, from: RegExp, to: string): void {
  const path = join(files, `${name}.yaml`);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** JSON is YAML too. */
function write(files: string, name: string, content: string | object): void {
  writeFileSync(join(files, `${name}.yaml`), typeof content === 'string' ? content : JSON.stringify(content));
}

function lesson(id: string, number: number): object {
  return {
    id,
    title: `Les ${number}: luisteren aan de deur`,
    lead: 'Wat doe je als iemand niet open wil doen? Je kijkt, je luistert en je wacht.',
    parts: [
      {
        id: parts.reading,
        title: 'Lezen',
        minutes: 6,
        blocks: [{ kind: 'richText', id: `${id}-tekst`, text: text() }],
      },
      { id: parts.doing, title: 'Doen', minutes: 6, blocks: [sorting(id), reflection(id)] },
    ],
    source: { guide: ['1.1'], studies: [] },
    certainty: 'Deze les is verzonnen, voor de meting.',
    glossary: [],
  };
}

const sentences = [
  'Je staat voor een dichte deur en hoort de televisie.',
  'Iemand roept dat je weg moet gaan, maar loopt zelf ook niet weg.',
  'Je zegt wie je bent, en dat je morgen om dezelfde tijd terugkomt.',
  'Dan schuif je een kaartje onder de deur, met je naam en je nummer.',
  'Wie vaak is weggestuurd, stuurt anderen weg; dat is geen boosheid op jou.',
];

function text(): object {
  const paragraphs: string[] = [];
  while (paragraphs.join('').length < textBytes) paragraphs.push([...sentences, ...sentences].join(' '));
  const all = paragraphs.join('').slice(0, textBytes);
  const perParagraph = Math.ceil(textBytes / paragraphs.length);
  const content = paragraphs.map((_, index) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: all.slice(index * perParagraph, (index + 1) * perParagraph) }],
  }));
  return { type: 'doc', content };
}

function sorting(id: string): object {
  const buckets = ['zien', 'denken'];
  const why = Object.fromEntries(buckets.map((bucket) => [bucket, `Past dit bij ${bucket}? Lees het nog eens.`]));
  return {
    ...{ kind: 'sorting', id: `${id}-sorteren`, title: 'Zien of denken?', intro: 'Kies wat past.' },
    buckets: buckets.map((bucket) => ({ id: bucket, label: bucket })),
    statements: sentences.map((sentence, index) => ({ id: `zin-${index}`, text: sentence, fits: ['zien'], why })),
  };
}

function reflection(id: string): object {
  return { kind: 'reflection', id: `${id}-vraag`, prompt: 'Wanneer deed jij de deur niet open?', starters: [] };
}
