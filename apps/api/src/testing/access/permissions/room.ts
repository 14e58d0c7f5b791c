import type { Name } from '../cast.ts';
import { begun } from '../cast.ts';
import type { Thing } from './thing.ts';

const members = 'members of the group';
const others = 'who was asked, who left, coordinator, another group';
const inGroup: Name[] = ['Hester', 'Samira', 'Joost', 'Gijs', 'Karel'];
const signedIn = 'everyone who began';

export const room: Thing = {
  title: 'Room of a session',
  about:
    'What a member may ask in which phase, as which role, is in `packages/domain`, proved cell by cell in ' +
    '`intervisie/cells.test.ts`. Before their moment cards are their writer’s alone; so are notes, always.',
  columns: { [members]: inGroup, [others]: ['Bram', 'Lotte', 'Rachid', 'Wim'] },
  rows: [
    {
      what: 'walk in, ask for what one missed, ask for something to happen',
      asks: ['socket join', 'socket sync', 'socket command'],
      may: [members],
      rules: ['intervisieSessionPolicy.enter'],
    },
  ],
};

export const news: Thing = {
  title: 'News',
  about:
    'Says that something changed and never what, only to who may see it before or after the change. The socket closes ' +
    'with its log-in.',
  columns: { [signedIn]: begun },
  rows: [
    { what: 'a socket of one’s own, the time of the house', asks: ['socket connect', 'socket clock'], may: [signedIn] },
  ],
};
