import type { Dilemma, DilemmaView, DuoView, Me, SeatColour } from '@tweespraak/contracts';

type Role = Exclude<DilemmaView, 'resident'>;

/** Whose view it is, as the reader knows them. */
export interface DilemmaSeat {
  view: DilemmaView;
  who: 'resident' | 'you' | 'youInPart' | 'partner' | 'byRole';
  /** Of a real person: the reader or their duo partner. */
  name: string | null;
  colour: SeatColour | null;
}

export interface DilemmaReader {
  me: Pick<Me, 'name' | 'memberships'>;
  duos: Pick<DuoView, 'state' | 'seats'>[];
}

const colourOf: Record<Role, SeatColour> = { ervaringsdeskundige: 'honing', wijkGgd: 'lucht' };
const otherColour: Record<SeatColour, SeatColour> = { honing: 'lucht', lucht: 'honing' };
const otherRole: Record<Role, Role> = { ervaringsdeskundige: 'wijkGgd', wijkGgd: 'ervaringsdeskundige' };

/** The three views of a scene: the resident's, then that of "jij", then the other's. */
export function dilemmaSeats({ you }: Pick<Dilemma, 'you'>, reader: DilemmaReader): DilemmaSeat[] {
  const resident: DilemmaSeat = { view: 'resident', who: 'resident', name: null, colour: null };
  const own = ownSeat(reader);
  const part = you === 'reader' ? own?.role : you;
  if (!part) return [resident, byRole('ervaringsdeskundige'), byRole('wijkGgd')];
  if (part !== own?.role) {
    return [resident, { ...byRole(part), who: 'youInPart' }, byRole(otherRole[part])];
  }
  const partner = you === 'reader' ? own.partner : null;
  return [
    resident,
    { view: part, who: 'you', name: reader.me.name, colour: own.colour },
    partner
      ? { view: otherRole[part], who: 'partner', ...partner }
      : { ...byRole(otherRole[part]), colour: otherColour[own.colour] },
  ];
}

function byRole(role: Role): DilemmaSeat {
  return { view: role, who: 'byRole', name: null, colour: colourOf[role] };
}

interface OwnSeat {
  role: Role;
  colour: SeatColour;
  /** The one duo partner there is, when they have the other role. */
  partner: Pick<DilemmaSeat, 'name' | 'colour'> | null;
}

/** The seat in the duo one is in; without one, or in more than one, the role at work. */
function ownSeat({ me, duos }: DilemmaReader): OwnSeat | null {
  const running = duos.filter(({ state }) => state === 'active' || state === 'paused');
  const seats = running.length === 1 ? (running[0]?.seats ?? []) : [];
  const [mine, theirs] = [seats.find(({ isMe }) => isMe), seats.find(({ isMe }) => !isMe)];
  const rolesAtWork = me.memberships.flatMap(({ roles }) => roles);
  const role = [mine?.role, ...rolesAtWork.toSorted()].find(isRole);
  if (!role) return null;
  const partner = theirs?.role === otherRole[role] ? { name: theirs.person.name, colour: theirs.colour } : null;
  return { role, colour: mine?.colour ?? colourOf[role], partner };
}

function isRole(role: unknown): role is Role {
  return role === 'ervaringsdeskundige' || role === 'wijkGgd';
}
