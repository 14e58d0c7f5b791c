import { goesOnByItself, isChoiceOpen, levelsAfter, levelsAtStart, type DilemmaLevels } from './dilemma-course.ts';
import type { Dilemma, DilemmaChoice, DilemmaScene } from './dilemma.ts';

/** Where somebody can stand: in a scene, with the variables as they then are. */
export interface DilemmaPlace {
  scene: DilemmaScene;
  levels: DilemmaLevels;
  /** The choices that are open here, and where each leads. */
  ways: { choice: DilemmaChoice; to: DilemmaPlace }[];
}

export interface ExploredDilemma {
  places: DilemmaPlace[];
  /** The choices that close a round in which nothing changes, so that it can be walked for ever. */
  roundabouts: ReadonlySet<DilemmaChoice>;
  /** How many choices the longest path has, walking no round twice. */
  longest: number;
}

/** Far more than a dilemma that somebody can oversee; keeps a start quick whatever a file says. */
export const mostPlaces = 20_000;

/** Every place that somebody can come to; null when there are too many to walk. Every `to` must name a scene. */
export function exploreDilemma(dilemma: Dilemma): ExploredDilemma | null {
  const scenes = new Map(dilemma.scenes.map((scene) => [scene.id, scene]));
  const known = new Map<string, DilemmaPlace>();
  const toWalk: DilemmaPlace[] = [];
  const placeAt = (sceneId: string, levels: DilemmaLevels): DilemmaPlace => {
    const scene = scenes.get(sceneId);
    if (!scene) throw new Error(`There is no scene ${sceneId}`);
    const name = [sceneId, ...dilemma.variables.map(({ id }) => levels[id])].join(' ');
    const place = known.get(name) ?? { scene, levels, ways: [] };
    if (!known.has(name)) {
      known.set(name, place);
      toWalk.push(place);
    }
    return place;
  };

  const [first] = dilemma.scenes;
  if (!first) return { places: [], roundabouts: new Set(), longest: 0 };
  const start = placeAt(first.id, levelsAtStart(dilemma));
  for (let place = toWalk.pop(); place !== undefined; place = toWalk.pop()) {
    if (known.size > mostPlaces) return null;
    for (const choice of place.scene.choices) {
      if (!isChoiceOpen(choice, place.levels)) continue;
      place.ways.push({ choice, to: placeAt(choice.to, levelsAfter(place.levels, choice)) });
    }
  }
  return { places: [...known.values()], ...longestWalk(start) };
}

/** Depth first, without recursion: how far the end is from each place, and which choices turn back to a place before. */
function longestWalk(start: DilemmaPlace): Pick<ExploredDilemma, 'roundabouts' | 'longest'> {
  const roundabouts = new Set<DilemmaChoice>();
  const left = new Map<DilemmaPlace, number>();
  const onTheWay = new Set<DilemmaPlace>([start]);
  const walk = [{ place: start, next: 0 }];
  for (let here = walk.at(-1); here !== undefined; here = walk.at(-1)) {
    const way = here.place.ways[here.next];
    if (way === undefined) {
      const made = goesOnByItself(here.place.scene) ? 0 : 1;
      left.set(here.place, Math.max(0, ...here.place.ways.map(({ to }) => made + (left.get(to) ?? 0))));
      onTheWay.delete(here.place);
      walk.pop();
      continue;
    }
    here.next += 1;
    if (onTheWay.has(way.to)) roundabouts.add(way.choice);
    else if (!left.has(way.to)) {
      onTheWay.add(way.to);
      walk.push({ place: way.to, next: 0 });
    }
  }
  return { roundabouts, longest: left.get(start) ?? 0 };
}
