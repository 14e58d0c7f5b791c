import { describe, expect, it } from 'vitest';
import { GuideRuns, hashedRunsOf } from './guide-runs.ts';
import { readContent } from './load-content.ts';
import { textsOf } from './texts-of.ts';

const guide = 'De vos springt ’s nachts over de hoge heg, en iedereen\nslaapt er rustig doorheen tot het licht wordt.';

describe('words in a row that are somebody else’s', () => {
  const runs = new GuideRuns(hashedRunsOf(guide));

  it('are found from eight, whatever the capitals, commas and line breaks', () => {
    expect(runs.sharedWith('Kijk: over de hoge heg en iedereen slaapt er. Rustig.')).toEqual([
      'over de hoge heg en iedereen slaapt er',
      'de hoge heg en iedereen slaapt er rustig',
    ]);
    expect(runs.sharedWith('Over de hoge heg en iedereen slaapt. Goed.')).toEqual([]);
  });

  it('cannot be read back from what is kept', () => {
    expect(hashedRunsOf(guide).toString('latin1')).not.toMatch(/heg|vos/);
  });
});

it('keeps our content clear of the guide', () => {
  const runs = new GuideRuns();
  expect(runs.size).toBeGreaterThan(5_000);
  const shared = Object.values(readContent().files)
    .flat()
    .flatMap(({ file, value }) =>
      textsOf(value).flatMap(({ text }) => runs.sharedWith(text).map((run) => [file, run])),
    );
  expect(shared).toEqual([]);
});
