import { createHash, randomBytes } from 'node:crypto';

/** A secret for in a link: 256 random bits. The database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
