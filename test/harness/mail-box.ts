import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  to: string[];
  /** The whole message as it came over the line, with its encodings undone. */
  source: string;
}

/** A mail server that delivers nothing: it keeps what it gets, for a test to read. */
export class MailBox {
  readonly mails: CaughtMail[] = [];
  /** What it answers to the next mails instead of taking them. */
  refusal: string | undefined;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        void text(stream).then((raw) => {
          if (this.refusal) {
            done(new Error(this.refusal));
            return;
          }
          this.mails.push({ to: envelope.rcptTo.map(({ address }) => address), source: decoded(raw) });
          done();
        });
      },
    });
  }

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    const listening = box.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The mail to this person that has this in it, once it has come. */
  async waitFor(to: string, part: string | RegExp): Promise<string> {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      const found = this.mails.find((mail) => mail.to.includes(to) && mail.source.search(part) >= 0);
      if (found) return found.source;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No mail to ${to} with ${String(part)}. There are ${JSON.stringify(this.mails)}`);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

function decoded(raw: string): string {
  if (!/^content-transfer-encoding: quoted-printable/im.test(raw)) return raw;
  const bytes = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
