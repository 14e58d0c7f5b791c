import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import type { RichTextDoc } from '@tweespraak/contracts';

/** What the words under the text can do to it. */
export const textTools = ['heading', 'bulletList', 'orderedList', 'blockquote', 'bold', 'italic'] as const;
export type TextTool = (typeof textTools)[number];

export interface EditorOptions {
  element: HTMLElement;
  doc: RichTextDoc;
  attributes: Record<string, string>;
  onChange: (doc: RichTextDoc) => void;
  /** The cursor moved: other words may be pressed now. */
  onMove: () => void;
}

/** The editor, fetched when somebody is going to write. It can make what the contract's rich text allows, and no more. */
export class RichTextEditor {
  readonly #editor: Editor;

  constructor({ element, doc, attributes, onChange, onMove }: EditorOptions) {
    this.#editor = new Editor({
      element,
      content: doc,
      // the page's own styles: an inline style sheet is not allowed here
      injectCSS: false,
      editorProps: { attributes },
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3] },
          link: { openOnClick: false, defaultProtocol: 'https', isAllowedUri: isAllowedHref },
          // opening a text must not change it
          trailingNode: false,
          ...{ code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false },
        }),
      ],
      onUpdate: ({ editor }) => onChange(editor.getJSON() as RichTextDoc),
      onTransaction: onMove,
    });
  }

  /** Which words are pressed where the cursor is. */
  get active(): Record<TextTool | 'link', boolean> {
    const active = (name: string): boolean => this.#editor.isActive(name);
    return {
      ...(Object.fromEntries(textTools.map((tool) => [tool, active(tool)])) as Record<TextTool, boolean>),
      link: active('link'),
    };
  }

  /** The address of the link at the cursor; empty when there is none. */
  get href(): string {
    return String(this.#editor.getAttributes('link').href ?? '');
  }

  press(tool: TextTool): void {
    const chain = this.#editor.chain().focus();
    switch (tool) {
      case 'heading':
        return void chain.toggleHeading({ level: 2 }).run();
      case 'bulletList':
        return void chain.toggleBulletList().run();
      case 'orderedList':
        return void chain.toggleOrderedList().run();
      case 'blockquote':
        return void chain.toggleBlockquote().run();
      case 'bold':
        return void chain.toggleBold().run();
      case 'italic':
        return void chain.toggleItalic().run();
    }
  }

  /** Makes what is selected a link; with nothing selected the address itself is written. False when it is no address. */
  link(address: string): boolean {
    const href = hrefOf(address);
    if (!href) return false;
    const chain = this.#editor.chain().focus().extendMarkRange('link');
    const { empty } = this.#editor.state.selection;
    if (empty && !this.href) {
      const text = { type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] };
      return chain.insertContent(text).run();
    }
    return chain.setLink({ href }).run();
  }

  unlink(): void {
    this.#editor.chain().focus().extendMarkRange('link').unsetLink().run();
  }

  /** Puts a question above what comes next, and the cursor there. */
  ask(question: string): void {
    const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: question }] };
    const at = this.#editor.isEmpty
      ? { from: 0, to: this.#editor.state.doc.content.size }
      : this.#editor.state.doc.content.size;
    this.#editor
      .chain()
      .insertContentAt(at, [heading, { type: 'paragraph' }])
      .focus('end')
      .run();
  }

  focus(): void {
    this.#editor.commands.focus('end');
  }

  destroy(): void {
    this.#editor.destroy();
  }
}

/** As people type it: `www.113.nl` and `naam@voorbeeld.nl` count too. */
export function hrefOf(address: string): string | null {
  const typed = address.trim();
  if (isAllowedHref(typed)) return typed;
  const guess = /^[^\s:/]+@[^\s:/]+$/.test(typed) ? `mailto:${typed}` : `https://${typed}`;
  return /^\S+\.\S+$/.test(typed) && isAllowedHref(guess) ? guess : null;
}

function isAllowedHref(href: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(href) && href.length <= 2000 && URL.canParse(href);
}
