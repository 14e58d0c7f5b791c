import { lessonMinutes } from '@tweespraak/contracts';
import { describeProblem, type ContentProblem } from './content-problem.ts';
import { GuideRuns } from './guide-runs.ts';
import { readContent, type ContentFiles } from './load-content.ts';
import { readabilityOf } from './readability.ts';
import { textsOf } from './texts-of.ts';

// Part of `npm run check`: problems stop it. With `--readability` it also shows how the texts read, which stops nothing.
const { files, problems: unfit } = readContent();
const problems = [...unfit, ...sharedWithTheGuide(files)];
for (const problem of problems) console.error(describeProblem(problem));
if (process.argv.includes('--readability')) console.table(readabilityTable(files));
if (problems.length > 0) process.exitCode = 1;
else console.log(`content: ${Object.values(files).flat().length} files fit`);

function sharedWithTheGuide(contentFiles: ContentFiles): ContentProblem[] {
  const runs = new GuideRuns();
  return Object.values(contentFiles)
    .flat()
    .flatMap(({ value, problemAt }) =>
      textsOf(value).flatMap(({ path, text }) =>
        runs.sharedWith(text).map((run) => problemAt(path, `says it in the words of the guide: “${run}”`)),
      ),
    );
}

function readabilityTable(files: ContentFiles): Record<string, Record<string, number | string>> {
  const minutes = new Map(files.lessons.map(({ file, value }) => [file, lessonMinutes(value)]));
  const rows = Object.values(files)
    .flat()
    .map(({ file, value }) => {
      const { words, wordsPerSentence, fleschDouma, longestSentence } = readabilityOf(
        textsOf(value).map(({ text }) => text),
      );
      return [
        file.replace(/^files\//, ''),
        {
          minutes: minutes.get(file) ?? '',
          words,
          'words per sentence': Number(wordsPerSentence.toFixed(1)),
          'Flesch-Douma': Math.round(fleschDouma),
          'longest sentence': longestSentence.slice(0, 60),
        },
      ] as const;
    });
  return Object.fromEntries(rows);
}
