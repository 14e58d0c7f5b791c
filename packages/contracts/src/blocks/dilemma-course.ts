import type { Dilemma, DilemmaChoice, DilemmaScene } from './dilemma.ts';

/** Where each variable stands, by its id. */
export type DilemmaLevels = Readonly<Record<string, number>>;

/** How many choices one path may have, and how many paths of a learner are kept. */
export const dilemmaLimits = { choices: 24, paths: 12 } as const;

const [lowest, highest] = [0, 10];

export function levelsAtStart({ variables }: Pick<Dilemma, 'variables'>): DilemmaLevels {
  return Object.fromEntries(variables.map(({ id, start }) => [id, start]));
}

/** Whether a choice is there: all that it asks holds. */
export function isChoiceOpen({ onlyIf }: DilemmaChoice, levels: DilemmaLevels): boolean {
  return onlyIf.every(({ variable, atLeast = lowest, atMost = highest }) => {
    const level = levels[variable] ?? lowest;
    return level >= atLeast && level <= atMost;
  });
}

/** What stands after a choice. A variable never leaves 0 to 10. */
export function levelsAfter(levels: DilemmaLevels, { effects }: DilemmaChoice): DilemmaLevels {
  const moved = Object.entries(effects).map(([id, by]) => {
    const level = (levels[id] ?? lowest) + by;
    return [id, Math.min(highest, Math.max(lowest, level))] as const;
  });
  return { ...levels, ...Object.fromEntries(moved) };
}

/** A scene with one choice and no question only tells what happens: the one choice is made by itself, in no path. */
export function goesOnByItself({ asks, choices }: DilemmaScene): boolean {
  return asks === undefined && choices.length === 1;
}
