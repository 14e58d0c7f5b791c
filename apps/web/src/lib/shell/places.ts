import type { Me } from '@tweespraak/contracts';
import type { IconName } from '#lib/ui/icon-names.ts';
import { shellWords } from '#lib/words/shell.ts';

export interface Place {
  href: string;
  label: string;
  icon: IconName;
  /** Pages of this place that have an address of their own. */
  also?: string[];
}

const today: Place = { href: '/', label: shellWords.today, icon: 'sun', also: ['/inwerkplan'] };
const learn: Place = { href: '/leren', label: shellWords.learn, icon: 'book-2' };
const journal: Place = { href: '/dagboek', label: shellWords.journal, icon: 'notebook' };
const intervisie: Place = { href: '/intervisie', label: shellWords.intervisie, icon: 'users-group' };
const duo: Place = { href: '/duo', label: shellWords.duo, icon: 'heart-handshake' };
const overview: Place = { href: '/overzicht', label: shellWords.overview, icon: 'home', also: ['/beheer'] };
const people: Place = { href: '/mensen', label: shellWords.people, icon: 'users' };

/** The main menu: five words at most for who learns, and what a coordinator needs for who coordinates. */
export function placesFor({ learn: learns, coordinate, administer }: Me['abilities']): Place[] {
  if (coordinate && !learns) return [overview, people];
  const own = learns ? [today, learn, journal, intervisie, duo] : [today, journal, intervisie];
  if (coordinate) return [...own, overview];
  return administer ? [...own, people] : own;
}

/** Whether a page lies at or below this place; the start page only when it is that page itself. */
export function isAt({ href, also = [] }: Place, pathname: string): boolean {
  const isBelow = (place: string) => pathname === place || (place !== '/' && pathname.startsWith(`${place}/`));
  return [href, ...also].some(isBelow);
}
