import type { RichTextBlock, RichTextDoc, RichTextInline, RichTextListItem } from './rich-text.ts';

/** The words alone, for searching, previews and the textarea: a blank line between blocks, signs before list items. */
export function plainTextOf(doc: RichTextDoc): string {
  return doc.content.map(plainTextOfBlock).join('\n\n').trim();
}

function plainTextOfBlock(node: RichTextBlock): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return (node.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('');
    case 'blockquote':
      return node.content.map(plainTextOfBlock).join('\n\n');
    case 'bulletList':
      return node.content.map((item) => plainTextOfItem(item, '- ')).join('\n');
    case 'orderedList': {
      const start = node.attrs?.start ?? 1;
      return node.content.map((item, index) => plainTextOfItem(item, `${start + index}. `)).join('\n');
    }
  }
}

function plainTextOfItem(item: RichTextListItem, sign: string): string {
  const lines = item.content.map(plainTextOfBlock).join('\n').split('\n');
  return lines.map((line, index) => (index === 0 ? sign : ' '.repeat(sign.length)) + line).join('\n');
}

/** What someone typed in a textarea: a blank line begins a new paragraph, a single one stays a break. */
export function docFromPlainText(text: string): RichTextDoc {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n\s*\n/);
  return {
    type: 'doc',
    content: paragraphs.map((lines) => {
      const content = lines
        .split('\n')
        .flatMap((line, index): RichTextInline[] => [
          ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
          ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
        ]);
      return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
    }),
  };
}
