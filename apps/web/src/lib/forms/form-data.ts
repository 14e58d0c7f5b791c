import { formFields, type TypedValue } from './form-result.ts';

const ownFields = new Set<string>(Object.values(formFields));

interface Tree {
  [name: string]: TypedValue | Tree;
}

/**
 * A form's fields as the object its schema expects. `with.kind` makes a nested object; `roles[]` is always a list, also
 * with one box ticked.
 */
export function objectOf(data: FormData): Tree {
  const tree = branch();
  for (const [name, value] of Object.entries(valuesOf(data))) {
    const path = name.replace(/\[\]$/, '').split('.');
    const last = path.pop() ?? name;
    let place = tree;
    for (const part of path) {
      const next = place[part];
      place = typeof next === 'object' && !Array.isArray(next) ? next : (place[part] = branch());
    }
    place[last] = value;
  }
  return tree;
}

/** Everything that was typed, by the name of its field. Files and the form's own fields stay out. */
export function valuesOf(data: FormData): Record<string, TypedValue> {
  const values = Object.create(null) as Record<string, TypedValue>;
  for (const name of new Set(data.keys())) {
    if (ownFields.has(name)) continue;
    const typed = data.getAll(name).flatMap((value) => (typeof value === 'string' ? [withPlainBreaks(value)] : []));
    values[name] = name.endsWith('[]') ? typed : (typed.at(-1) ?? '');
  }
  return values;
}

/** Browsers end a line with two signs where no script sends the form: a text that fits must not grow on its way. */
function withPlainBreaks(value: string): string {
  return value.replaceAll('\r\n', '\n');
}

/** What may go back into the page: a password never does. */
export function withoutSecrets(values: Record<string, TypedValue>): Record<string, TypedValue> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}

/** No prototype, so that a field called `__proto__` is a field. */
function branch(): Tree {
  return Object.create(null) as Tree;
}
