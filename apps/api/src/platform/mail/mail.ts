import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { Clock } from '../clock/clock.ts';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { People } from '../people/people.ts';

const mail = z.object({ to: z.string(), subject: z.string(), text: z.string() });
export type MailText = z.infer<typeof mail>;

export interface OutboxRow extends MailText {
  id: string;
  sentAt: Date;
}

/** Together less than the time after which another process takes a job for dead and sends the mail again. */
const patience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 10_000 };

/**
 * Mail as jobs: planned with the use case, sent after it. Without SMTP the demo keeps it in its own mail box; live it
 * waits as a job that nobody takes, until a start that knows where to send it.
 */
@Injectable()
export class Mail implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly people: People,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const { smtpUrl, mode } = this.config;
    if (smtpUrl) this.jobs.register('mail.send', (payload) => this.#send(smtpUrl, mail.parse(payload)));
    else if (mode === 'demo') this.jobs.register('mail.send', (payload) => this.#keep(mail.parse(payload)));
  }

  /** Never put content in a mail: say that something is ready, and where. */
  async send(message: MailText): Promise<void> {
    await this.jobs.plan('mail.send', message);
  }

  /** Says to people that something is ready for them on this page, and nothing about what it is. */
  async sayReady(personIds: string[], path: string): Promise<void> {
    for (const to of await this.people.addresses(personIds)) {
      await this.send({
        to,
        subject: 'Er staat iets voor je klaar',
        text: `Je leest het in Tweespraak:\n${this.linkTo(path)}`,
      });
    }
  }

  /** The address of a page, as people type it. */
  linkTo(path: string): string {
    return new URL(path, this.config.publicOrigin).href;
  }

  async outbox(): Promise<OutboxRow[]> {
    return this.db.query<OutboxRow>(
      'SELECT id, recipient AS to, subject, text, sent_at AS "sentAt" FROM outbox_mail ORDER BY sent_at DESC LIMIT 100',
    );
  }

  async #send(smtpUrl: string, message: MailText): Promise<void> {
    const sending = createTransport({ url: smtpUrl, ...patience }).sendMail({ from: this.config.mailFrom, ...message });
    const refusal = await sending.then(() => undefined, codesOf);
    if (refusal) throw new Error(`Mail was not taken: ${refusal}`);
  }

  async #keep({ to, subject, text }: MailText): Promise<void> {
    await this.db.query('INSERT INTO outbox_mail (id, recipient, subject, text, sent_at) VALUES ($1, $2, $3, $4, $5)', [
      randomUUID(),
      to,
      subject,
      text,
      this.clock.now(),
    ]);
  }
}

/** What a mail server answers often names the person; only its codes may reach the log. */
function codesOf(error: { code?: string; responseCode?: number }): string {
  return [error.code, error.responseCode].filter(Boolean).join(' ');
}
