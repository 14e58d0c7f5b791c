import { docFromPlainText } from '@tweespraak/contracts';
import type { BlockAnswerOf, BlockOf, RichTextBlock, RichTextDoc } from '@tweespraak/contracts';

/** What somebody built, as one text with a heading for each field they filled; null when all are empty. */
export function storyEntry(
  { parts }: BlockOf<'storyBuilder'>,
  { texts }: Pick<BlockAnswerOf<'storyBuilder'>, 'texts'>,
): RichTextDoc | null {
  const content = parts.flatMap(({ id, heading }): RichTextBlock[] => {
    const text = texts[id]?.trim() ?? '';
    if (text === '') return [];
    return [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
      ...docFromPlainText(text).content,
    ];
  });
  return content.length > 0 ? { type: 'doc', content } : null;
}
