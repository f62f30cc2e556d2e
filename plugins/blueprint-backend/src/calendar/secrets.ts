import { createHash, randomBytes } from 'node:crypto';

/** Random bytes in the secret of an address: 256 bits. */
const SECRET_BYTES = 32;

/** What a secret looks like in an address. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A new secret for the address of a calendar. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Whether a text can be a secret at all. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/**
 * What is kept of a secret. It is as random as a key, so that a plain hash
 * cannot be turned back.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
