import { describe, expect, it } from 'vitest';
import type { FormFault } from '#lib/forms/form-result.ts';
import { typedAtLock, typedWithoutScript } from './typed-without-script.ts';

const refused = (fault: Partial<FormFault>) =>
  typedWithoutScript({
    fault: {
      ...{ form: 'pen', code: 'invalid_input', details: {}, fields: [], requestId: '' },
      values: { title: 'De deur', text: 'Hij liet mij binnen.' },
      ...fault,
    },
  });

describe('what was typed without a script and not saved', () => {
  it.each([
    [{ code: 'too_large' } as const, /te lang.*notities/],
    [{ fields: [{ path: 'document', code: 'too_big' }] }, /te lang.*notities/],
    [{ fields: [{ path: 'title', code: 'too_big' }] }, /titel is te lang/],
    [{ code: 'not_signed_in' } as const, /niet meer ingelogd/],
  ])('goes back into the page, with why: %j', (fault, why) => {
    expect(refused(fault)).toMatchObject({ title: 'De deur', text: 'Hij liet mij binnen.' });
    expect(refused(fault)?.trouble).toMatch(why);
  });

  it('comes back from behind the lock', () => {
    const done = { form: '?/unlock#', title: 'De deur', text: 'Hij liet mij binnen.' };
    expect(typedWithoutScript({ done })).toEqual({ title: 'De deur', text: 'Hij liet mij binnen.' });
  });

  it('stays at the lock until the password is right', () => {
    const fault = { form: '?/unlock#', code: 'wrong_credentials', details: {}, fields: [], requestId: '' } as const;
    const values = { title: 'De deur', text: 'Hij liet mij binnen.' };
    expect(typedAtLock({ fault: { ...fault, fields: [], values } })).toEqual(values);
    expect(typedAtLock({ fault: { ...fault, fields: [], values: {} } })).toBeUndefined();
  });

  it('is nothing when it was kept beside another text, or when another form was sent', () => {
    expect(refused({ code: 'version_conflict' })).toBeUndefined();
    expect(refused({ form: '?/share#' })).toBeUndefined();
    expect(typedWithoutScript(null)).toBeUndefined();
  });
});
