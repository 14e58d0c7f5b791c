import type { BlockAnswer } from '@tweespraak/contracts';

/**
 * Another screen wrote in the same fields, and this one typed on while its text was on its way. What is typed now, with
 * the other text where the server put it: sent as it was, the two would be joined again with every letter. Null for an
 * answer without text.
 */
export function goOnFrom(joined: BlockAnswer, sent: BlockAnswer, typed: BlockAnswer): BlockAnswer | null {
  if (joined.kind === 'storyBuilder' && sent.kind === 'storyBuilder' && typed.kind === 'storyBuilder') {
    const texts = { ...joined.texts };
    for (const [id, text] of Object.entries(typed.texts)) texts[id] = within(joined.texts[id], sent.texts[id], text);
    return { ...typed, texts };
  }
  if (joined.kind === 'quiz' && sent.kind === 'quiz' && typed.kind === 'quiz') {
    const given = { ...joined.given, ...typed.given };
    for (const [id, { text, ...rest }] of Object.entries(typed.given)) {
      if (text === undefined) continue;
      given[id] = { ...rest, text: within(joined.given[id]?.text, sent.given[id]?.text, text) };
    }
    return { ...typed, given };
  }
  return null;
}

function within(joined = '', sent = '', typed: string): string {
  const own = sent.trim();
  if (own === '') return joined.trim() === '' ? typed : `${joined.trimEnd()}\n\n${typed}`;
  const at = joined.indexOf(own);
  return at === -1 ? typed : joined.slice(0, at) + typed + joined.slice(at + own.length).replace(/^\s+$/, '');
}
