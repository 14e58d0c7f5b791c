import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomPrivates } from '@tweespraak/domain';
import { noPrivates } from '@tweespraak/domain';
import { Vault } from '../../platform/vault/vault.ts';
import type { Space } from '../../platform/vault/vault.ts';

/** What is in a room but in no event, and the secret under which an anonymous round knows its commands. */
export interface HiddenPart {
  privates: RoomPrivates;
  secret: string;
}

/** Keeps the hidden part of a room as one sealed text, so that neither a count nor a value lies open in the database. */
@Injectable()
export class HiddenParts {
  constructor(private readonly vault: Vault) {}

  async open(sessionId: string, blob: Buffer): Promise<HiddenPart> {
    return JSON.parse(await this.vault.open(spaceOf(sessionId), placeOf(sessionId), blob)) as HiddenPart;
  }

  seal(sessionId: string, part: HiddenPart, replaces?: Buffer): Promise<Buffer> {
    return this.vault.seal(spaceOf(sessionId), placeOf(sessionId), JSON.stringify(part), replaces);
  }
}

export function newHiddenPart(): HiddenPart {
  return { privates: noPrivates, secret: randomBytes(16).toString('hex') };
}

/**
 * By which name a command is known again. In an anonymous round it is a keyed hash, and the key goes when the phase
 * does: afterwards nobody can tell who sent what.
 */
export function actorName(personId: string, anonymous: boolean, { secret }: HiddenPart): string {
  return anonymous ? createHmac('sha256', secret).update(personId).digest('hex') : personId;
}

export function spaceOf(sessionId: string): Space {
  return { kind: 'session', ownerId: sessionId };
}

function placeOf(sessionId: string) {
  return { table: 'room', row: sessionId, field: 'hidden' };
}
