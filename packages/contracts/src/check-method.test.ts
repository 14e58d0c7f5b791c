import { describe, expect, it } from 'vitest';
import { checkMethod } from './check-method.ts';
import { intervisieMethod, type IntervisieMethod } from './intervisie-method.ts';

const told = { scene: 'De groep zit in de kring.', task: 'Luister naar {inbrenger}.' };
const everyone = ['facilitator', 'caseBringer', 'adviser'];
const instructions = { facilitator: told, caseBringer: told, adviser: told };

/** A method of three phases in which everything holds, with room to make one thing wrong. */
const phases = () => ({
  opening: {
    id: 'opening',
    title: 'Begin',
    minutes: 5,
    turn: { kind: 'round', roles: everyone },
    caseBringer: 'takesPart',
    end: 'facilitator',
    back: false,
    outputs: ['agreement'],
    replaces: ['welcome', 'agreements', 'review'],
    instructions,
  },
  telling: {
    id: 'telling',
    title: 'De situatie',
    minutes: 10,
    turn: { kind: 'alone', roles: ['caseBringer'] },
    writing: [{ roles: ['adviser'], card: 'advice', visibility: 'untilPhaseEnd', atMost: 1 }],
    caseBringer: 'takesPart',
    end: 'allReadyOrTime',
    back: true,
    outputs: ['situation', 'learningQuestion', 'advice'],
    replaces: ['chooseSituation'],
    instructions,
  },
  thinking: {
    id: 'thinking',
    title: 'Hardop denken',
    minutes: 10,
    turn: { kind: 'free', roles: ['adviser'] },
    shows: ['advice'],
    caseBringer: 'listens',
    end: 'facilitator',
    back: false,
    replaces: ['learningPoints', 'evaluation', 'followUp'],
    instructions: { ...instructions, caseBringerInCircle: told },
  },
});

type Phases = ReturnType<typeof phases>;
type Change = { [Id in keyof Phases]?: Record<string, unknown> };

function aMethod(change: Change = {}, own: Record<string, unknown> = {}): IntervisieMethod {
  const base = phases();
  return intervisieMethod.parse({
    id: 'a-method',
    name: 'Een werkvorm',
    summary: 'Om mee te proberen.',
    source: 'Eigen vorm.',
    inTrial: true,
    groupSize: { from: 3, to: 8 },
    minutes: 25,
    roles: everyone,
    agreements: ['Wat hier gezegd wordt, blijft hier.'],
    phases: [
      { ...base.opening, ...change.opening },
      { ...base.telling, ...change.telling },
      { ...base.thinking, ...change.thinking },
    ],
    ...own,
  });
}

const said = (change: Change, own?: Record<string, unknown>): string[] =>
  checkMethod(aMethod(change, own)).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('checkMethod', () => {
  it('has nothing to say about a method that holds', () => {
    expect(checkMethod(aMethod())).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ['two phases with one id', { thinking: { id: 'telling' } }, 'phases.2.id: telling is the id of another phase'],
    [
      'a role the method does not have',
      { thinking: { turn: { kind: 'free', roles: ['player'] } } },
      'phases.2.turn: names player, a role this method does not have',
    ],
    [
      'a round that ends with someone outside it',
      { opening: { turn: { kind: 'round', roles: ['adviser'], last: 'caseBringer' } } },
      'phases.0.turn.last: is not in the round',
    ],
    [
      'a phase in which nothing happens',
      { thinking: { turn: { kind: 'silent' } } },
      'phases.2.turn: nobody speaks, writes or answers',
    ],
    [
      'an end that waits for nobody',
      { thinking: { end: 'allReady' } },
      'phases.2.end: waits for people who have nothing to finish',
    ],
    [
      'an end that waits for turns without a round',
      { thinking: { end: 'allTurnsDone' } },
      'phases.2.end: waits for turns without a round',
    ],
    [
      'a card that waits for a turn that never comes',
      { telling: { writing: [{ roles: ['adviser'], card: 'advice', visibility: 'untilTurn', atMost: 1 }] } },
      'phases.1.writing.0: waits for a turn that no round gives',
    ],
    [
      'an anonymous card that opens at its author’s turn',
      {
        opening: {
          anonymous: true,
          writing: [{ roles: ['adviser'], card: 'learningPoint', visibility: 'untilTurn', atMost: 1 }],
        },
      },
      'phases.0.writing.0: would show at a turn who wrote it',
    ],
    [
      'a note for others',
      { thinking: { writing: [{ roles: ['adviser'], card: 'note', visibility: 'open', atMost: 1 }] } },
      'phases.2.writing.0: a note is for its author, and only a note is',
    ],
    [
      'two ways to write the same',
      {
        telling: {
          writing: [
            { roles: ['adviser'], card: 'advice', visibility: 'untilPhaseEnd', atMost: 1 },
            { roles: ['adviser', 'caseBringer'], card: 'advice', visibility: 'open', atMost: 1 },
          ],
        },
      },
      'phases.1.writing.1: lets one role write advice in two ways',
    ],
    [
      'anonymity without anything written',
      { thinking: { anonymous: true } },
      'phases.2.anonymous: hides authors, but nobody writes for the others',
    ],
    [
      'a turn for who sits aside',
      { thinking: { turn: { kind: 'free', roles: ['adviser', 'caseBringer'] } } },
      'phases.2.turn: invites the case bringer, who sits aside',
    ],
    [
      'writing on the table by who sits aside',
      { thinking: { writing: [{ roles: ['caseBringer'], card: 'insight', visibility: 'open', atMost: 1 }] } },
      'phases.2.writing.0: the case bringer sits aside and writes notes only',
    ],
    [
      'no word for a case bringer who comes back',
      { thinking: { instructions } },
      'phases.2.instructions: lack caseBringerInCircle, for a case bringer who comes back',
    ],
    [
      'a role that is told nothing',
      { opening: { instructions: { facilitator: told, adviser: told } } },
      'phases.0.instructions: lack caseBringer',
    ],
    [
      'a name that stands for nobody',
      { opening: { title: 'Welkom {naam}' } },
      'phases.0.instructions: hold {naam}, which stands for nobody',
    ],
    [
      'showing what nobody wrote',
      { thinking: { shows: ['question'] } },
      'phases.2.shows: has question, which nobody opened before this phase',
    ],
    [
      'promising what nobody writes',
      { thinking: { outputs: ['learningPoints'] } },
      'phases.2.outputs: promise learningPoints, but nobody writes it',
    ],
    [
      'an evaluation without a question',
      { thinking: { outputs: ['evaluation'] } },
      'phases.2.scale: and the output evaluation go together',
    ],
    [
      'minutes that go to an earlier phase',
      { telling: { skipWhenNothingOpen: { minutesTo: 'opening' } } },
      'phases.1.skipWhenNothingOpen.minutesTo: is not a later phase',
    ],
    [
      'a situation without its case bringer',
      { telling: { turn: { kind: 'free', roles: ['adviser'] } } },
      'phases.1.outputs: open a situation while the case bringer is not invited to speak',
    ],
    [
      'sharing before agreeing',
      { opening: { outputs: [] } },
      'phases: must begin with the agreement: nothing is shared before everyone agreed',
    ],
    [
      'a part of the frame that nobody does',
      { opening: { replaces: ['welcome', 'agreements'] } },
      "phases: replace the frame's review 0 times, not once",
    ],
  ])('names %s', (_, change, expected) => {
    expect(said(change)).toContain(expected);
  });

  it('counts the minutes and the people', () => {
    expect(said({}, { minutes: 60 })).toEqual(['minutes: says 60, but the phases take 25']);
    expect(said({}, { groupSize: { from: 2, to: 8 } })).toEqual(['groupSize.from: is too few for its three roles']);
  });

  it('leaves values that cannot be to the schema', () => {
    const { opening } = phases();
    const wrong = intervisieMethod.safeParse({ ...aMethod(), phases: [{ ...opening, turn: { kind: 'shout' } }] });
    expect(wrong.error?.issues[0]?.path).toEqual(['phases', 0, 'turn', 'kind']);
  });
});
