import { dilemmaLimits } from '@tweespraak/contracts';
import type { DilemmaPath } from './walk-dilemma.ts';

/** Every path that was walked, the one on the screen last. */
export type DilemmaPaths = readonly DilemmaPath[];

export interface PathsSoFar {
  paths: DilemmaPaths;
  /** Whether the one on the screen came to an ending. */
  hasEnded: boolean;
}

/** The path on the screen; before the first choice it is empty. */
export function pathOnScreen(paths: DilemmaPaths): DilemmaPath {
  return paths.at(-1) ?? [];
}

/**
 * Makes a choice after `at` other ones. Going another way keeps the way that was walked, and opens again how somebody went
 * on there before. Only a choice that led nowhere yet is taken back: looking along the choices with the arrow keys leaves
 * no paths behind.
 */
export function choosePath({ paths, hasEnded }: PathsSoFar, at: number, choiceId: string): string[][] {
  const now = pathOnScreen(paths);
  const chosen = [...now.slice(0, at), choiceId];
  const onward = paths.findLast((path) => beginsWith(path, chosen)) ?? chosen;
  const isTakenBack = now.length === chosen.length && !hasEnded;
  return tidied([...(isTakenBack ? paths.slice(0, -1) : paths), onward]);
}

/** Puts a path that was walked before on the screen. */
export function openPath(paths: DilemmaPaths, index: number): string[][] {
  const path = paths[index];
  return tidied(path ? [...paths, path] : paths);
}

/** Stands at the first scene again, with every path kept. */
export function beginAgain(paths: DilemmaPaths): string[][] {
  return tidied([...paths, []]);
}

/** The paths of two screens together; what stands on the later one stays on the screen. */
export function joinPaths(earlier: DilemmaPaths, later: DilemmaPaths): string[][] {
  return tidied([...earlier, ...later]);
}

/** Nothing twice, and no beginning of a path beside the path itself. When there are too many, the oldest go. */
function tidied(paths: DilemmaPaths): string[][] {
  const isMore = (other: DilemmaPath, at: number, path: DilemmaPath, index: number): boolean =>
    beginsWith(other, path) && (other.length > path.length || at > index);
  return paths
    .filter((path, index) => index === paths.length - 1 || !paths.some((other, at) => isMore(other, at, path, index)))
    .slice(-dilemmaLimits.paths)
    .map((path) => [...path]);
}

function beginsWith(path: DilemmaPath, beginning: DilemmaPath): boolean {
  return beginning.every((id, index) => path[index] === id);
}
