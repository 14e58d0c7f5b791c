import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test as base } from '../harness/journey.ts';
import { runToItsEnd } from '../harness/operator.ts';
import { ownDatabase } from '../harness/own-database.ts';
import { startProduct } from '../harness/product.ts';
import { Visitor } from '../harness/visitor.ts';

interface Installation {
  folder: string;
  env: Record<string, string>;
}

/** Where one installation keeps its things: on the server of `TEST_DATABASE_URL` when there is one. */
const test = base.extend<{ installation: Installation }>({
  installation: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
    const database = await ownDatabase();
    const env = {
      TWEESPRAAK_MODE: 'demo',
      TWEESPRAAK_DATA: join(folder, 'data'),
      TWEESPRAAK_KEY: randomBytes(32).toString('base64'),
      ...(database.url ? { DATABASE_URL: database.url } : {}),
    };
    await use({ folder, env });
    await database.drop();
    rmSync(folder, { recursive: true });
  },
});

test('a back-up comes back, and what was erased since then does not @once', async ({ installation }) => {
  test.setTimeout(180_000);
  const { folder, env } = installation;
  const [older, newer] = [join(folder, 'older'), join(folder, 'newer')];
  const backUp = async (to: string) => archivesIn(await runToItsEnd('commands/backup.js', env, [to]));
  const restore = (...args: string[]) => runToItsEnd('commands/restore.js', env, args);
  const start = () => startProduct({ dataFolder: env.TWEESPRAAK_DATA ?? '', env });
  const refused = async (why: RegExp, ...args: string[]) => {
    const { code, said } = await restore(...args, '--replace');
    expect(said).toMatch(why);
    expect([code, said.split('\n').length]).toEqual([1, 1]);
  };

  let product = await start();
  let joost = await Visitor.logIn(product.origin, 'joost');
  const stays = await write(joost, 'dit blijft van mij');
  const goes = await write(joost, 'dit wil ik kwijt');
  const first = await backUp(older);
  await refused(/al in gebruik|draait nog op deze database/, first.data, first.keys);
  await joost.require('DELETE', `/journal/entries/${goes}`);
  const later = await write(joost, 'dit kwam erna');
  await product.stop();
  const second = await backUp(newer);

  await test.step('what does not belong together is refused in one line', async () => {
    await refused(/sleutel-archief is ouder dan het data-archief/, second.data, first.keys);
    await refused(/geen heel archief/, cutOff(first.data), first.keys);
    await refused(/die is er niet/, join(folder, 'nowhere.gz'), first.keys);
    await refused(/andere installatie dan/, ofAnother(first.data), ofAnother(first.keys));
  });

  await test.step('without --replace it only says what would be lost', async () => {
    const { code, said } = await restore(first.data, second.keys);
    expect(`${code} ${said}`).toMatch(/^1 Er is nog niets veranderd/);
    expect(said).toMatch(/14 mensen .* Hier stonden er 14/);
    expect(said).toMatch(/0 teksten zijn niet leesbaar/);
    expect(said).toMatch(/Wat gewist is, blijft gewist: 1 keer/);
  });

  await test.step('older data come back with the newer keys', async () => {
    const { code, said } = await restore(first.data, second.keys, '--replace');
    expect(`${code} ${said}`).toMatch(/^0 Teruggezet\.\nGegevens van/);
  });

  product = await start();
  try {
    expect((await joost.at(product.origin).ask('GET', '/me')).status, 'log-ins of then are over').toBe(401);
    joost = await Visitor.logIn(product.origin, 'joost');
    expect(await textOf(joost, stays)).toContain('dit blijft van mij');
    expect((await joost.ask('GET', `/journal/entries/${goes}`)).status, 'what was erased').toBe(404);
    expect((await joost.ask('GET', `/journal/entries/${later}`)).status, 'what came after').toBe(404);
    expect(await runToItsEnd('commands/admin.js', env, ['check-audit'])).toEqual({
      code: 0,
      said: 'Het logboek is heel.',
    });
    expect(product.log()).not.toContain('dit blijft');
  } finally {
    await product.stop();
  }
});

function archivesIn({ code, said }: { code: number | null; said: string }): { data: string; keys: string } {
  expect(`${code} ${said}`).toMatch(/^0 Back-up gemaakt/);
  const [data = '', keys = ''] = said.match(/\S+\.jsonl\.gz/g) ?? [];
  return { data, keys };
}

async function write(author: Visitor, text: string): Promise<string> {
  const id = randomUUID();
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await author.require('POST', '/journal/entries', { id, title: '', document, sitting: { id: randomUUID(), turn: 1 } });
  return id;
}

async function textOf(author: Visitor, entryId: string): Promise<string> {
  return JSON.stringify(await author.require('GET', `/journal/entries/${entryId}`));
}

function cutOff(archive: string): string {
  const file = `${archive}.cut`;
  writeFileSync(file, readFileSync(archive).subarray(0, -40));
  return file;
}

/** The same archive as if it came from somewhere else. */
function ofAnother(archive: string): string {
  const file = `${archive}.other`;
  const text = gunzipSync(readFileSync(archive)).toString();
  const strange = '11111111-1111-4111-8111-111111111111';
  writeFileSync(file, gzipSync(text.replace(/"installation":"[^"]+"/, `"installation":"${strange}"`)));
  return file;
}
