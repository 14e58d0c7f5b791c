import { describe, expect, it } from 'vitest';
import { loggableMessage, loggableStack } from './loggable-error.ts';

describe('an error in the log', () => {
  it.each([
    ['invalid input syntax for type uuid: "ik was in 2019 zelf opgenomen"', 'invalid input syntax for type uuid: "…"'],
    [`Unexpected token 'S', "Samira schreef" is not valid JSON`, `Unexpected token '…', "…" is not valid JSON`],
    [`near 'het 's avonds': "zij" en "hij"`, `near '…': "…"`],
    ['550 5.1.1 <samira@lindewaard.example>: unknown', '550 5.1.1 <…@…>: unknown'],
    ['held since:\n    at one (file.js:1)\n  asked', 'held since: at one (file.js:1) asked'],
  ])('%s says %s', (message, said) => {
    expect(loggableMessage(new Error(message))).toBe(said);
  });

  it('keeps kind, code and place, for whoever has to mend it', () => {
    const error = Object.assign(new TypeError('duplicate key'), { code: '23505', constraint: 'person_email_key' });
    const [first, second] = loggableStack(error).split('\n');
    expect(first).toBe('TypeError: 23505 person_email_key duplicate key');
    expect(second).toMatch(/^ {4}at .*loggable-error\.test/);
  });

  it('says nothing of what is no error at all', () => {
    expect(loggableStack('ik schreef dit')).toBe('string');
  });
});
