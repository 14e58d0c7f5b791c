import type { IntervisieGroupView } from '@tweespraak/contracts';
import type { Colour } from '#lib/ui/colour.ts';
import { getContext, setContext } from 'svelte';
import type { RoomDesk } from './room-desk.svelte.ts';

export interface RoomPlace {
  desk: RoomDesk;
  meId: string;
  /** Colours of who chose to show what they are. */
  colours: Record<string, Colour>;
  /** Whole names, for the letters in a form: in the room people go by their first name. */
  names: Record<string, string>;
}

/** Honing and lucht for who chose to show what they are; the others keep an outline. */
export function coloursOf(members: IntervisieGroupView['members']): Record<string, Colour> {
  return Object.fromEntries(
    members.flatMap(({ person, role }): [string, Colour][] => {
      if (role === 'ervaringsdeskundige') return [[person.id, 'honing']];
      return role === 'wijkGgd' ? [[person.id, 'lucht']] : [];
    }),
  );
}

export function namesOf(members: IntervisieGroupView['members']): Record<string, string> {
  return Object.fromEntries(members.map(({ person }) => [person.id, person.name]));
}

const key = Symbol('room');

export function setRoom(place: RoomPlace): RoomPlace {
  return setContext(key, place);
}

export function getRoom(): RoomPlace {
  return getContext(key);
}
