import {
  linkHref,
  type RichTextBlock,
  type RichTextDoc,
  type RichTextInline,
  type RichTextMark,
} from '@tweespraak/contracts';
import MarkdownIt, { type Token } from 'markdown-it';

/** Something Markdown can say and a rich text cannot, on a line of the text (counted from 0). */
export interface MarkdownMistake {
  line: number;
  message: string;
}

/** Every construct is recognised, so that a table or a piece of HTML is refused and not shown as loose signs. */
const markdown = new MarkdownIt({ html: true });
markdown.validateLink = () => true;

const markNames: Record<string, 'bold' | 'italic'> = { strong: 'bold', em: 'italic' };

/** Markdown as authors write it, as the same document that people write in the editor. */
export function richTextOfMarkdown(text: string): { doc: RichTextDoc; mistakes: MarkdownMistake[] } {
  const mistakes: MarkdownMistake[] = [];
  const refuse = (line: number, message: string): void => void mistakes.push({ line, message });
  const open: { children: unknown[] }[] = [{ children: [] }];

  for (const token of markdown.parse(text, {})) {
    const line = token.map?.[0] ?? 0;
    if (token.type === 'inline') {
      open.at(-1)?.children.push(...inlinesOf(token.children ?? [], (message) => refuse(line, message)));
    } else if (token.nesting === -1) {
      open.pop();
    } else {
      const node = nodeOf(token);
      if (node === null) refuse(line, `${token.type.replace(/_open$/, '')} cannot be used in a rich text`);
      const children: unknown[] = [];
      if (node) open.at(-1)?.children.push({ ...node, content: children });
      if (token.nesting === 1) open.push({ children });
    }
  }
  const content = (open[0]?.children ?? []) as RichTextBlock[];
  if (content.length === 0 && mistakes.length === 0) refuse(0, 'the text is empty');
  return { doc: { type: 'doc', content }, mistakes };
}

/** The node a token opens, still without its content; null when there is none. */
function nodeOf({ type, tag }: Token): { type: string; attrs?: object } | null {
  switch (type) {
    case 'paragraph_open':
      return { type: 'paragraph' };
    case 'heading_open':
      return tag === 'h2' || tag === 'h3' ? { type: 'heading', attrs: { level: Number(tag.slice(1)) } } : null;
    case 'bullet_list_open':
      return { type: 'bulletList' };
    case 'ordered_list_open':
      return { type: 'orderedList' };
    case 'list_item_open':
      return { type: 'listItem' };
    case 'blockquote_open':
      return { type: 'blockquote' };
    default:
      return null;
  }
}

function inlinesOf(tokens: Token[], refuse: (message: string) => void): RichTextInline[] {
  const inlines: RichTextInline[] = [];
  let marks: RichTextMark[] = [];
  const addText = (text: string): void => {
    const last = inlines.at(-1);
    const sameMarks = last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
    if (text === '') return;
    if (sameMarks) last.text += text;
    else inlines.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  };

  for (const token of tokens) {
    const markName = markNames[token.tag];
    if (token.type === 'text') addText(token.content);
    else if (token.type === 'softbreak') addText(' ');
    else if (token.type === 'hardbreak') inlines.push({ type: 'hardBreak' });
    else if (token.nesting === -1) marks = marks.slice(0, -1);
    else if (markName) marks = [...marks, { type: markName }];
    else if (token.type === 'link_open') {
      const href = String(token.attrGet('href'));
      if (!linkHref.safeParse(href).success) refuse(`a link to ${href} is not allowed`);
      marks = [...marks, { type: 'link', attrs: { href } }];
    } else {
      // A stand-in, so that the closing token takes off this mark and not one around it.
      if (token.nesting === 1) marks = [...marks, { type: 'bold' }];
      refuse(`${token.type.replace(/_open$/, '')} cannot be used in a rich text`);
    }
  }
  return inlines;
}
