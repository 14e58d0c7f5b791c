import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@tweespraak/domain';
import { isCommon } from './common-passwords.ts';

/** argon2id: 46 MiB, one pass, one lane (trust 3). Runs on Node's four worker threads, which is the queue. */
const cost = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

@Injectable()
export class Passwords {
  #nobody: Promise<string> | undefined;

  /** The hash of a new password. Refuses what is on every list, and what repeats the name or address. */
  async hashNew(password: string, about: { name: string; email: string }): Promise<string> {
    if (await isCommon(password, [about.name, ...about.email.split('@')])) throw new DomainError('password_too_common');
    return hash(password, cost);
  }

  /** Takes equally long for someone who does not exist. */
  async matches(password: string, passwordHash: string | null): Promise<boolean> {
    this.#nobody ??= hash('nobody has this password', cost);
    const right = await verify(passwordHash ?? (await this.#nobody), password);
    return right && passwordHash !== null;
  }
}
