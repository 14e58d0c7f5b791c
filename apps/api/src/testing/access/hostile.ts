/** What somebody sends who means ill, or whose program is broken. Each holds a mark, so that it shows where it comes back. */
export const mark = 'kwaad';

export const hostileTexts = [
  '',
  `x${mark}`,
  `'; DROP TABLE person; -- ${mark}`,
  `${mark}\u0000nul`,
  `${mark}\ud800half`,
  `${mark} 👩‍👩‍👧‍👦 \u202Eמימין\u202C`,
  `<script>${mark}</script>`,
  '0000-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '00000000-0000-0000-0000-000000000000',
  mark.repeat(20_000),
];

const hostileValues: unknown[] = [
  ...hostileTexts,
  ...[null, true, -1, 1.5, 2 ** 40, 1e308, [], {}, nested(200)],
  { __proto__: null, constructor: mark, toString: mark },
];

/** As they come over the line. */
export const hostileBodies: { type: string; text: string }[] = [
  ...['[]', 'null', '5', 'true', `"${mark}"`, `{"a":`, '{"__proto__":{"isAdmin":true}}', ''].map(json),
  json('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)),
  json(JSON.stringify({ text: mark.repeat(400_000) })),
  { type: 'text/plain', text: mark },
  { type: 'application/xml', text: `<a>${mark}</a>` },
  { type: 'application/x-www-form-urlencoded', text: `text=${mark}` },
  { type: mark, text: '{}' },
];

function json(text: string): { type: string; text: string } {
  return { type: 'application/json', text };
}

export const hostileIds = ['x', "'; DROP TABLE person; --", '\u0000', '🙂', '..', '-1', '1e9', mark.repeat(60), '%'];

/** More of what stands there than anybody needs: a longer text, a longer list, more names. */
const muchMoreOf = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}${'a'.repeat(120_000)}`;
  if (Array.isArray(value)) return Array.from({ length: 2_000 }, () => value[0] as unknown);
  if (typeof value !== 'object' || value === null) return 2 ** 40;
  const [example] = Object.values(value) as unknown[];
  const names = Array.from({ length: 2_000 }, (_, place) => [`naam-${String(place)}`, example] as const);
  return { ...value, ...Object.fromEntries(names) };
};

/** The same body, once for each value in it that is far too much. */
export function* overfull(body: unknown): Generator<{ at: string; body: unknown }> {
  for (const place of placesIn(body))
    yield { at: place.join('.'), body: withAt(body, place, muchMoreOf(valueAt(body, place))) };
}

/** The same body, once for each value in it and each hostile value in its place. */
export function* spoilt(body: unknown): Generator<unknown> {
  for (const place of placesIn(body)) for (const value of hostileValues) yield withAt(body, place, value);
}

function placesIn(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]));
  return at.length === 0 ? inside : [at, ...inside];
}

function withAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy: unknown = structuredClone(value);
  (copy as Record<string, unknown>)[key] = withAt((value as Record<string, unknown>)[key], rest, put);
  return copy;
}

function valueAt(value: unknown, place: string[]): unknown {
  return place.reduce((inside, key) => (inside as Record<string, unknown>)[key], value);
}

function nested(deep: number): unknown {
  let value: unknown = mark;
  for (let level = 0; level < deep; level += 1) value = { [`Sleutel van ${mark}`]: value };
  return value;
}
