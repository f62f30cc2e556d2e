import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Writes a value as JSON whose bytes depend only on its content: object keys
 * are sorted and absent values are left out.
 *
 * @param value - plain JSON data; a field that is undefined counts as absent
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    const entries = Object.keys(fields)
      .filter(key => fields[key] !== undefined)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/**
 * Digest of a value: equal for equal content whatever the order of its keys,
 * in the browser as on the server.
 *
 * @param value - plain JSON data
 * @returns SHA-256 of its canonical JSON, 64 hexadecimal digits
 */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
