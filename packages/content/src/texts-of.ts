import { plainTextOf, type RichTextDoc } from '@tweespraak/contracts';

export interface TextAt {
  path: PropertyKey[];
  text: string;
}

/** Values that nobody reads on a screen as a sentence: names in code, and titles of other people's work. */
const notForReading = new Set(
  `id kind key mark role roles owners with finds fits modules unit guide agreementPart studies allowWords
   card visibility outputs replaces guards drawing form variable outcome to you`.split(/\s+/),
);

/** Every text a learner may meet in a piece of content, with the place where it was written. */
export function textsOf(value: unknown, path: PropertyKey[] = []): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (isRichText(value)) return [{ path, text: plainTextOf(value) }];
  return Array.isArray(value)
    ? value.flatMap((item, index) => textsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => (notForReading.has(key) ? [] : textsOf(item, [...path, key])));
}

function isRichText(value: object): value is RichTextDoc {
  return 'type' in value && value.type === 'doc';
}
