import { describe, expect, it } from 'vitest';
import { objectOf, valuesOf, withoutSecrets } from './form-data.ts';

function typed(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe('a form as the object of its schema', () => {
  it('nests names with a dot and lists names with []', () => {
    const data = typed(
      ['with.kind', 'duo'],
      ['with.id', '7'],
      ['roles[]', 'wijkGgd'],
      ['note', 'eerste'],
      ['note', 'tweede'],
    );
    expect(objectOf(data)).toEqual({ with: { kind: 'duo', id: '7' }, roles: ['wijkGgd'], note: 'tweede' });
  });

  it('leaves the fields of the form itself out', () => {
    expect(objectOf(typed(['_form', '?/rename'], ['_id', 'x'], ['name', 'Samira']))).toEqual({ name: 'Samira' });
  });

  it('takes hostile names for names', () => {
    const tree = objectOf(typed(['__proto__.admin', 'ja'], ['constructor.prototype.admin', 'ja']));
    expect(Object.keys(tree)).toEqual(['__proto__', 'constructor']);
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });

  it('gives back what was typed, and never a password', () => {
    const data = typed(['email', 'samira@voorbeeld.nl'], ['password', 'geheim'], ['currentPassword', 'ook geheim']);
    expect(withoutSecrets(valuesOf(data))).toEqual({ email: 'samira@voorbeeld.nl' });
  });
});
