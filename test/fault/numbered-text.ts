/** A text that nobody else writes and that says how manieth of its thing it is. */
export function numberedText(name: string, number: number): string {
  return `${name} nr ${number}.`;
}

/** How manieth it is; 0 when it is no such text. */
export function numberOf(name: string, text: string): number {
  const [, number] = text.startsWith(`${name} nr `) ? (/nr (\d+)\.$/.exec(text) ?? []) : [];
  return Number(number ?? 0);
}

/** A document with this one paragraph. */
export function documentOf(text: string): object {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export interface Document {
  content: { content?: { text?: string }[] }[];
}

export function textIn(document: Document): string {
  return document.content.flatMap(({ content }) => content ?? []).reduce((all, { text }) => all + (text ?? ''), '');
}
