import { createHash } from 'node:crypto';

/** The most letters that a name of an entity may have. */
const LONGEST = 63;

/** Names that can be kept as they are. */
const SAFE = /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/;

/**
 * A name for the person that the catalog would allow, different for different
 * people: `helen.marrick@kent.police.uk` becomes
 * `helen.marrick_at_kent.police.uk`. What cannot be written so ends in a digest.
 *
 * @param value - value of the claim that names the person
 */
export function personName(value: string): string {
  const lower = value.trim().toLocaleLowerCase('en-US');
  const name = lower.replace('@', '_at_');
  // Keeps a user name with the words `_at_` apart from an e-mail address.
  const isUnmistakable = lower.includes('@') || !lower.includes('_at_');
  if (SAFE.test(name) && name.length <= LONGEST && isUnmistakable) {
    return name;
  }
  const digest = createHash('sha256').update(lower).digest('hex').slice(0, 16);
  const start = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST - digest.length - 1)
    .replace(/-$/, '');
  return start ? `${start}-${digest}` : digest;
}
