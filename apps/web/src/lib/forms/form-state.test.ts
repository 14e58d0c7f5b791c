import { describe, expect, it } from 'vitest';
import type { FormFault } from './form-result.ts';
import { FormState } from './form-state.svelte.ts';

const refused = (fields: FormFault['fields']): FormFault => ({
  ...{ form: '?/reflect#', code: 'invalid_input', details: {}, fields, requestId: '' },
  values: { text: 'Wat ik schreef' },
});
const field = (excess = 0) => ({
  ...{ id: 'veld', label: 'Jouw tekst', fault: () => undefined },
  ...{ isUnsaved: () => false, excess: () => excess, settle: () => undefined },
});

describe('the id of a form', () => {
  it('is the same for the same press again, and another once something in it changed', () => {
    const form = new FormState(() => null, 'eerste');
    expect(form.idFor('Wat ik schreef')).toBe('eerste');
    expect(form.idFor('Wat ik schreef')).toBe('eerste');
    const changed = form.idFor('Wat ik schreef, en meer');
    expect(changed).not.toBe('eerste');
    expect(form.idFor('Wat ik schreef, en meer')).toBe(changed);
  });

  it('is another for the next time, also with the same words', () => {
    const form = new FormState(() => null, 'eerste');
    const first = form.idFor('Ja');
    form.settle();
    expect(form.idFor('Ja')).not.toBe(first);
  });
});

describe('what a form says', () => {
  it('of a field is in the words of that field, but not when it is too long: then by how much', () => {
    const missing = new FormState(() => refused([{ path: 'text', code: 'too_small', limit: 1 }]), 'id');
    expect(missing.faultOf('text', 'Er staat nog niets.')).toBe('Er staat nog niets.');
    const tooLong = new FormState(() => refused([{ path: 'text', code: 'too_big', limit: 20_000 }]), 'id');
    expect(tooLong.faultOf('text', 'Er staat nog niets.')).toBe('Dit is te lang. Gebruik hoogstens 20.000 tekens.');
    const tooMany = new FormState(() => refused([{ path: 'people', code: 'too_big', limit: 8 }]), 'id');
    expect(tooMany.faultOf('people[]', 'Kies drie tot acht mensen.')).toBe('Kies drie tot acht mensen.');
  });

  it('when it was not sent: that a field holds more than fits, until it does', () => {
    const form = new FormState(() => null, 'id');
    form.place('text', field(12));
    form.heldBack = form.isTooMuch;
    expect(form.trouble?.sentence).toMatch(/Wat je typte, staat er nog/);
    form.place('text', field(0));
    expect(form.trouble).toBeNull();
  });

  it.each([
    ['offline', /geen verbinding/],
    ['too_large', /te groot/],
    ['not_found', /Dit is er niet/],
    ['unexpected', /Dat ligt aan ons/],
  ] as const)('when the door was closed on it (%s): why', (code, why) => {
    const form = new FormState(() => null, 'id');
    form.stopped = { status: 500, message: '', code, requestId: 'r-1' };
    expect(form.trouble?.sentence).toMatch(why);
    expect(form.trouble?.requestId).toBe(code === 'unexpected' ? 'r-1' : '');
  });
});
