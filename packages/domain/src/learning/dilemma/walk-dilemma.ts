import { isChoiceOpen, levelsAfter, levelsAtStart } from '@tweespraak/contracts';
import type { Dilemma, DilemmaChoice, DilemmaLevels, DilemmaScene } from '@tweespraak/contracts';

/** The ids of the choices somebody made, in order. */
export type DilemmaPath = readonly string[];

export interface DilemmaStep {
  scene: DilemmaScene;
  /** The choices that were there, with the variables as they then were. None in an ending. */
  open: DilemmaChoice[];
  /** Null where the path stands now. */
  chosen: DilemmaChoice | null;
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
  /** The choices that could be walked. */
  path: string[];
  levels: DilemmaLevels;
  hasEnded: boolean;
  changes: DilemmaChange[];
}

/**
 * Walks a path. One that no longer fits, because the dilemma was edited, is walked as far as it goes: what was seen is
 * seen again, and the choice is open where the road changed.
 */
export function walkDilemma(dilemma: Dilemma, choices: DilemmaPath): WalkedDilemma {
  const scenes = new Map(dilemma.scenes.map((scene) => [scene.id, scene]));
  const steps: DilemmaStep[] = [];
  let levels = levelsAtStart(dilemma);
  let scene = dilemma.scenes[0];
  while (scene) {
    const open = scene.choices.filter((choice) => isChoiceOpen(choice, levels));
    const chosen = open.find(({ id, to }) => id === choices[steps.length] && scenes.has(to)) ?? null;
    steps.push({ scene, open, chosen });
    if (chosen) levels = levelsAfter(levels, chosen);
    scene = chosen ? scenes.get(chosen.to) : undefined;
  }
  return {
    steps,
    path: steps.flatMap(({ chosen }) => (chosen ? [chosen.id] : [])),
    levels,
    hasEnded: steps.at(-1)?.open.length === 0,
    changes: changesOf(dilemma, levels),
  };
}

function changesOf({ variables }: Dilemma, levels: DilemmaLevels): DilemmaChange[] {
  return variables.map(({ id, label, start, lower, higher }) => {
    const level = levels[id] ?? start;
    if (level === start) return { id, label, turn: 'same', said: null };
    return level < start ? { id, label, turn: 'lower', said: lower } : { id, label, turn: 'higher', said: higher };
  });
}
