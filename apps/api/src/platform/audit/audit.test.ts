import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from '../../testing/house.ts';
import { Audit } from './audit.ts';

let house: House;
let audit: Audit;
beforeAll(async () => {
  house = await House.open();
  audit = house.app.get(Audit);
});
afterAll(() => house.close());

describe('the audit log', () => {
  it('says who looked, without a name in the log', async () => {
    const [samira, joost] = [await house.aPerson('Samira'), await house.aPerson('Joost')];
    const entry = { type: 'journalShare', id: randomUUID(), ownerId: samira.id };
    await audit.write({ personId: joost.id }, 'journalShare.read', entry);

    expect(await audit.readers('journalShare', entry.id, 'journalShare.read')).toMatchObject([{ personId: joost.id }]);
    const lines = await house.db.query<{ actor: string }>('SELECT actor FROM audit_line WHERE object_id = $1', [
      entry.id,
    ]);
    expect(lines[0]?.actor).not.toBe(joost.id);
  });

  it('cannot be changed or removed', async () => {
    await audit.write(null, 'house.cleaned', { type: 'house', id: randomUUID() });
    await expect(house.db.query("UPDATE audit_line SET action = 'nothing'")).rejects.toThrow('only added to');
    await expect(house.db.query('DELETE FROM audit_line')).rejects.toThrow('only added to');
  });

  it('shows it when somebody went around that', async () => {
    for (let n = 0; n < 3; n += 1) await audit.write(null, 'house.cleaned', { type: 'house', id: randomUUID() });
    await house.pass(2);
    await audit.seal();
    expect(await audit.findBrokenSeal()).toBeNull();

    await house.db.query('ALTER TABLE audit_line DISABLE TRIGGER audit_line_stays');
    await house.db.query("UPDATE audit_line SET action = 'nothing' WHERE seq = (SELECT max(seq) FROM audit_line)");
    expect(await audit.findBrokenSeal()).not.toBeNull();
  });
});
