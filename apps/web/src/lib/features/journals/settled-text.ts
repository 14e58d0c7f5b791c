import type { JournalEntryView, JournalText } from '@tweespraak/contracts';

/** The text that stays when somebody wrote on two screens: one of the two, or both with the own one first. */
export function settledText(
  { text, beside }: Pick<JournalEntryView, 'text' | 'beside'>,
  keep: 'current' | 'beside' | 'both',
  besideId: string,
): JournalText {
  const blank: JournalText = { title: '', document: { type: 'doc', content: [{ type: 'paragraph' }] } };
  const current = text ?? blank;
  const other = beside.find(({ id }) => id === besideId)?.text ?? blank;
  if (keep === 'current') return current;
  if (keep === 'beside') return other;
  const content = [...current.document.content, ...other.document.content] as JournalText['document']['content'];
  return { title: current.title || other.title, document: { type: 'doc', content } };
}
