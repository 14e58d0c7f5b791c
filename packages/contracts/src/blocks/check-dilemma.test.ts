import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { checkDilemma } from './check-dilemma.ts';
import { dilemmaBlock } from './dilemma.ts';

type Written = z.input<typeof dilemmaBlock>;
type WrittenScene = Written['scenes'][number];
type WrittenChoice = NonNullable<WrittenScene['choices']>[number];

const choice = (id: string, to: string, more: Partial<WrittenChoice> = {}): WrittenChoice => ({
  ...{ id, to, text: `Ik kies ${id}.` },
  ...more,
});
const scene = (id: string, ...choices: WrittenChoice[]): WrittenScene => ({
  ...{ id, when: 'In de gang', text: 'Er gebeurt iets.', choices },
  ...(choices.length > 0 ? { asks: 'Wat doe je?' } : {}),
});
const variable = (id: string, start = 5): Written['variables'][number] => ({
  ...{ id, label: id, start, lower: 'Het werd minder.', higher: 'Het werd meer.' },
});
const trust = (by: number) => ({ effects: { vertrouwen: by } });
const sound: WrittenScene[] = [
  scene('gang', choice('geven', 'nacht', trust(2)), choice('wachten', 'week', trust(-1))),
  scene('nacht', choice('opnemen', 'moe'), choice('niet', 'week')),
  scene('week'),
  scene('moe'),
];

/** What is wrong, as `path message`, in a dilemma that is sound but for these scenes. */
function problemsOf(scenes: WrittenScene[], variables = [variable('vertrouwen')]): string[] {
  const dilemma = dilemmaBlock.parse({
    ...{ kind: 'dilemma', id: 'nummer', title: 'Je nummer', minutes: 5, takeAlong: 'Wie beschermde je?' },
    ...{ variables, scenes },
  });
  return checkDilemma(dilemma).map(({ path, message }) => `${path.join('.')} ${message}`);
}
const inPlaceOf = (id: string, other: WrittenScene): WrittenScene[] =>
  sound.map((one) => (one.id === id ? other : one));

describe('a dilemma', () => {
  it('that can be walked has no problems', () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  it('may come back to a scene, as long as something ends the round', () => {
    const again = choice('nog-eens', 'nacht', { ...trust(1), onlyIf: [{ variable: 'vertrouwen', atMost: 8 }] });
    expect(problemsOf(inPlaceOf('nacht', scene('nacht', again, choice('opnemen', 'moe'))))).toEqual([]);
  });

  it('may tell what happens and go on by itself', () => {
    const telling = { ...scene('nacht', choice('verder', 'moe')), asks: undefined };
    expect(problemsOf(inPlaceOf('nacht', telling))).toEqual([]);
    const round = [
      ...inPlaceOf('nacht', { ...telling, choices: [choice('verder', 'dag')] }),
      { ...telling, id: 'dag', choices: [choice('verder', 'nacht')] },
    ];
    expect(problemsOf(round)).toContain(
      'scenes.4.choices.0 can be taken for ever: it comes back to nacht with everything as it was',
    );
  });

  it.each<[string, WrittenScene, string[]]>([
    [
      'a choice to a scene that is not there',
      scene('nacht', choice('opnemen', 'moe'), choice('niet', 'straks')),
      ['scenes.1.choices.1.to names no scene: straks'],
    ],
    [
      'an effect on a variable that is not there',
      scene('nacht', choice('opnemen', 'moe', { effects: { hoop: 1 } })),
      ['scenes.1.choices.0.effects.hoop is no variable of this dilemma'],
    ],
    [
      'a condition on a variable that is not there',
      scene('nacht', choice('opnemen', 'moe', { onlyIf: [{ variable: 'hoop', atLeast: 1 }] })),
      ['scenes.1.choices.0.onlyIf.0.variable names no variable: hoop'],
    ],
    [
      'a condition without a level',
      scene('nacht', choice('opnemen', 'moe', { onlyIf: [{ variable: 'vertrouwen' }] })),
      ['scenes.1.choices.0.onlyIf.0 asks nothing: say atLeast or atMost'],
    ],
    [
      'choices without a question',
      { ...scene('nacht', choice('opnemen', 'moe'), choice('niet', 'week')), asks: undefined },
      ['scenes.1 has choices and asks nothing'],
    ],
    [
      'a question without choices',
      { ...scene('moe'), asks: 'Wat doe je?' },
      ['scenes.3.asks asks something, and there is nothing to choose'],
    ],
    [
      'a dead end, also when it is only one with little trust',
      scene('nacht', choice('opnemen', 'moe', { onlyIf: [{ variable: 'vertrouwen', atLeast: 8 }] })),
      [
        'scenes.1 is a dead end: no choice is open when vertrouwen is 7',
        'scenes.3 is an ending that nobody can reach',
        'scenes.1.choices.0 can never appear: what it asks never holds here',
        'scenes have one ending: there is more than one way out',
      ],
    ],
    [
      'a choice that never appears',
      scene(
        'nacht',
        choice('opnemen', 'moe'),
        choice('niet', 'week', { onlyIf: [{ variable: 'vertrouwen', atMost: 4 }] }),
      ),
      ['scenes.1.choices.1 can never appear: what it asks never holds here'],
    ],
    [
      'a choice whose conditions shut each other out',
      scene(
        'nacht',
        choice('opnemen', 'moe'),
        choice('niet', 'week', { onlyIf: [{ variable: 'vertrouwen', atLeast: 7, atMost: 6 }] }),
      ),
      ['scenes.1.choices.1 can never appear: what it asks never holds here'],
    ],
    [
      'a round in which nothing changes',
      scene('nacht', choice('opnemen', 'moe'), choice('denken', 'nacht')),
      ['scenes.1.choices.1 can be taken for ever: it comes back to nacht with everything as it was'],
    ],
    [
      'a round that stops changing anything once the variable is at its end',
      scene('nacht', choice('opnemen', 'moe'), choice('denken', 'nacht', trust(3))),
      ['scenes.1.choices.1 can be taken for ever: it comes back to nacht with everything as it was'],
    ],
  ])('is refused for %s', (_what, other, expected) => {
    const before = sound.map((one) => (one.id === other.id ? other : one));
    expect(problemsOf(before).toSorted()).toEqual(expected.toSorted());
  });

  it('is refused for a scene that no choice leads to', () => {
    expect(problemsOf([...sound, scene('park', choice('verder', 'week'))])).toEqual(['scenes.4 cannot be reached']);
    expect(problemsOf([...sound, scene('feest')])).toEqual(['scenes.4 is an ending that nobody can reach']);
  });

  it('is refused for a scene that only a variable keeps out of reach', () => {
    const closed = choice('delen', 'feest', { onlyIf: [{ variable: 'vertrouwen', atLeast: 9 }] });
    const scenes = inPlaceOf('nacht', scene('nacht', choice('opnemen', 'moe'), choice('niet', 'week'), closed));
    expect(problemsOf([...scenes, scene('feest')])).toEqual([
      'scenes.4 is an ending that nobody can reach',
      'scenes.1.choices.2 can never appear: what it asks never holds here',
    ]);
  });

  it('is refused for a variable that nothing moves', () => {
    expect(problemsOf(sound, [variable('vertrouwen'), variable('veiligheid')])).toEqual([
      'variables.1 veiligheid is changed by no choice',
    ]);
    const onlyUnreached = scene('park', choice('verder', 'week', { effects: { veiligheid: 1 } }));
    expect(problemsOf([...sound, onlyUnreached], [variable('vertrouwen'), variable('veiligheid')])).toEqual([
      'scenes.4 cannot be reached',
      'variables.1 veiligheid is changed by no choice',
    ]);
  });

  it('is refused for a round without any way out', () => {
    const scenes = [
      scene('gang', choice('wachten', 'nacht', trust(1))),
      scene('nacht', choice('denken', 'dag')),
      scene('dag', choice('denken', 'nacht')),
      scene('week'),
    ];
    expect(problemsOf(scenes)).toEqual([
      'scenes.3 is an ending that nobody can reach',
      'scenes.2.choices.0 can be taken for ever: it comes back to nacht with everything as it was',
      'scenes have no ending: there is more than one way out',
    ]);
  });

  it('is refused for a path that is longer than what is kept', () => {
    const steps = ['een', 'twee', 'drie'].map((id, at, all) =>
      scene(id, choice('verder', all[at + 1] ?? 'om', { effects: {} })),
    );
    const scenes = [
      ...steps,
      scene(
        'om',
        choice('nog-eens', 'een', { ...trust(1), onlyIf: [{ variable: 'vertrouwen', atMost: 9 }] }),
        choice('klaar', 'week'),
      ),
      scene('week', choice('blij', 'goed'), choice('moe', 'minder')),
      scene('goed'),
      scene('minder'),
    ];
    expect(problemsOf(scenes, [variable('vertrouwen', 4)])).toEqual([
      'scenes make a path of 29 choices possible; 24 is the most',
    ]);
    expect(problemsOf(scenes, [variable('vertrouwen', 6)])).toEqual([]);
    const telling = scenes.map((one) => (one.id === 'twee' || one.id === 'drie' ? { ...one, asks: undefined } : one));
    expect(problemsOf(telling, [variable('vertrouwen', 4)])).toEqual([]);
  });

  it('is refused when it can stand in more ways than can be walked', () => {
    const ids = ['een', 'twee', 'drie', 'vier', 'vijf'];
    const moving = (by: number) =>
      ids.map((id) => choice(`${id}-${by > 0 ? 'op' : 'af'}`, 'om', { effects: { [id]: by } }));
    const scenes = [
      scene('gang', ...moving(1).slice(0, 4)),
      scene('om', ...moving(-1).slice(0, 3), choice('door', 'verder')),
      scene('verder', ...moving(1).slice(3), choice('klaar', 'week'), choice('terug', 'gang')),
      scene('week'),
    ];
    expect(
      problemsOf(
        scenes,
        ids.map((id) => variable(id)),
      ),
    ).toEqual(['scenes can stand in more than 20000 ways: use fewer variables']);
  });
});
