import { dilemmaBlock } from '@tweespraak/contracts';
import type { Dilemma } from '@tweespraak/contracts';

/** Five scenes, three endings; who built enough trust may also call together. */
export const aDilemma: Dilemma = dilemmaBlock.parse({
  ...{ kind: 'dilemma', id: 'nummer', title: 'Je nummer', minutes: 5, takeAlong: 'Wie beschermde je?' },
  variables: [
    { id: 'vertrouwen', label: 'Vertrouwen', start: 9, lower: 'Het werd minder.', higher: 'Het groeide.' },
    { id: 'rust', label: 'Jouw rust', start: 1, lower: 'Je sliep slecht.', higher: 'Je avond bleef van jou.' },
  ],
  scenes: [
    {
      ...{ id: 'gang', when: 'In de gang', text: 'Hij vraagt je nummer.', asks: 'Wat doe je?' },
      choices: [
        { id: 'geven', text: 'Ik geef het.', effects: { vertrouwen: 3, rust: -3 }, to: 'nacht' },
        { id: 'werk', text: 'Ik geef mijn werknummer.', effects: { vertrouwen: -2, rust: 1 }, to: 'nacht' },
        { id: 'later', text: 'Ik overleg eerst.', to: 'week' },
      ],
    },
    {
      ...{ id: 'nacht', when: 'Die nacht', text: 'Hij belt.', asks: 'En nu?' },
      choices: [
        { id: 'opnemen', text: 'Ik neem op.', effects: { rust: -1 }, to: 'moe' },
        { id: 'wachten', text: 'Ik bel morgen.', to: 'week' },
        {
          id: 'samen',
          text: 'We bellen samen.',
          onlyIf: [{ variable: 'vertrouwen', atLeast: 10 }],
          to: 'samen-bellen',
        },
      ],
    },
    { id: 'week', when: 'Een week later', text: 'Hij groet je.' },
    { id: 'moe', when: 'De ochtend erna', text: 'Je bent moe.' },
    { id: 'samen-bellen', when: 'De volgende dag', text: 'Jullie bellen samen.' },
  ],
});
