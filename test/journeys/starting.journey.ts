import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../harness/journey.ts';
import { runToItsEnd } from '../harness/operator.ts';
import { startProduct } from '../harness/product.ts';

const aKey = () => `1:${randomBytes(32).toString('base64')}\n`;

test('a start that cannot be says why in one line; a stop lets go of everything @once', async ({ product }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'tweespraak-test-'));
  const data = join(folder, 'data');
  const refused = async (why: RegExp, env: Record<string, string>) => {
    const { code, said } = await runToItsEnd('main.js', { TWEESPRAAK_DATA: data, PORT: '0', ...env });
    expect(said).toMatch(why);
    expect([code, said.split('\n').length, said.startsWith('Tweespraak start niet. ')]).toEqual([1, 1, true]);
  };
  const own = await startProduct({ dataFolder: data });

  await test.step('beside one that runs', async () => {
    await Promise.all([
      refused(/^.*Poort \d+ is al in gebruik/, { PORT: String(product.port) }),
      refused(new RegExp(`al in gebruik \\(proces ${product.processId}\\)`), { TWEESPRAAK_DATA: product.dataFolder }),
    ]);
  });

  await test.step('stopping answers first what was asked', async () => {
    const asked = await halfARequest(own.port);
    const stopped = own.stop();
    expect(await asked.finish()).toMatch(/^HTTP\/1\.1 401 /);
    await stopped;
    expect(own.log()).toContain('Log in met één klik');
  });

  await test.step('with settings or a place that cannot be right', async () => {
    writeFileSync(join(folder, 'file'), '');
    await Promise.all([
      refused(/PORT moet een getal/, { PORT: 'drieduizend' }),
      refused(/De map .* is niet te gebruiken: daar staat al een bestand/, { TWEESPRAAK_DATA: join(folder, 'file') }),
      refused(/De database is niet te bereiken/, {
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
        TWEESPRAAK_KEY: aKey(),
        PUBLIC_ORIGIN: 'http://localhost:3000',
      }),
    ]);
    await refused(/gegevens van de proefversie/, {
      TWEESPRAAK_MODE: 'live',
      TWEESPRAAK_KEY: readFileSync(join(data, 'demo.key'), 'utf8'),
      PUBLIC_ORIGIN: 'http://localhost:3000',
    });
  });

  await test.step('without its key, or with another', async () => {
    const [key, away] = [join(data, 'demo.key'), join(folder, 'away.key')];
    renameSync(key, away);
    await refused(/De sleutel ontbreekt/, {});
    writeFileSync(key, aKey());
    await refused(/De sleutel past niet/, {});
    renameSync(away, key);
    await (await startProduct({ dataFolder: data })).stop();
  });

  rmSync(folder, { recursive: true });
});

/** A log-in of which the last byte is still to come. */
async function halfARequest(port: number): Promise<{ finish: () => Promise<string> }> {
  const body = JSON.stringify({ email: 'samira@demo.tweespraak.example', password: 'mis' });
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(
    [
      'POST /api/auth/log-in HTTP/1.1',
      `Host: localhost:${port}`,
      `Origin: http://localhost:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      body.slice(0, -1),
    ].join('\r\n'),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {
    finish: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      socket.write(body.slice(-1));
      await closed;
      return answer;
    },
  };
}
