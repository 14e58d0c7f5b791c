import { describe, expect, it } from 'vitest';
import { docFromPlainText, plainTextOf } from './rich-text-words.ts';
import { richTextDoc, type RichTextDoc } from './rich-text.ts';

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const fits = (input: unknown) => richTextDoc.safeParse(input).success;

describe('plainTextOf', () => {
  it('keeps the words and the order, and shows lists with signs', () => {
    const item = (...content: object[]) => ({ type: 'listItem', content });
    const written = doc(
      { type: 'heading', attrs: { level: 3 }, content: [text('Na het bezoek')] },
      paragraph(text('Ik '), text('bleef', { type: 'bold' }), text('.'), { type: 'hardBreak' }, text('Stil.')),
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('een')), { type: 'orderedList', content: [item(paragraph(text('binnen')))] }),
          item(paragraph(text('twee'))),
        ],
      },
      { type: 'blockquote', content: [paragraph(text('jij wel'))] },
    );

    expect(plainTextOf(richTextDoc.parse(written))).toBe(
      'Na het bezoek\n\nIk bleef.\nStil.\n\n- een\n  1. binnen\n- twee\n\njij wel',
    );
  });
});

describe('docFromPlainText', () => {
  it.each(['Eén zin.', 'Eerste regel\ntweede regel\n\nnieuwe alinea', 'Emoji 🌧️ en مرحبا blijven heel'])(
    'comes back from the document as it was typed: %j',
    (typed) => {
      expect(plainTextOf(docFromPlainText(typed))).toBe(typed);
    },
  );

  it('always makes a document the editor can open', () => {
    for (const typed of ['', '  \n ', 'a\r\n\r\n\r\nb', '\n\nlaat\n']) expect(fits(docFromPlainText(typed))).toBe(true);
    expect(docFromPlainText('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] } satisfies RichTextDoc);
    expect(plainTextOf(docFromPlainText('a\r\nb\n \n\nc'))).toBe('a\nb\n\nc');
  });
});
