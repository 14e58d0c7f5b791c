import type { RichTextDoc } from '@tweespraak/contracts';

/** One of everything that people can write. */
export const writtenExample: RichTextDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Een notitie' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Eerst was ik ' },
        { type: 'text', text: 'trots', marks: [{ type: 'bold' }] },
        { type: 'text', text: '. Op de fiets naar huis niet meer.' },
        { type: 'hardBreak' },
        { type: 'text', text: 'Ik las ' },
        {
          type: 'text',
          text: 'dit stuk',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://voorbeeld.example/' } }],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'de gordijnen dicht' }] }] },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'de post op een stapel' }] }],
        },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Jij bent er tenminste.' }] }],
    },
  ],
};
