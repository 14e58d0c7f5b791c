import { choosePath, pathOnScreen } from '@tweespraak/domain';

/** How the paths of a dilemma travel in a form: each is one field of ids, and each fork a group of its own. */
export const dilemmaFields = {
  path: 'path[]',
  hasEnded: 'hasEnded',
  choice: (at: number) => `choice.${String(at)}`,
};

export function toPathField(path: readonly string[]): string {
  return path.join(' ');
}

/** The paths that a form without a script sends: those there were, with the first fork that was answered otherwise. */
export function pathsIn(data: FormData): string[][] {
  const paths = data
    .getAll(dilemmaFields.path)
    .map((field) => (typeof field === 'string' ? field.split(' ').filter(Boolean) : []));
  const now = pathOnScreen(paths);
  for (let at = 0; at <= now.length; at += 1) {
    const chosen = data.get(dilemmaFields.choice(at));
    if (typeof chosen === 'string' && chosen !== now[at]) {
      return choosePath({ paths, hasEnded: data.has(dilemmaFields.hasEnded) }, at, chosen);
    }
  }
  return paths;
}
