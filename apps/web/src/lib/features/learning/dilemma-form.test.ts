import { expect, it } from 'vitest';
import { dilemmaFields, pathsIn, toPathField } from './dilemma-form.ts';

function formOf(paths: string[][], chosen: Record<number, string>, hasEnded = false): FormData {
  const data = new FormData();
  for (const path of paths) data.append(dilemmaFields.path, toPathField(path));
  for (const [at, choice] of Object.entries(chosen)) data.set(dilemmaFields.choice(Number(at)), choice);
  if (hasEnded) data.set(dilemmaFields.hasEnded, 'yes');
  return data;
}

it('adds the choice that was made in a form', () => {
  expect(pathsIn(formOf([[]], { 0: 'werk' }))).toEqual([['werk']]);
  expect(pathsIn(formOf([['werk']], { 0: 'werk', 1: 'wachten' }))).toEqual([['werk', 'wachten']]);
});

it('goes another way from the first fork that was answered otherwise', () => {
  const walked = [['geven', 'opnemen']];
  expect(pathsIn(formOf(walked, { 0: 'werk', 1: 'opnemen' }, true))).toEqual([...walked, ['werk']]);
  expect(pathsIn(formOf(walked, { 0: 'geven', 1: 'wachten' }, true))).toEqual([...walked, ['geven', 'wachten']]);
});

it('opens a path that was put last', () => {
  expect(
    pathsIn(
      formOf(
        [
          ['werk', 'wachten'],
          ['geven', 'opnemen'],
        ],
        {},
      ),
    ),
  ).toEqual([
    ['werk', 'wachten'],
    ['geven', 'opnemen'],
  ]);
  expect(pathsIn(formOf([['geven', 'opnemen'], []], {}))).toEqual([['geven', 'opnemen'], []]);
});
