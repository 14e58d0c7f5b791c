import { firstNameOf } from '#lib/ui/initials.ts';
import { capital, inWords } from './numbers.ts';
import { inSentence } from './organisations.ts';

/** The duo page: what is asked, how it stands, and what each step does before you take it. */
export const duoWords = {
  title: 'Duo',
  heading: (partner: string) => `Jij en ${firstNameOf(partner)}`,
  together: 'Samen te doen',
  agreement: 'Samenwerkingsafspraken',
  agreed: (parts: number, isSigned: boolean) =>
    isSigned ? 'Getekend door jullie allebei.' : `${capital(inWords(parts))} van de zeven onderdelen zijn klaar.`,
  at: (organisation: string) => `Een duo bij ${inSentence(organisation)}`,
  you: 'jij',
  leaving: {
    title: 'Pauze of stoppen',
    what: 'Dat kan altijd, alleen en zonder reden. Je leest eerst wat er dan gebeurt.',
  },

  none: {
    title: 'Je hebt nog geen duo',
    what: (coordinators: string[]) =>
      coordinators.length > 0
        ? `Samen met ${coordinators.map(firstNameOf).join(' of ')} kies je met wie je een duo vormt. Alleen leren kan nu al.`
        : 'Je coördinator stelt een duo voor. Jullie zeggen allebei zelf ja of nee. Alleen leren kan nu al.',
    start: 'Begin alvast',
  },

  proposal: {
    title: (partner: string) => `Wil je een duo vormen met ${firstNameOf(partner)}?`,
    from: (coordinator: string, day: string, partner: string) =>
      `${firstNameOf(coordinator)} stelde dit voor op ${day}. ${firstNameOf(partner)} krijgt dezelfde vraag.`,
    means:
      'Een duo doet duo-lessen, maakt samen afspraken, en deelt wat je zelf kiest. Je ziet dan van elkaar welk werk je doet.',
    free: (partner: string, coordinator: string) =>
      `Een reden geven hoeft niet. ${firstNameOf(partner)} ziet je antwoord pas als jullie allebei ja zeggen. ` +
      `Bij een nee ziet ${firstNameOf(coordinator)} niet wie dat zei.`,
    yes: 'Ja, dat wil ik',
    no: 'Nee, liever niet',
    sending: 'Versturen…',
    waitTitle: (partner: string) => `Je zei ja tegen een duo met ${firstNameOf(partner)}`,
    wait: (partner: string) => `${firstNameOf(partner)} heeft nog niet geantwoord. Dat mag even duren.`,
    afterAll: 'Toch niet',
  },

  coordinates: (partner: string, organisation: string) =>
    `${firstNameOf(partner)} is ook coördinator bij ${inSentence(organisation)}. Van jou ziet ${firstNameOf(partner)} alleen wat een duopartner ziet.`,

  pause: {
    title: 'Pauze nemen',
    what: [
      'Wat jullie uit je dagboek deelden, gaat zolang dicht.',
      'Jullie duo-lessen en afspraken kun je nog lezen, maar niet veranderen.',
      'Alleen jij kunt jouw pauze stoppen. Je coördinator ziet niet dat je pauze neemt.',
    ],
    tells: (partner: string) => `${firstNameOf(partner)} ziet dat jullie duo pauze heeft. Een reden geven hoeft niet.`,
    do: 'Neem pauze',
    doing: 'Even geduld…',
    never: 'Toch niet',
    mine: 'Jij nam pauze. Wat jullie deelden is zolang dicht, en samen iets maken kan even niet.',
    theirs: (partner: string) =>
      `${firstNameOf(partner)} nam pauze. Wat jullie deelden is zolang dicht, en samen iets maken kan even niet.`,
    over: 'Stop mijn pauze',
  },

  end: {
    title: 'Stoppen met dit duo',
    what: [
      'Het duo stopt meteen, voor jullie allebei.',
      'Wat jullie uit je dagboek deelden, kan de ander niet meer openen.',
      'Jullie duo-lessen en afspraken gaan dicht. Je eigen dagboek blijft van jou.',
    ],
    tells: 'Een reden geven hoeft niet. Je coördinator ziet dat het duo stopte, niet wie dat deed.',
    again: 'Terugdraaien kan niet. Later opnieuw een duo vormen kan wel.',
    do: 'Stop met dit duo',
    doing: 'Stoppen…',
    never: 'Toch niet',
  },

  earlier: 'Eerder',
  closed: {
    ended: (day: string) => `Gestopt op ${day}`,
    declined: (day: string) => `Ging niet door, ${day}`,
    withdrawn: (day: string) => `Voorstel ingetrokken op ${day}`,
  },
};
