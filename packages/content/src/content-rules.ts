import { checkDilemma, checkMethod, type AllowedWord, type ModuleStep } from '@tweespraak/contracts';
import { basename } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import type { ContentFiles } from './load-content.ts';
import type { ParsedFile } from './parse-file.ts';
import { textsOf } from './texts-of.ts';
import { avoidableWordsIn } from './words-to-avoid.ts';

type Identified = ParsedFile<{ id: string; allowWords?: AllowedWord[] }>;

/** What no single schema can see: names, references between files, and the words we use for people. */
export function brokenRules(files: ContentFiles): ContentProblem[] {
  const all: Identified[] = Object.values(files).flat();
  return [
    ...all.flatMap(misnamed),
    ...repeatedBlocks(files),
    ...repeatedModuleNumbers(files),
    ...brokenReferences(files),
    ...files.methods.flatMap(({ value, problemAt }) =>
      checkMethod(value).map(({ path, message }) => problemAt(path, message)),
    ),
    ...dilemmaProblems(files),
    ...all.flatMap(wordProblems),
  ];
}

function misnamed({ file, value, problemAt }: Identified): ContentProblem[] {
  const expected = basename(file, '.yaml');
  return value.id === expected ? [] : [problemAt(['id'], `is ${value.id}; the name of this file wants ${expected}`)];
}

/** Answers are kept by block id alone, so an id names one block in all lessons together. */
function repeatedBlocks({ lessons, duoLessons }: ContentFiles): ContentProblem[] {
  const seen = new Map<string, string>();
  const named = (id: string, { file, problemAt }: Identified, path: PropertyKey[]): ContentProblem[] => {
    const earlier = seen.get(id);
    seen.set(id, file);
    return earlier === undefined ? [] : [problemAt([...path, 'id'], `is ${id}, a block in ${earlier} too`)];
  };
  return [
    ...lessons.flatMap((file) =>
      file.value.parts.flatMap(({ blocks }, part) =>
        blocks.flatMap(({ id }, index) => named(id, file, ['parts', part, 'blocks', index])),
      ),
    ),
    ...duoLessons.flatMap((file) => [
      ...file.value.alone.before.flatMap(({ id }, index) => named(id, file, ['alone', 'before', index])),
      ...named(file.value.alone.task.id, file, ['alone', 'task']),
    ]),
  ];
}

/** Every way through every dilemma is walked: none gets stuck, goes round for ever, or leaves something unseen. */
function dilemmaProblems({ lessons }: ContentFiles): ContentProblem[] {
  return lessons.flatMap(({ value, problemAt }) =>
    value.parts.flatMap(({ blocks }, part) =>
      blocks.flatMap((block, index) =>
        block.kind === 'dilemma'
          ? checkDilemma(block).map(({ path, message }) =>
              problemAt(['parts', part, 'blocks', index, ...path], message),
            )
          : [],
      ),
    ),
  );
}

function repeatedModuleNumbers({ modules }: ContentFiles): ContentProblem[] {
  return modules.flatMap(({ value, problemAt }, index) =>
    modules.slice(0, index).some((other) => other.value.number === value.number)
      ? [problemAt(['number'], `${value.number} is another module too`)]
      : [],
  );
}

/** Every link leads somewhere, and everything that was written can be reached. */
function brokenReferences({ tracks, modules, lessons, duoLessons }: ContentFiles): ContentProblem[] {
  const existing: Record<ModuleStep['kind'], Set<string>> = { lesson: idsOf(lessons), duoLesson: idsOf(duoLessons) };
  const existingModules = idsOf(modules);
  const walked = new Set(modules.flatMap(({ value }) => value.steps.map(({ kind, id }) => `${kind} ${id}`)));
  const chosen = new Set(tracks.flatMap(({ value }) => value.modules));
  return [
    ...tracks.flatMap(({ value, problemAt }) =>
      value.modules.flatMap((id, index) =>
        existingModules.has(id) ? [] : [problemAt(['modules', index], `names no module: ${id}`)],
      ),
    ),
    ...modules.flatMap(({ value, problemAt }) =>
      value.steps.flatMap(({ kind, id }, index) =>
        existing[kind].has(id) ? [] : [problemAt(['steps', index, 'id'], `names no ${kind}: ${id}`)],
      ),
    ),
    ...modules.flatMap(({ value, problemAt }) => (chosen.has(value.id) ? [] : [problemAt(['id'], 'is in no track')])),
    ...lessons.flatMap(({ value, problemAt }) =>
      walked.has(`lesson ${value.id}`) ? [] : [problemAt(['id'], 'is in no module')],
    ),
    ...duoLessons.flatMap(({ value, problemAt }) =>
      walked.has(`duoLesson ${value.id}`) ? [] : [problemAt(['id'], 'is in no module')],
    ),
  ];
}

function idsOf(files: Identified[]): Set<string> {
  return new Set(files.map(({ value }) => value.id));
}

function wordProblems({ value, problemAt }: Identified): ContentProblem[] {
  const allowed = value.allowWords ?? [];
  const texts = textsOf(value);
  const met = new Set(texts.flatMap(({ text }) => avoidableWordsIn(text).map(({ word }) => word)));
  return [
    ...texts.flatMap(({ path, text }) =>
      avoidableWordsIn(text, allowed).map(({ word, instead }) => problemAt(path, `says “${word}”; better: ${instead}`)),
    ),
    ...allowed.flatMap(({ word }, index) =>
      met.has(word) ? [] : [problemAt(['allowWords', index, 'word'], `allows “${word}”, which is not used`)],
    ),
  ];
}
