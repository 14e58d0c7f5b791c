import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OutboxKey } from '@tweespraak/contracts';
import type { Actor } from '../access/actor.ts';
import { KeyProvider } from '../vault/key-provider.ts';

/**
 * The key under which a browser keeps what it could not send yet. It is made from the log-in and kept nowhere: after
 * log-out nobody can ask for it again, and what lies in the browser is noise.
 */
@Injectable()
export class OutboxKeys {
  constructor(private readonly keys: KeyProvider) {}

  keyOf({ session }: Actor): OutboxKey {
    const bits = hkdfSync('sha256', this.keys.require(this.keys.current), session.handle, 'room outbox', 32);
    return { key: Buffer.from(bits).toString('base64') };
  }
}
