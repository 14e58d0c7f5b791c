import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { richTextDoc, richTextLimits } from './rich-text.ts';

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const linked = (href: string) => doc(paragraph(text('hier', { type: 'link', attrs: { href } })));
const fits = (input: unknown) => richTextDoc.safeParse(input).success;

describe('richTextDoc', () => {
  it('takes what the editor can make, and leaves out what the editor adds for itself', () => {
    const written = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Aan de deur')] },
      paragraph(text('Ik '), text('bleef', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }),
      { type: 'orderedList', attrs: { start: 3, type: null }, content: [{ type: 'listItem', content: [paragraph()] }] },
      {
        type: 'blockquote',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }],
      },
      paragraph(text('Trimbos', { type: 'link', attrs: { href: 'https://www.trimbos.nl', target: '_blank' } })),
    );

    expect(JSON.stringify(richTextDoc.parse(written))).toBe(
      JSON.stringify(written).replace(',"type":null', '').replace(',"target":"_blank"', ''),
    );
  });

  it.each([
    ['an image', doc({ type: 'image', attrs: { src: 'https://x.example/y.png' } })],
    ['a heading of the page itself', doc({ type: 'heading', attrs: { level: 1 }, content: [text('Titel')] })],
    ['another mark', doc(paragraph(text('x', { type: 'code' })))],
    ['an empty text', doc(paragraph(text('')))],
    ['an empty document', doc()],
    ['a paragraph in a paragraph', doc(paragraph(paragraph()))],
    ['a string', 'doc'],
    ['nothing', undefined],
  ])('refuses %s', (_what, input) => expect(fits(input)).toBe(false));

  it.each([
    ['https://www.113.nl', true],
    ['http://localhost:3000/hulp', true],
    ['mailto:marijke@demo.tweespraak.example', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,x', false],
    ['/dagboek', false],
    ['', false],
  ])('a link to %j: %j', (href, allowed) => expect(fits(linked(href))).toBe(allowed));

  it('refuses a document that is too long, too deep or too full, and says which limit it was', () => {
    const nested = (levels: number): object => {
      let inside: object = paragraph();
      for (let level = 0; level < levels; level += 1) inside = { type: 'blockquote', content: [inside] };
      return inside;
    };
    const limitOf = (input: unknown) => richTextDoc.safeParse(input).error?.issues.map((issue) => issue.message);

    expect(fits(doc(nested(richTextLimits.depth - 2)))).toBe(true);
    expect(limitOf(doc(nested(50_000)))).toEqual(['too many: depth']);
    expect(limitOf(doc(paragraph(text('a'.repeat(richTextLimits.characters + 1)))))).toEqual(['too many: characters']);
    expect(limitOf(doc(...Array.from({ length: richTextLimits.nodes }, () => paragraph())))).toEqual([
      'too many: nodes',
    ]);
  });

  it('can be described in the OpenAPI document, coming in and going out', () => {
    expect(z.toJSONSchema(richTextDoc, { io: 'input' })).toMatchObject({ type: 'object' });
    expect(JSON.stringify(z.toJSONSchema(richTextDoc, { io: 'output' }))).toContain('RichTextBlock');
  });
});
