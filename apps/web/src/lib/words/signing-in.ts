import type { MemberRole } from '@tweespraak/contracts';
import { firstNameOf } from '#lib/ui/initials.ts';
import { rolesInWords } from './roles.ts';

export const logInWords = {
  title: 'Inloggen',
  promise: 'Leren doe je hier met z’n tweeën',
  forWhom: 'Voor ervaringsdeskundigen en wijk-GGD’ers die samen op pad gaan.',
  email: 'E-mailadres',
  emailFault: 'Schrijf het adres voluit, zoals naam@voorbeeld.nl.',
  password: 'Wachtwoord',
  forgotten: 'Wachtwoord vergeten?',
  ownDevice: 'Dit is mijn eigen apparaat',
  ownDeviceNote: 'Dan blijf je hier 14 dagen ingelogd.',
  logIn: 'Log in',
  loggingIn: 'Inloggen…',
  yours: 'Je dagboek is van jou, tot jij iets deelt. Je coördinator en je werkgever kunnen het hier niet lezen.',
  lookAround: 'Eerst rondkijken?',
  invented: 'Dit zijn verzonnen mensen in een verzonnen gemeente. Kies met wie je meekijkt.',
  more: 'Nog meer mensen',
  onlyHere: 'Deze mensen bestaan alleen in deze proefversie.',
  mailBox: 'Bekijk de mails van de proefversie',
};

export const forgottenWords = {
  title: 'Wachtwoord vergeten',
  lead: 'Dat geeft niet. We sturen je een link waarmee je een nieuw wachtwoord kiest.',
  send: 'Stuur me een link',
  sending: 'Versturen…',
  sentTitle: 'Kijk in je mail',
  sent: 'Kennen we dit adres? Dan is er nu een mail onderweg. De link daarin werkt een uur.',
  nothing: 'Niets gekregen? Kijk ook bij ongewenste mail. Of vraag je coördinator met welk adres je bent uitgenodigd.',
  back: 'Terug naar inloggen',
};

export const newPasswordWords = {
  title: 'Kies een nieuw wachtwoord',
  label: 'Nieuw wachtwoord',
  hint: 'Minstens 10 tekens. Drie of vier gewone woorden achter elkaar onthoud je makkelijk.',
  everywhere: 'Je bent daarna op andere apparaten uitgelogd.',
  save: 'Bewaar en log in',
  notWhole: 'Misschien is de link niet helemaal meegekomen. Kijk nog eens in je mail.',
  askAgain: 'Vraag een nieuwe link aan',
};

export const invitationWords = {
  title: (organisation: string) => `${organisation} nodigt je uit`,
  lead: (inviter: string, roles: MemberRole[]) =>
    `${inviter} vraagt je mee te doen in Tweespraak, als ${rolesInWords(roles)}.`,
  what: 'In Tweespraak leer je in je eigen tempo, samen met een duopartner en met collega’s. Wat je schrijft, is van jou.',
  leadContact: (inviter: string, member: string) =>
    `${inviter} vraagt je contactpersoon te zijn van ${member}: iemand van buiten bij wie ${member} terechtkan.`,
  whatContact: (member: string) =>
    `Je ziet in Tweespraak alleen wat ${member} zelf met jou deelt. Je kunt altijd stoppen als contactpersoon.`,
  you: 'Jouw account',
  address: 'E-mailadres',
  addressNote: 'Hiermee log je straks in.',
  name: 'Hoe heet je?',
  nameNote: 'Zo zien je duopartner en je groep je.',
  password: 'Kies een wachtwoord',
  known: 'Je hebt al een account in Tweespraak. Typ je wachtwoord, dan hoort deze organisatie erbij.',
  knownContact: 'Je hebt al een account in Tweespraak. Typ je wachtwoord om ja te zeggen.',
  knownPassword: 'Je wachtwoord',
  accept: 'Ik doe mee',
  accepting: 'We maken het klaar…',
  signedInAs: (name: string) => `Je bent hier ingelogd als ${name}.`,
  signedInAsWhat: (email: string, name: string) =>
    `Deze uitnodiging is voor ${email}. Neem je hem aan? Dan log je ${firstNameOf(name)} hier uit.`,
  notMe: 'Is dit niet voor jou bedoeld? Dan hoef je niets te doen. De link verloopt vanzelf.',
  gone: {
    link_expired: {
      title: 'Deze uitnodiging is te oud',
      what: 'Vraag je coördinator om een nieuwe. Dat is zo gedaan.',
    },
    link_used: {
      title: 'Deze uitnodiging is al gebruikt',
      what: 'Heb jij dat gedaan? Dan kun je gewoon inloggen. Zo niet, vraag dan je coördinator wat er aan de hand is.',
    },
    link_withdrawn: {
      title: 'Deze uitnodiging is ingetrokken',
      what: 'Je hoeft niets te doen. Heb je vragen? Stel ze aan wie je uitnodigde.',
    },
    not_found: {
      title: 'Deze uitnodiging is er niet',
      what: 'Misschien is de link niet helemaal meegekomen, of is er een nieuwere gestuurd. Kijk nog eens in je mail.',
    },
  },
};

export const setUpWords = {
  title: 'Tweespraak inrichten',
  lead: 'Er is hier nog niemand. Jij maakt de eerste organisatie, en je bent haar eerste beheerder.',
  organisation: 'Hoe heet je organisatie?',
  name: 'Hoe heet jij?',
  password: 'Kies een wachtwoord',
  roles: 'Daarna nodig je anderen uit. Ook als beheerder lees je nooit wat zij schrijven.',
  begin: 'Richt Tweespraak in',
  beginning: 'Inrichten…',
};

export const exitWords = {
  title: 'Tot ziens',
  loggedOut: 'Je bent uitgelogd. Op dit apparaat is niets van je tekst achtergebleven.',
  notYetTitle: 'Dat is goed',
  notYet: 'Tweespraak blijft dicht tot jij terugkomt. Er is niets begonnen, en een reden geven hoeft niet.',
  questions: 'Heb je vragen? Stel ze gerust aan wie je uitnodigde.',
  back: 'Log weer in',
  later: 'Ik wil toch verder',
};
