import { dilemmaLimits, goesOnByItself, isChoiceOpen, levelsAfter, levelsAtStart } from '@tweespraak/contracts';
import type { Dilemma, DilemmaChoice, DilemmaLevels, DilemmaScene } from '@tweespraak/contracts';

/** The ids of the choices somebody made, in order. */
export type DilemmaPath = readonly string[];

export interface DilemmaStep {
  scene: DilemmaScene;
  /** The choices that were there, with the variables as they then were. None in an ending. */
  open: DilemmaChoice[];
  /** Null where the path stands now. */
  chosen: DilemmaChoice | null;
  /** How many choices were made before. Null when there is none to make: an ending, or a scene that goes on by itself. */
  at: number | null;
}

/** What a path did to one variable, from its beginning. */
export interface DilemmaChange {
  id: string;
  label: string;
  turn: 'lower' | 'higher' | 'same';
  /** In the words of the dilemma; null when it is as it was. */
  said: string | null;
}

export interface WalkedDilemma {
  /** Every scene so far; the last is where the path stands. */
  steps: DilemmaStep[];
  /** The choices that could be walked; what goes on by itself is none. */
  path: string[];
  levels: DilemmaLevels;
  hasEnded: boolean;
  changes: DilemmaChange[];
}

/** Nobody walks on without end, not even in a dilemma that was never checked. */
const mostSteps = 4 * dilemmaLimits.choices;

/**
 * Walks a path. One that no longer fits, because the dilemma was edited, is walked as far as it goes: what was seen is
 * seen again, and the choice is open where the road changed.
 */
export function walkDilemma(dilemma: Dilemma, choices: DilemmaPath): WalkedDilemma {
  const scenes = new Map(dilemma.scenes.map((scene) => [scene.id, scene]));
  const steps: DilemmaStep[] = [];
  const path: string[] = [];
  let levels = levelsAtStart(dilemma);
  let scene = dilemma.scenes[0];
  while (scene && steps.length < mostSteps) {
    const open = scene.choices.filter((choice) => isChoiceOpen(choice, levels));
    const isTold = open.length === 0 || goesOnByItself(scene);
    const ways = open.filter(({ to }) => scenes.has(to));
    const chosen = (isTold ? ways[0] : ways.find(({ id }) => id === choices[path.length])) ?? null;
    steps.push({ scene, open, chosen, at: isTold ? null : path.length });
    if (chosen && !isTold) path.push(chosen.id);
    if (chosen) levels = levelsAfter(levels, chosen);
    scene = chosen ? scenes.get(chosen.to) : undefined;
  }
  return { steps, path, levels, hasEnded: steps.at(-1)?.at === null, changes: changesOf(dilemma, levels) };
}

function changesOf({ variables }: Dilemma, levels: DilemmaLevels): DilemmaChange[] {
  return variables.map(({ id, label, start, lower, higher }) => {
    const level = levels[id] ?? start;
    if (level === start) return { id, label, turn: 'same', said: null };
    return level < start ? { id, label, turn: 'lower', said: lower } : { id, label, turn: 'higher', said: higher };
  });
}
