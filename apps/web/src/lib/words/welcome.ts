import { firstNameOf } from '#lib/ui/initials.ts';
import { list } from './roles.ts';

const firstNames = (names: string[]): string => list(names.map(firstNameOf));

/** Who sees what, read once before beginning and always there to read again. */
export const welcomeWords = {
  title: 'Welkom',
  firstTime: 'Je eerste keer, 3 minuten lezen',
  heading: (name: string) => `Welkom, ${firstNameOf(name)}`,
  lead: 'Je gaat hier leren en schrijven, soms over dingen die dichtbij komen. Daarom eerst dit: wie ziet wat?',
  whoSeesWhat: 'Wie ziet wat',
  onlyYou: {
    title: 'Alleen jij',
    what: 'Je dagboek. Hoe het met je gaat. Hoe ver je bent en wat je antwoordt in lessen.',
  },
  duo: {
    title: (partners: string[]) => (partners.length > 0 ? `Jij en ${firstNames(partners)}` : 'Jij en je duopartner'),
    what: 'Jullie duo-lessen, als jullie allebei klaar zijn. Jullie afspraken. En wat jij zelf met de ander deelt.',
  },
  group: {
    title: 'Je intervisiegroep',
    what: 'Wat je in de kamer zegt en op een kaart schrijft. Het gesprek wordt niet opgenomen.',
  },
  coordinator: {
    title: (coordinators: string[]) =>
      coordinators.length > 0 ? `${firstNames(coordinators)}, je coördinator` : 'Je coördinator',
    what: 'De stappen die je werkgever regelt, en jouw antwoord daarop.',
    mentor: (mentors: string[]) => `Je mentor ${firstNames(mentors)} ziet die ook.`,
    figures: 'En cijfers over vijf duo’s of meer samen.',
    never: 'Niet wat je schrijft of leert.',
  },
  ownView: {
    title: 'Wat jij van anderen ziet',
    what: 'Wie er meedoet, welke stappen jij moet regelen, en cijfers over vijf duo’s of meer samen.',
    never: 'Niet wat iemand schrijft of leert.',
  },
  encrypted:
    'We bewaren je tekst versleuteld. De technisch beheerder van de server zou erbij kunnen, maar mag dat niet.',
  responsible: (organisation: string) =>
    `${organisation} is verantwoordelijk voor je gegevens hier. Ze zijn er om te leren en samen te werken, en nergens anders voor.`,
  privacy: 'Privacy in gewone taal',
  tempo: {
    title: 'Je eigen tempo',
    what: 'Er is geen einddatum. Stoppen kan midden in een les. Weinig energie? Dan is één zin genoeg.',
  },
  contact: {
    title: (name: string) => `${firstNameOf(name)} is er voor jou`,
    what: 'Dit is je contactpersoon van buiten je organisatie. Die ziet alleen wat jij deelt.',
    where: 'Je vindt dit nummer altijd onder Hulp.',
    call: (name: string) => `Bel ${firstNameOf(name)}`,
  },
  begin: {
    title: 'Wil je zo beginnen?',
    what: 'Je kunt later altijd stoppen. Wat van jou is, blijft van jou.',
    yes: 'Ja, zo kan ik beginnen',
    starting: 'We openen…',
    notYet: 'Nog niet',
    calm: (others: string[]) =>
      `Bij ‘nog niet’ blijft Tweespraak dicht tot jij terugkomt. Een reden geven hoeft niet.${
        others.length > 0 ? ` Je kunt eerst je vragen stellen aan ${others.map(firstNameOf).join(' of ')}.` : ''
      }`,
    done: 'Je bent al begonnen. Dit kun je hier altijd nalezen.',
    toStart: 'Naar het begin',
  },
};
