import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { House, password, Visitor } from '../../testing/house.ts';
import type { TestPerson } from '../../testing/house.ts';
import { listenAs } from '../../testing/listening.ts';
import type { Listener } from '../../testing/listening.ts';

let house: House;
let samira: TestPerson;
let open: Listener[];

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  samira = await house.aPerson('Samira');
  open = [];
});
afterEach(() => {
  for (const listener of open) listener.close();
});

async function listens(visitor: Pick<Visitor, 'cookie'>): Promise<Listener> {
  const listener = await listenAs(house, visitor);
  open.push(listener);
  return listener;
}

async function closes(listener: Listener): Promise<void> {
  await expect.poll(() => listener.isOpen(), { timeout: 8_000 }).toBe(false);
}

/** Samira in another browser. */
const onPhone = async () => new Visitor(house.app, await house.logInAs(samira.id));

const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

describe('a socket', () => {
  it('opens for who is signed in and began, and for nobody else', async () => {
    expect((await listens(samira)).isOpen()).toBe(true);
    const phone = await onPhone();
    await phone.post('/auth/log-out').expect(204);
    const eva = await house.aPerson('Eva');
    await eva.post('/me/consents', { kind: 'start', given: false });
    for (const visitor of [house.stranger(), phone, eva]) {
      await expect(listens(visitor)).rejects.toThrow('not_signed_in');
    }
  });

  it('closes with its own log-in, and with no other', async () => {
    const phone = await onPhone();
    const [here, there] = [await listens(samira), await listens(phone)];
    await phone.post('/auth/log-out').expect(204);
    await closes(there);
    expect(here.isOpen()).toBe(true);
    await samira.post('/auth/log-out-everywhere').expect(204);
    await closes(here);
  });

  it('closes everywhere else when the password changes', async () => {
    const there = await listens(await onPhone());
    const change = { currentPassword: password, password: 'vier paarse fietsen' };
    await samira.post('/me/password', change).expect(204);
    await closes(there);
  });

  it('goes along when the password was given again, and does not outlive the log-in', async () => {
    const before = await listens(samira);
    const unlocked = new Visitor(house.app, cookieOf(await samira.post('/auth/re-authenticate', { password })));
    const after = await listens(unlocked);
    expect(before.isOpen()).toBe(true);
    await unlocked.post('/auth/log-out').expect(204);
    await closes(before);
    await closes(after);
  });
});
