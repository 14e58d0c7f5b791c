import { dilemmaLimits } from './dilemma-course.ts';
import { exploreDilemma, mostPlaces, type DilemmaPlace, type ExploredDilemma } from './explore-dilemma.ts';
import type { Dilemma, DilemmaChoice, DilemmaScene } from './dilemma.ts';

export interface DilemmaProblem {
  path: PropertyKey[];
  message: string;
}

/**
 * What a dilemma says that cannot be walked. The schema sees one scene at a time; this walks every way there is, with
 * where the variables stand on it.
 */
export function checkDilemma(dilemma: Dilemma): DilemmaProblem[] {
  const unknown = checkNames(dilemma);
  // A scene that is not there would also be missed by everything that comes after it.
  if (unknown.length > 0) return unknown;
  const explored = exploreDilemma(dilemma);
  if (!explored)
    return [{ path: ['scenes'], message: `can stand in more than ${mostPlaces} ways: use fewer variables` }];
  return [
    ...dilemma.scenes.flatMap(checkQuestion),
    ...checkScenes(dilemma, explored),
    ...checkChoices(dilemma, explored),
    ...checkVariables(dilemma, explored),
    ...checkEnd(dilemma, explored),
  ];
}

function checkNames({ variables, scenes }: Dilemma): DilemmaProblem[] {
  const knownScenes = new Set(scenes.map(({ id }) => id));
  const knownVariables = new Set(variables.map(({ id }) => id));
  return everyChoice(scenes).flatMap(([{ to, effects, onlyIf }, path]) => [
    ...(knownScenes.has(to) ? [] : [{ path: [...path, 'to'], message: `names no scene: ${to}` }]),
    ...Object.keys(effects)
      .filter((id) => !knownVariables.has(id))
      .map((id) => ({ path: [...path, 'effects', id], message: 'is no variable of this dilemma' })),
    ...onlyIf.flatMap(({ variable, atLeast, atMost }, index) => {
      const at = [...path, 'onlyIf', index];
      if (!knownVariables.has(variable))
        return [{ path: [...at, 'variable'], message: `names no variable: ${variable}` }];
      return atLeast === undefined && atMost === undefined
        ? [{ path: at, message: 'asks nothing: say atLeast or atMost' }]
        : [];
    }),
  ]);
}

function checkQuestion({ asks, choices }: DilemmaScene, index: number): DilemmaProblem[] {
  const path = ['scenes', index];
  if (choices.length > 1 && asks === undefined) return [{ path, message: 'has choices and asks nothing' }];
  return choices.length === 0 && asks !== undefined
    ? [{ path: [...path, 'asks'], message: 'asks something, and there is nothing to choose' }]
    : [];
}

function checkScenes({ scenes }: Dilemma, { places }: ExploredDilemma): DilemmaProblem[] {
  return scenes.flatMap((scene, index) => {
    const path = ['scenes', index];
    const here = places.filter((place) => place.scene === scene);
    const isEnding = scene.choices.length === 0;
    if (here.length === 0) {
      return [{ path, message: isEnding ? 'is an ending that nobody can reach' : 'cannot be reached' }];
    }
    const stuck = here.find(({ ways }) => ways.length === 0);
    return isEnding || !stuck ? [] : [{ path, message: `is a dead end: no choice is open ${whenStands(stuck)}` }];
  });
}

/** Only what the choices of this scene look at. */
function whenStands({ scene, levels }: DilemmaPlace): string {
  const looked = new Set(scene.choices.flatMap(({ onlyIf }) => onlyIf.map(({ variable }) => variable)));
  return `when ${[...looked].map((id) => `${id} is ${levels[id]}`).join(' and ')}`;
}

function checkChoices({ scenes }: Dilemma, { places, roundabouts }: ExploredDilemma): DilemmaProblem[] {
  const reached = new Set(places.map(({ scene }) => scene));
  const open = new Set(places.flatMap(({ ways }) => ways.map(({ choice }) => choice)));
  return everyChoice(scenes).flatMap(([choice, path, scene]) => {
    if (roundabouts.has(choice)) {
      return [{ path, message: `can be taken for ever: it comes back to ${choice.to} with everything as it was` }];
    }
    return reached.has(scene) && !open.has(choice)
      ? [{ path, message: 'can never appear: what it asks never holds here' }]
      : [];
  });
}

function checkVariables({ variables }: Dilemma, { places }: ExploredDilemma): DilemmaProblem[] {
  const moved = new Set(places.flatMap(({ ways }) => ways.flatMap(({ choice }) => Object.keys(choice.effects))));
  return variables.flatMap(({ id }, index) =>
    moved.has(id) ? [] : [{ path: ['variables', index], message: `${id} is changed by no choice` }],
  );
}

function checkEnd({ scenes }: Dilemma, { places, longest }: ExploredDilemma): DilemmaProblem[] {
  const path = ['scenes'];
  const endings = scenes.filter(
    ({ choices, id }) => choices.length === 0 && places.some(({ scene }) => scene.id === id),
  );
  const most = dilemmaLimits.choices;
  return [
    ...(endings.length > 1
      ? []
      : [
          {
            path,
            message: `have ${endings.length === 0 ? 'no ending' : 'one ending'}: there is more than one way out`,
          },
        ]),
    ...(longest > most ? [{ path, message: `make a path of ${longest} choices possible; ${most} is the most` }] : []),
  ];
}

function everyChoice(scenes: DilemmaScene[]): [choice: DilemmaChoice, path: PropertyKey[], scene: DilemmaScene][] {
  return scenes.flatMap((scene, index) =>
    scene.choices.map((choice, at): [DilemmaChoice, PropertyKey[], DilemmaScene] => [
      choice,
      ['scenes', index, 'choices', at],
      scene,
    ]),
  );
}
