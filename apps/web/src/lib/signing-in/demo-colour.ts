import type { Colour } from '#lib/ui/colour.ts';

/** The invented people say in words what they are; here their drop has the colour that goes with it. */
export function demoColour(what: string): Colour | undefined {
  if (what.startsWith('ervaringsdeskundige')) return 'honing';
  if (what.startsWith('wijk-GGD')) return 'lucht';
  return what.startsWith('gespreksleider') ? 'together' : undefined;
}
