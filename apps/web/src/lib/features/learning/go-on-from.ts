import type { BlockAnswer } from '@tweespraak/contracts';

/**
 * Another screen wrote in the same fields, and this one typed on while its text was on its way. What is typed now, with
 * the other text where the server put it: sent as it was, the two would be joined again with every letter. Null for an
 * answer without text.
 */
export function goOnFrom(joined: BlockAnswer, sent: BlockAnswer, typed: BlockAnswer): BlockAnswer | null {
  if (joined.kind === 'storyBuilder' && sent.kind === 'storyBuilder' && typed.kind === 'storyBuilder') {
    const own = Object.entries(typed.texts).map(([id, text]) => [id, within(joined.texts[id], sent.texts[id], text)]);
    return { ...typed, texts: { ...joined.texts, ...Object.fromEntries(own) } };
  }
  if (joined.kind === 'quiz' && sent.kind === 'quiz' && typed.kind === 'quiz') {
    const own = Object.entries(typed.given).map(([id, given]) => [
      id,
      given.text === undefined
        ? given
        : { ...given, text: within(joined.given[id]?.text, sent.given[id]?.text, given.text) },
    ]);
    return { ...typed, given: { ...joined.given, ...Object.fromEntries(own) } };
  }
  return null;
}

function within(joined = '', sent = '', typed: string): string {
  const own = sent.trim();
  const at = joined.indexOf(own);
  if (own === '') return joined.trim() === '' ? typed : `${joined.trimEnd()}\n\n${typed}`;
  return at === -1 ? typed : joined.slice(0, at) + typed + joined.slice(at + own.length).replace(/^\s+$/, '');
}
