import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Policy } from './platform/access/policy.ts';
import { permissions } from './testing/access/permissions/all.ts';
import { asPage } from './testing/access/permissions/as-page.ts';

/** Every rule there is, as `policy.action`. */
async function rulesInCode(): Promise<string[]> {
  const files = globSync('features/*/*.policy.ts', { cwd: import.meta.dirname });
  const modules = (await Promise.all(files.map((file) => import(join(import.meta.dirname, file))))) as object[];
  return modules
    .flatMap((module) => Object.entries(module) as [string, Partial<Policy<unknown, string>>][])
    .flatMap(([name, { actions }]) => (actions ?? []).map((action) => `${name}.${action}`));
}

describe('the tables of who may do what', () => {
  it('name every rule of every policy, and no rule that is not there', async () => {
    const named = new Set(permissions.flatMap(({ rows }) => rows.flatMap(({ rules = [] }) => rules)));
    const rules = await rulesInCode();
    expect(rules.length).toBeGreaterThan(40);
    expect([...named].sort()).toEqual(rules.sort());
  });

  it('name only columns that they have', () => {
    const unknown = permissions.flatMap(({ title, columns, rows }) =>
      rows.flatMap(({ may, sees = [] }) =>
        [...may, ...sees].filter((column) => !(column in columns)).map((column) => `${title}: ${column}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('are what docs/permissions.md says', async () => {
    await expect(asPage(permissions)).toMatchFileSnapshot('../../../docs/permissions.md');
  });
});
