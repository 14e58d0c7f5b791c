import type { Thing } from './thing.ts';

const leader = 'who leads it';
const bringer = 'case bringer';
const partner = 'member who was there';
const absent = 'member who was not';
const invited = 'who was asked';
const left = 'who left the group';
const coordinator = 'coordinator here';
const members = [leader, bringer, partner, absent];
const columns: Thing['columns'] = {
  ...{ [leader]: ['Hester'], [bringer]: ['Samira'], [partner]: ['Joost'], [absent]: ['Gijs', 'Karel'] },
  ...{ [invited]: ['Bram'], [left]: ['Lotte'], [coordinator]: ['Rachid'] },
};

export const intervisieGroup: Thing = {
  title: 'Intervisie group',
  about:
    'A coordinator forms it, sees who is in it and how often it met, and is never in it. What somebody is shows to the ' +
    'others only by own choice.',
  columns,
  rows: [
    {
      what: 'form one, see which there are, ask somebody for it',
      asks: [
        'POST /organisations/:organisationId/intervisie-groups',
        'GET /organisations/:organisationId/intervisie-groups',
        'POST /intervisie/groups/:groupId/members',
      ],
      may: [coordinator],
      rules: ['hostedGroupPolicy.read', 'hostedGroupPolicy.form', 'hostedGroupPolicy.list', 'hostedGroupPolicy.invite'],
    },
    {
      what: 'see who is in it',
      asks: ['GET /intervisie/groups/:groupId'],
      may: [...members, invited],
      rules: ['intervisieGroupPolicy.read'],
    },
    {
      what: 'say yes or no to being asked',
      asks: ['POST /intervisie/groups/:groupId/accept', 'POST /intervisie/groups/:groupId/decline'],
      may: [invited],
      sees: members,
      rules: ['intervisieGroupPolicy.accept', 'intervisieGroupPolicy.decline'],
    },
    {
      what: 'leave, show what one is, plan a session',
      asks: [
        ...['POST /intervisie/groups/:groupId/leave', 'POST /intervisie/groups/:groupId/role'],
        'POST /intervisie/groups/:groupId/sessions',
      ],
      may: members,
      sees: [invited],
      rules: ['intervisieGroupPolicy.leave', 'intervisieGroupPolicy.showRole', 'intervisieGroupPolicy.plan'],
    },
  ],
};

export const intervisieSession: Thing = {
  title: 'Intervisie session, situation, outcome',
  about: 'What is prepared is its writer’s alone, until they open it in the room themselves.',
  columns,
  rows: [
    {
      what: 'see it, change it, call it off',
      asks: [
        ...['GET /intervisie/sessions/:sessionId', 'PATCH /intervisie/sessions/:sessionId'],
        'POST /intervisie/sessions/:sessionId/cancel',
      ],
      may: members,
      rules: ['intervisieSessionPolicy.read', 'intervisieSessionPolicy.change', 'intervisieSessionPolicy.cancel'],
    },
    {
      what: 'prepare the situation',
      asks: [
        'GET /intervisie/sessions/:sessionId/situation',
        'PUT /intervisie/sessions/:sessionId/situation',
        'POST /intervisie/sessions/:sessionId/situation/state',
      ],
      may: [bringer],
      sees: members.filter((column) => column !== bringer),
      rules: ['intervisieSessionPolicy.prepare'],
    },
    {
      what: 'erase what one prepared',
      asks: ['DELETE /intervisie/sessions/:sessionId/situation'],
      may: [bringer],
    },
    {
      what: 'see what a session left behind',
      asks: ['GET /intervisie/sessions/:sessionId/outcome'],
      may: [leader, bringer, partner],
      rules: ['intervisieSessionPolicy.enter'],
    },
    {
      what: 'take a point or a note of one’s own into the own journal',
      asks: [
        'POST /intervisie/sessions/:sessionId/outcome/:cardId/journal',
        'POST /intervisie/sessions/:sessionId/outcome/:cardId/journal [a note]',
      ],
      may: [partner],
    },
  ],
};
