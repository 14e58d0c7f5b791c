import { plainTextOf, richTextDoc } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { richTextOfMarkdown } from './markdown.ts';

const mistakesIn = (...lines: string[]) => richTextOfMarkdown(lines.join('\n')).mistakes;

describe('richTextOfMarkdown', () => {
  it('makes a document that passes the schema of the editor', () => {
    const { doc, mistakes } = richTextOfMarkdown(
      [
        '## Drie stappen',
        '',
        'Je deelt **wat je weet**',
        'met [anderen](https://www.trimbos.nl). Dat is *veel*.',
        '',
        '- een',
        '- twee',
        '  1. binnen',
        '',
        '> Stil naast hem',
      ].join('\n'),
    );

    expect(mistakes).toEqual([]);
    expect(richTextDoc.parse(doc)).toEqual(doc);
    expect(doc.content[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Je deelt ' },
        { type: 'text', text: 'wat je weet', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' met ' },
        { type: 'text', text: 'anderen', marks: [{ type: 'link', attrs: { href: 'https://www.trimbos.nl' } }] },
        { type: 'text', text: '. Dat is ' },
        { type: 'text', text: 'veel', marks: [{ type: 'italic' }] },
        { type: 'text', text: '.' },
      ],
    });
    expect(plainTextOf(doc)).toBe(
      'Drie stappen\n\nJe deelt wat je weet met anderen. Dat is veel.\n\n- een\n- twee\n  1. binnen\n\nStil naast hem',
    );
  });

  it.each([
    ['# Titel', 'heading'],
    ['Een <b>woord</b>', 'html_inline'],
    ['<table></table>', 'html_block'],
    ['![alt](https://x.example/y.png)', 'image'],
    ['een `stukje`', 'code_inline'],
    ['    vier spaties', 'code_block'],
    ['---', 'hr'],
    ['~~weg~~', 's'],
    ['| a |\n|---|\n| b |', 'table'],
    ['[hier](javascript:alert)', 'javascript:alert'],
    ['[hier](/dagboek)', '/dagboek'],
  ])('refuses %j', (text, named) => {
    expect(mistakesIn('Dag.', '', text)[0]).toEqual({ line: 2, message: expect.stringContaining(named) as string });
  });

  it('refuses an empty text', () => expect(mistakesIn(' ')).toEqual([{ line: 0, message: 'the text is empty' }]));
});
