import { createHash } from 'node:crypto';

/**
 * Digest of a text: SHA-256 of its UTF-8 bytes, as 64 hexadecimal digits.
 *
 * @param text - content of a file
 */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
