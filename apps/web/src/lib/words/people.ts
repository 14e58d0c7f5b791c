import type { OrganisationDuoView } from '@tweespraak/contracts';
import { firstNameOf } from '#lib/ui/initials.ts';
import { dayOf } from './dates.ts';
import { capital, counted } from './numbers.ts';
import { list } from './roles.ts';

/** The pages of who arranges: people, duos, groups, and what waits. */
export const peopleWords = {
  title: 'Mensen',
  lead: 'Wie er bij jullie hoort, en wie met wie werkt. Wat mensen leren of schrijven, zie je hier niet.',
  members: 'Wie erbij hoort',
  duoWith: (names: string[]) => `duo met ${list(names)}`,
  relation: (what: string, name: string) => `${what}: ${name}`,
  contacts: 'Van buiten',
  contactsWhat: 'Zij horen niet bij de organisatie. Ze zijn er voor wie hen koos.',
  otherOrganisations: 'Je coördineert ook bij:',

  invite: {
    title: 'Nodig iemand uit',
    what: 'Diegene krijgt een mail met een link. Die werkt veertien dagen, en één keer.',
    name: 'Naam',
    email: 'E-mailadres',
    emailHint: 'Een adres waar alleen deze persoon bij kan.',
    roles: 'Wat gaat deze persoon doen?',
    do: 'Verstuur de uitnodiging',
    doing: 'Versturen…',
    sent: (name: string) => `De uitnodiging voor ${name} is verstuurd.`,
  },
  invitations: {
    title: 'Uitnodigingen',
    state: {
      open: (until: string) => `Wacht op antwoord, tot ${dayOf(until)}`,
      accepted: () => 'Aangenomen',
      withdrawn: () => 'Ingetrokken',
      expired: () => 'De link is verlopen',
    },
    asContactOf: (name: string) => `als contactpersoon van ${firstNameOf(name)}`,
    again: 'Stuur opnieuw',
    withdraw: 'Trek in',
    sending: 'Even geduld…',
  },

  duos: {
    title: 'Duo’s',
    none: 'Er zijn nog geen duo’s.',
    form: 'Vorm een duo',
    what: 'Kies twee mensen. Allebei krijgen ze de vraag, en allebei zeggen ze zelf ja of nee. Je ziet niet wie aarzelt.',
    who: 'Welke twee?',
    two: 'Kies precies twee mensen.',
    do: 'Stel dit duo voor',
    doing: 'Versturen…',
    names: (names: string[]) => list(names),
    state: {
      proposed: (on: string) => `Voorgesteld op ${dayOf(on)}. Nog niet allebei ja gezegd.`,
      active: () => 'Werkt samen',
      ended: () => 'Gestopt',
      declined: () => 'Ging niet door',
      withdrawn: () => 'Voorstel ingetrokken',
    } satisfies Record<OrganisationDuoView['state'], (on: string) => string>,
    withdraw: 'Trek voorstel in',
  },

  relations: {
    title: 'Mentor en contactpersoon',
    what: 'Mentor, contactpersoon van buiten en vaste contactpersoon zijn drie verschillende mensen. Zo is niemand tegelijk steun en beoordelaar.',
    about: 'Voor wie?',
    other: 'Wie wordt het?',
    relation: 'Wat wordt die?',
    do: 'Leg vast',
    doing: 'Bewaren…',
    outside: 'Vraag een contactpersoon van buiten',
    outsideWhat: 'Iemand die niet bij jullie werkt. Diegene krijgt een mail met een link en wordt geen lid.',
  },

  overview: {
    title: 'Overzicht',
    waiting: (count: number) =>
      count === 0 ? 'Er wacht niets op jou' : `${capital(counted(count, 'ding wacht', 'dingen wachten'))} op jou`,
    nothing: 'Alles loopt. Zodra een inwerkplan iets van je vraagt, staat het hier.',
    planAsks: (name: string) => `Inwerkplan van ${firstNameOf(name)}`,
    planGo: 'Bekijk de stap',
    expired: (name: string) => `De uitnodiging van ${name} is verlopen`,
    expiredWhat: 'Stuur hem opnieuw, of trek hem in.',
    expiredGo: 'Naar uitnodigingen',
    without: (name: string) => `${firstNameOf(name)} heeft nog geen inwerkplan`,
    withoutWhat: 'Begin op de eerste werkdag, of al eerder.',
    withoutGo: 'Begin een plan',
    startPlan: 'Begin een inwerkplan',
  },
};
