import type { BlockAnswer, BlockAnswerOf, BlockOf } from '@tweespraak/contracts';
import { mostGone, type AnswerRules } from './answer-rules.ts';

type ByThing<Value> = Record<string, Value>;

interface AnsweredByThing<Kind extends BlockAnswer['kind'], Value> {
  /** The ids of the statements, questions or fields, in the order of the block. */
  things(block: BlockOf<Kind>): string[];
  read(answer: BlockAnswerOf<Kind>): ByThing<Value>;
  write(values: ByThing<Value>, answer: BlockAnswerOf<Kind>): BlockAnswerOf<Kind>;
  /** What of a value its thing still has; undefined when nothing. */
  within(block: BlockOf<Kind>, thing: string, value: Value): Value | undefined;
  /** Two screens said something of one thing. Absent: the later counts. */
  both?(earlier: Value, later: Value): Value;
  /** What was sent, with what of before its thing does not have any more. Absent: only what was sent. */
  kept?(before: Value, shown: Value, sent: Value): Value;
}

/** The rules for an answer that says one thing of each statement, question or field. */
export function answeredByThing<Kind extends BlockAnswer['kind'], Value>(
  of: AnsweredByThing<Kind, Value>,
): AnswerRules<Kind> {
  const stillIn = (block: BlockOf<Kind>, values: ByThing<Value>): ByThing<Value> =>
    Object.fromEntries(
      of.things(block).flatMap((thing) => {
        const value = Object.hasOwn(values, thing) ? of.within(block, thing, values[thing] as Value) : undefined;
        return value === undefined ? [] : [[thing, value] as const];
      }),
    );
  return {
    within: (block, answer) => of.write(stillIn(block, of.read(answer)), answer),

    both(earlier, later) {
      const before = of.read(earlier);
      const said = Object.entries(of.read(later)).map(([thing, value]) => {
        const joined = of.both && Object.hasOwn(before, thing) ? of.both(before[thing] as Value, value) : value;
        return [thing, joined] as const;
      });
      return of.write({ ...before, ...Object.fromEntries(said) }, later);
    },

    kept(block, before, sent) {
      const [old, shown, said] = [of.read(before), stillIn(block, of.read(before)), of.read(sent)];
      const stays = Object.entries(old).flatMap(([thing, value]) => {
        const [was, is] = [shown[thing], said[thing]];
        // Sent as it was shown: nothing was said of it, so what was not shown of it stays too.
        if (isSame(was, is)) return [[thing, value] as const];
        return of.kept && was !== undefined && is !== undefined ? [[thing, of.kept(value, was, is)] as const] : [];
      });
      const values = { ...said, ...Object.fromEntries(stays) };
      const there = stillIn(block, values);
      const gone = Object.entries(values).filter(([thing]) => !Object.hasOwn(there, thing));
      const left = Object.entries(values).filter(([thing]) => Object.hasOwn(there, thing));
      return of.write(Object.fromEntries([...gone.slice(-mostGone), ...left]), sent);
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
