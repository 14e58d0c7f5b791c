import type { MemberRole, SeatColour } from '@tweespraak/contracts';
import { describe, expect, it } from 'vitest';
import { dilemmaSeats, type DilemmaReader } from './dilemma-seats.ts';

type Seat = [name: string, role: MemberRole, colour: SeatColour];

const me = (name: string, ...roles: MemberRole[]) => ({
  ...{ name, memberships: [{ organisationId: 'o', organisationName: 'Lindewaard', roles }] },
});
const duoOf = (...seats: [mine: Seat, theirs: Seat]): DilemmaReader['duos'][number] => ({
  state: 'active',
  seats: seats.map(([name, role, colour], index) => ({
    ...{ person: { id: name, name }, role, colour, isCoordinator: false, isMe: index === 0 },
  })),
});
const samira = me('Samira Aydin', 'ervaringsdeskundige');
const joost = me('Joost Dekker', 'wijkGgd');
const samiraSits: Seat = ['Samira Aydin', 'ervaringsdeskundige', 'honing'];
const joostSits: Seat = ['Joost Dekker', 'wijkGgd', 'lucht'];
const seen = (you: 'reader' | 'wijkGgd' | undefined, reader: DilemmaReader) =>
  dilemmaSeats({ you }, reader).map(({ view, who, name, colour }) => [view, who, name, colour]);
const resident = ['resident', 'resident', null, null];

describe('a dilemma that fits whoever reads it', () => {
  it('is seen by the resident, by you and by your duo partner, each in the colour of their seat', () => {
    expect(seen('reader', { me: samira, duos: [duoOf(samiraSits, joostSits)] })).toEqual([
      resident,
      ['ervaringsdeskundige', 'you', 'Samira Aydin', 'honing'],
      ['wijkGgd', 'partner', 'Joost Dekker', 'lucht'],
    ]);
    expect(seen('reader', { me: joost, duos: [duoOf(joostSits, samiraSits)] })).toEqual([
      resident,
      ['wijkGgd', 'you', 'Joost Dekker', 'lucht'],
      ['ervaringsdeskundige', 'partner', 'Samira Aydin', 'honing'],
    ]);
  });

  it('names the other by role without a duo, with more than one, and in a duo of the same work', () => {
    const alone = { me: joost, duos: [] };
    const many = { me: joost, duos: [duoOf(joostSits, samiraSits), duoOf(joostSits, samiraSits)] };
    for (const reader of [alone, many]) {
      expect(seen('reader', reader)).toEqual([
        resident,
        ['wijkGgd', 'you', 'Joost Dekker', 'lucht'],
        ['ervaringsdeskundige', 'byRole', null, 'honing'],
      ]);
    }
    const same: Seat = ['Joost Dekker', 'wijkGgd', 'honing'];
    expect(seen('reader', { me: joost, duos: [duoOf(same, ['Pim', 'wijkGgd', 'lucht'])] })).toEqual([
      resident,
      ['wijkGgd', 'you', 'Joost Dekker', 'honing'],
      ['ervaringsdeskundige', 'byRole', null, 'lucht'],
    ]);
  });

  it('names all by role for who has neither', () => {
    expect(seen('reader', { me: me('Rachid', 'coordinator'), duos: [] })).toEqual(
      seen(undefined, { me: samira, duos: [] }),
    );
  });
});

describe('a dilemma in which the reader plays a part', () => {
  it('is “jij” with that part, and names the other by role: the partner in the story is made up', () => {
    expect(seen('wijkGgd', { me: joost, duos: [duoOf(joostSits, samiraSits)] })).toEqual([
      resident,
      ['wijkGgd', 'you', 'Joost Dekker', 'lucht'],
      ['ervaringsdeskundige', 'byRole', null, 'honing'],
    ]);
  });

  it('says which part, for who has another seat', () => {
    expect(seen('wijkGgd', { me: samira, duos: [duoOf(samiraSits, joostSits)] })).toEqual([
      resident,
      ['wijkGgd', 'youInPart', null, 'lucht'],
      ['ervaringsdeskundige', 'byRole', null, 'honing'],
    ]);
  });
});

it('calls no view yours when the dilemma does not say whose part it is', () => {
  expect(seen(undefined, { me: joost, duos: [duoOf(joostSits, samiraSits)] })).toEqual([
    resident,
    ['ervaringsdeskundige', 'byRole', null, 'honing'],
    ['wijkGgd', 'byRole', null, 'lucht'],
  ]);
});
