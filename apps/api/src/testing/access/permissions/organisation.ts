import type { Thing } from './thing.ts';

const coordinator = 'coordinator here';
const administrator = 'administrator here';
const managers: Thing['columns'] = { [coordinator]: ['Rachid'], [administrator]: ['Ada', 'Bea'] };

export const organisation: Thing = {
  title: 'Organisation and its people',
  about:
    'Names, roles and what is arranged; never what somebody learns or writes. An administrator does not see who is ' +
    'ervaringsdeskundige, nor duos and mentors. Each gives only the roles that are theirs to give; the last ' +
    'administrator stays.',
  columns: managers,
  rows: [
    {
      what: 'see who is in it and who is asked in',
      asks: ['GET /organisations/:organisationId/people'],
      may: [coordinator, administrator],
      rules: ['organisationPolicy.read', 'organisationPeoplePolicy.read', 'membershipPolicy.read'],
    },
    {
      what: 'see duos, mentors and contacts there',
      asks: ['GET /organisations/:organisationId/duos'],
      may: [coordinator],
      rules: [
        ...['organisationPolicy.seeArrangements', 'organisationPolicy.proposeDuo', 'organisationPolicy.setRelation'],
        ...['hostedDuoPolicy.read', 'hostedDuoPolicy.list'],
      ],
    },
    {
      what: 'change somebody’s roles',
      asks: ['PUT /organisations/:organisationId/members/:personId/roles'],
      may: [coordinator, administrator],
      rules: ['membershipPolicy.changeRoles'],
    },
    {
      what: 'end a membership',
      asks: ['DELETE /organisations/:organisationId/members/:personId'],
      may: [coordinator, administrator],
      rules: ['membershipPolicy.end'],
    },
    {
      what: 'end that of a coordinator or an administrator',
      asks: ['DELETE /organisations/:organisationId/members/:personId [an administrator]'],
      may: [administrator],
      sees: [coordinator],
      rules: ['membershipPolicy.end'],
    },
    {
      what: 'see and name the people at Hulp',
      asks: ['GET /organisations/:organisationId/help-contacts', 'PUT /organisations/:organisationId/help-contacts'],
      may: [coordinator, administrator],
      rules: ['organisationPolicy.setHelpContacts'],
    },
  ],
};

export const invitations: Thing = {
  title: 'Invitations',
  about: 'Whose contact somebody from outside is asked to be is between that member and who coordinates.',
  columns: managers,
  rows: [
    {
      what: 'invite somebody as a member',
      asks: ['POST /organisations/:organisationId/invitations'],
      may: [coordinator, administrator],
      rules: ['organisationPeoplePolicy.invite'],
    },
    {
      what: 'withdraw it, send it again',
      asks: ['POST /invitations/:id/withdraw', 'POST /invitations/:id/resend'],
      may: [coordinator, administrator],
      rules: ['invitationPolicy.read', 'invitationPolicy.withdraw', 'invitationPolicy.resend'],
    },
    {
      what: 'invite somebody as contact from outside',
      asks: ['POST /organisations/:organisationId/contact-invitations'],
      may: [coordinator],
      sees: [administrator],
      rules: ['organisationPeoplePolicy.inviteContact'],
    },
    {
      what: 'withdraw that, send it again',
      asks: ['POST /invitations/:id/withdraw [of a contact]', 'POST /invitations/:id/resend [of a contact]'],
      may: [coordinator],
      rules: ['invitationPolicy.read', 'invitationPolicy.withdraw', 'invitationPolicy.resend'],
    },
  ],
};

const about = 'whom it is about';
const mentor = 'their mentor';
const outside = 'their contact from outside';

export const relations: Thing = {
  title: 'Relations: mentor, contact, buddy',
  about: 'Everyone has a list of their own. The employer does not take away the contact from outside.',
  columns: { [about]: ['Samira'], [mentor]: ['Ineke'], [outside]: ['Marijke'], [coordinator]: ['Rachid'] },
  rows: [
    {
      what: 'set one',
      asks: ['POST /organisations/:organisationId/relations'],
      may: [coordinator],
      rules: ['arrangedRelationsPolicy.read', 'arrangedRelationsPolicy.set'],
    },
    {
      what: 'end a mentorship',
      asks: ['DELETE /relations/:id'],
      may: [about, mentor, coordinator],
      rules: ['relationPolicy.read', 'relationPolicy.end'],
    },
    {
      what: 'end a contact from outside',
      asks: ['DELETE /relations/:id [contact from outside]'],
      may: [about, outside],
      sees: [coordinator],
      rules: ['relationPolicy.end'],
    },
  ],
};
