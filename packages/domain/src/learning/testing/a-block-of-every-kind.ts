import { block } from '@tweespraak/contracts';
import type { Block, BlockAnswer, BlockOf } from '@tweespraak/contracts';
import { aDilemma } from './a-dilemma.ts';

type AnswerKind = BlockAnswer['kind'];

const about = { title: 'Titel', intro: 'Kies.' };
const labelled = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const perChoice = (ids: string[], choices: string[]) =>
  ids.map((id) => ({
    ...{ id, text: id, fits: choices.slice(0, 1) },
    why: Object.fromEntries(choices.map((choice) => [choice, `Waarom ${choice}.`])),
  }));
const things = ['een', 'twee', 'drie', 'vier'];
const [dichtbij, tussenin, veraf] = ['dichtbij', 'tussenin', 'veraf'];

const written = {
  sorting: { ...about, buckets: labelled('ervaring', 'kennis'), statements: perChoice(things, ['ervaring', 'kennis']) },
  matching: { ...about, choices: labelled('wel', 'niet'), items: perChoice(things, ['wel', 'niet']) },
  closenessLine: {
    ...{ ...about, places: labelled('heel-dicht', dichtbij, tussenin, veraf, 'heel-ver') },
    situations: things.map((id) => ({ id, text: id, asks: { near: 'Hoe?', between: 'Hoe?', far: 'Hoe?' } })),
  },
  checklist: {
    ...{ ...about, scale: labelled('er-is', 'er-is-niet'), closing: 'Klaar.' },
    items: things.map((id) => ({ id, text: id, firstStep: 'Vraag het.' })),
  },
  portraits: {
    ...{ ...about, question: 'Wat speelt mee?' },
    portraits: things.map((id) => ({
      ...{ id, name: id, about: 'Buur', voice: 'Ik.', noticed: 'Iets.', closing: 'Het ging.' },
      factors: labelled('schulden', 'verlies', 'slaap').map((one) => ({ ...one, why: 'Het kan.' })),
    })),
  },
  timeline: { ...about, moments: things.map((id) => ({ id, when: 'Toen', title: id, text: id })) },
  lenses: {
    ...{ ...about, scene: 'Er gebeurt iets.', closing: 'Klaar.' },
    lenses: things.map((id) => ({ id, label: id, sees: 'Dit.', asks: 'Wat?', misses: 'Dat.' })),
  },
  ordering: {
    ...{ ...about, ends: { first: 'Eerst', last: 'Laatst' }, closing: 'Klaar.' },
    items: things.map((id) => ({ id, text: id, why: 'Daarom.' })),
  },
  quiz: {
    ...about,
    questions: [
      { form: 'single', id: 'een', text: 'Een?', options: options('a', 'b') },
      { form: 'multiple', id: 'twee', text: 'Twee?', options: options('a', 'b', 'c') },
      { form: 'statement', id: 'drie', text: 'Drie.', isTrue: true, why: { yes: 'Ja.', no: 'Nee.' } },
      { form: 'short', id: 'vier', text: 'Vier?', example: 'Zo.', lookFor: ['Kort.'] },
    ],
  },
  storyBuilder: {
    ...{ ...about, entryTitle: 'Mijn verhaal', closing: 'Leeg laten mag.' },
    parts: things.map((id) => ({ id, heading: id, question: 'Wat?' })),
  },
  decisionAid: {
    ...{ ...about, closing: 'Praat erover.' },
    outcomes: ['ingebed', 'extern'].map((id) => ({ id, title: id, strong: 'Sterk.', weak: 'Minder.' })),
    questions: ['een', 'twee', 'drie'].map((id) => ({
      ...{ id, text: id },
      options: ['ingebed', 'extern'].map((outcome) => ({
        ...{ id: `voor-${outcome}`, text: outcome },
        speaksFor: [{ outcome, because: 'Daarom.' }],
      })),
    })),
  },
  reflection: { prompt: 'Wat herken je?', starters: [] },
} satisfies Record<Exclude<AnswerKind, 'dilemma'>, object>;

/** One small block for each kind that a learner answers. */
export const everyKind = {
  ...Object.fromEntries(
    Object.entries(written).map(([kind, text]) => [kind, block.parse({ kind, id: kind.toLowerCase(), ...text })]),
  ),
  dilemma: aDilemma,
} as { [Kind in AnswerKind]: BlockOf<Kind> };

/** The block after an author took out everything with one of these ids. */
export function without<Kept extends Block>(from: Kept, ...ids: string[]): Kept {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isNamed(item, ids)).map(cut);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cut(item)]));
  };
  return cut(from) as Kept;
}

function isNamed(item: unknown, ids: string[]): boolean {
  return typeof item === 'object' && item !== null && 'id' in item && ids.includes(item.id as string);
}

function options(...ids: string[]) {
  return ids.map((id, index) => ({ id, text: id, fits: index === 0, why: 'Daarom.' }));
}
