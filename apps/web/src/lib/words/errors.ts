import type { ErrorCode } from '@tweespraak/contracts';
import { inWords } from './numbers.ts';

type Details = Record<string, unknown>;
type Sentence = string | ((details: Details) => string);

/** What happened and what you can do, for every way in which something can be not possible. */
const errorWords: Record<ErrorCode, Sentence> = {
  invalid_input: 'Nog niet alles klopt. Kijk de velden hieronder na. Wat je typte, staat er nog.',
  not_found: 'Dit is er niet, of het is niet voor jou. Misschien is het net ingetrokken.',
  not_allowed: 'Dit kan jij nu niet doen. Vraag je coördinator als je denkt dat het wel zou moeten.',
  not_signed_in: ({ someoneElse }) =>
    someoneElse
      ? 'In deze browser is nu iemand anders ingelogd. Log zelf weer in. Probeer het hier daarna nog eens.'
      : 'Je bent niet meer ingelogd. Log weer in. Probeer het hier daarna nog eens.',
  cross_site: 'Dit verzoek kwam niet van deze pagina. Laad de pagina opnieuw en probeer het nog eens.',
  too_large: 'Dit is te groot om te bewaren. Maak het korter, of knip het in stukken.',
  too_many_requests: (details) => `Dit ging heel snel achter elkaar. Probeer het ${afterAWhile(details)} opnieuw.`,
  unexpected: 'Dit is niet gelukt. Dat ligt aan ons. Probeer het straks nog eens.',
  wrong_credentials:
    'Het wachtwoord klopt niet, of het hoort bij een ander e-mailadres. Kijk het na en probeer het nog eens.',
  too_many_attempts: (details) =>
    `Er is te vaak een verkeerd wachtwoord getypt. Probeer het ${afterAWhile(details)} opnieuw.`,
  password_too_common: 'Dit wachtwoord gebruiken veel mensen. Kies een ander, zoals drie woorden achter elkaar.',
  password_needed_again: 'Typ eerst je wachtwoord nog een keer. Zo weten we zeker dat jij het bent.',
  link_expired: 'Deze link is te oud. Vraag een nieuwe aan.',
  link_used: 'Deze link is al gebruikt. Log in, of vraag een nieuwe aan.',
  welcome_needed: 'Lees eerst wie wat ziet. Daarna kun je verder.',
  already_member: 'Deze persoon hoort al bij je organisatie.',
  already_invited: 'Deze persoon is al uitgenodigd. Je kunt de uitnodiging opnieuw sturen.',
  last_administrator: 'Je bent de enige beheerder. Maak eerst iemand anders beheerder.',
  duo_exists: 'Deze twee vormen al een duo, of er ligt al een voorstel.',
  link_withdrawn: 'Deze uitnodiging is ingetrokken. Vraag degene die je uitnodigde wat er is.',
  journal_locked: 'Je dagboek is op slot. Typ je wachtwoord om het te openen. Wat je schreef, is niet weg.',
  bsn_found: 'In deze tekst staat een burgerservicenummer. Haal het weg. Daarna kun je delen.',
  version_conflict: 'Dit is intussen ergens anders veranderd. Kijk wat er nu staat. Jouw tekst staat er nog.',
  already_done: 'Dit is al gebeurd. Laad de pagina opnieuw om te zien hoe het nu staat.',
  already_open: 'Jullie antwoorden zijn open. Veranderen kan nu niet meer. Praat er samen over.',
  not_while_ready: 'Je zei dat je klaar bent. Kies eerst “Toch nog niet klaar”. Dan kun je weer veranderen.',
  not_open_yet: 'Dit kan als jullie antwoorden open zijn. Eerst zijn jullie allebei klaar.',
  nothing_placed: 'Zet eerst minstens één situatie op de lijn. De rest mag je overslaan.',
  too_many_sentences: 'Er staan al veel zinnen. Pas er een aan, of trek er een in.',
  duo_paused: 'Jullie duo heeft pauze. Je kunt alles lezen. Veranderen kan weer na de pauze.',
  parts_not_agreed: 'Tekenen kan als jullie het over alle zeven onderdelen eens zijn.',
  session_not_live: 'Deze sessie is nu niet bezig. Kijk bij Intervisie wanneer jullie samenkomen.',
  session_stopped: 'Het gesprek ligt stil. Verder gaan kan als wie op Stop drukte dat wil.',
  phase_over: 'De kamer is al bij een andere fase. Wat je schreef, staat er nog.',
  not_now: 'Dit kan in deze fase niet. Bovenaan staat wat je nu kunt doen.',
  not_your_turn: 'Nu is iemand anders aan de beurt. Steek je hand op als je iets wilt zeggen.',
  not_in_room: 'Je bent niet in de kamer. Kom eerst weer binnen.',
  agreement_needed: 'Lees eerst de afspraken en zeg of je akkoord bent.',
  others_must_agree: 'Nog niet iedereen is akkoord met de afspraken. Vraag wat er nog nodig is.',
  no_way_back: 'Naar de vorige fase kun je niet terug. De kaarten zijn al open.',
  too_many_cards: 'Meer kaarten kun je hier niet schrijven. Trek er een in als je iets anders wilt zeggen.',
  group_full: 'De groep is vol. Meer dan acht mensen past niet bij intervisie.',
  group_too_small: 'Er doen nog te weinig mensen mee. Vanaf drie mensen kun je een sessie plannen.',
  session_not_open: 'De kamer is nu niet open. Een kwartier voor het begin kun je naar binnen.',
  too_few_people: 'Er zijn nog te weinig mensen in de kamer. Wacht tot er meer zijn.',
  case_bringer_needed: 'Er is nog geen inbrenger. Vraag wie een situatie wil inbrengen.',
  facilitator_here: 'De gespreksleider is er nog. Wacht even voor je het overneemt.',
  role_conflict: 'Deze twee rollen gaan niet samen. Kies iemand anders.',
};

export function sentenceFor(code: ErrorCode, details: Details = {}): string {
  const sentence = errorWords[code];
  return typeof sentence === 'string' ? sentence : sentence(details);
}

function afterAWhile({ retryAfterSeconds }: Details): string {
  if (typeof retryAfterSeconds !== 'number') return 'over een paar minuten';
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return minutes <= 1 ? 'over een minuut' : `over ${inWords(minutes)} minuten`;
}
