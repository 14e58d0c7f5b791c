import { z } from 'zod';

/** A page of writing is about 3,000 characters: room for a long evening, none for a pasted book. */
export const richTextLimits = { characters: 100_000, nodes: 10_000, depth: 24 } as const;

/** A web page or a mail address; anything a browser would run is refused. */
export const linkHref = z
  .url({ protocol: /^(https?|mailto)$/ })
  .max(2000)
  .meta({ id: 'LinkHref' });

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: linkHref }) }),
]);
export type RichTextMark = z.infer<typeof mark>;

const inline = z
  .discriminatedUnion('type', [
    // The editor cannot open a document with an empty text in it.
    z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).max(3).optional() }),
    z.object({ type: z.literal('hardBreak') }),
  ])
  .meta({ id: 'RichTextInline' });
export type RichTextInline = z.infer<typeof inline>;

const paragraph = z.object({ type: z.literal('paragraph'), content: z.array(inline).optional() });
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});

export type RichTextListItem = { type: 'listItem'; content: RichTextBlock[] };
export type RichTextBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | { type: 'bulletList'; content: RichTextListItem[] }
  | { type: 'orderedList'; attrs?: { start: number } | undefined; content: RichTextListItem[] }
  | { type: 'blockquote'; content: RichTextBlock[] };

const block: z.ZodType<RichTextBlock> = z
  .lazy(() =>
    z.discriminatedUnion('type', [
      paragraph,
      heading,
      z.object({ type: z.literal('bulletList'), content: listItems }),
      z.object({
        type: z.literal('orderedList'),
        attrs: z.object({ start: z.int().min(0).max(9999) }).optional(),
        content: listItems,
      }),
      z.object({ type: z.literal('blockquote'), content: z.array(block).min(1) }),
    ]),
  )
  .meta({ id: 'RichTextBlock' });
const listItems = z.array(z.object({ type: z.literal('listItem'), content: z.array(block).min(1) })).min(1);

const documentNodes = z.object({ type: z.literal('doc'), content: z.array(block).min(1) }).meta({ id: 'RichTextDoc' });

/** Depth and size are measured first, without recursion: a hostile nesting would break the schema's own walk. */
const withinLimits = z
  .unknown()
  .superRefine((input, context) => {
    const exceeded = exceededLimit(input);
    if (exceeded === null) return;
    const maximum = richTextLimits[exceeded];
    context.addIssue({ code: 'too_big', origin: exceeded, maximum, inclusive: true, message: `too many: ${exceeded}` });
  })
  .meta({ type: 'object', description: 'A tiptap document of the nodes and marks in RichTextDoc.' });

/**
 * What people write and what authors write: a tiptap document, of known nodes and marks only. Attributes the editor
 * adds for itself (a link's target, a list's type) are left out.
 */
export const richTextDoc = withinLimits.pipe(documentNodes);
export type RichTextDoc = z.infer<typeof documentNodes>;

function exceededLimit(input: unknown): keyof typeof richTextLimits | null {
  const { nodes, depth, characters } = richTextSize(input, richTextLimits);
  if (depth > richTextLimits.depth) return 'depth';
  if (nodes > richTextLimits.nodes) return 'nodes';
  return characters > richTextLimits.characters ? 'characters' : null;
}

type RichTextSize = Record<keyof typeof richTextLimits, number>;
const noLimits: RichTextSize = { characters: Infinity, nodes: Infinity, depth: Infinity };

/** How big a document is, counted no further than the first limit that is passed. */
export function richTextSize(input: unknown, stopAt: RichTextSize = noLimits): RichTextSize {
  const open: { node: unknown; depth: number }[] = [{ node: input, depth: 1 }];
  const size: RichTextSize = { characters: 0, nodes: 0, depth: 0 };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (typeof node !== 'object' || node === null) continue;
    size.depth = Math.max(size.depth, depth);
    size.nodes += 1;
    if ('text' in node && typeof node.text === 'string') size.characters += node.text.length;
    if (size.depth > stopAt.depth || size.nodes > stopAt.nodes || size.characters > stopAt.characters) return size;
    if ('content' in node && Array.isArray(node.content)) {
      for (const child of node.content as unknown[]) open.push({ node: child, depth: depth + 1 });
    }
  }
  return size;
}
