import type { HelpContact } from '@tweespraak/contracts';
import { helpWords } from '#lib/words/help.ts';

/** Help that is there for everyone, also when nobody is signed in or the server does not answer. */
export const nationalHelp: HelpContact[] = [
  { name: helpWords.suicideLine, what: helpWords.suicideLineWhat, phone: '0800 0113' },
  { name: helpWords.doctor, what: helpWords.doctorWhat, phone: null },
];
