import type { Block } from '@tweespraak/contracts';
import { expect, it } from 'vitest';
import { hasSimple, inOneText } from './simple-text.server.ts';

const doc = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});
const both: Block = { kind: 'richText', id: 'uitleg', text: doc('Nabijheid'), simple: doc('Dichtbij') };
const one: Block = { kind: 'richText', id: 'slot', text: doc('Afstand') };

it('gives one text of each block, the simple one where there is one', () => {
  expect(inOneText([both, one], true)).toEqual([{ kind: 'richText', id: 'uitleg', text: doc('Dichtbij') }, one]);
  expect(JSON.stringify(inOneText([both, one], false))).not.toContain('Dichtbij');
  expect([hasSimple([both, one]), hasSimple([one])]).toEqual([true, false]);
});
