import {
  digestOf,
  documentRules,
  kinds,
  referenceTable,
} from '@policing/plugin-blueprint-common';
import type { RegistrySettings } from '@policing/plugin-blueprint-node';

/** Number of the way entities are written; raise it when that changes. */
const emissionVersion = 2;

/** Digest of what all registries are read by. */
const rulesDigest = digestOf({
  emissionVersion,
  kinds,
  referenceTable,
  rules: documentRules.map(({ id, severity, description }) => ({
    id,
    severity,
    description,
  })),
});

/**
 * Digest of everything but its text that decides what a file means, so that
 * files are read again after the schemas, the rules or the configuration have
 * changed, and only then.
 *
 * @param registry - registry of the file
 */
export function readingMethod(registry: RegistrySettings): string {
  const { name, namespace, demonstration, location } = registry;
  return digestOf({ rulesDigest, name, namespace, demonstration, location });
}
