import { restrictedKinds, type KindName } from '../schema';
import type { ParsedDocument } from './parseRegistryFile';
import { findingAt, type RegisterFinding } from './register';

/**
 * Finds documents that have the same kind, namespace and name as an earlier
 * one in another file. The first counts; the others are errors that name both
 * places.
 *
 * @param documents - documents in the order of the registries and their files
 */
export function findDuplicates(
  documents: readonly ParsedDocument[],
): RegisterFinding[] {
  const first = new Map<string, ParsedDocument>();
  return documents.flatMap(parsed => {
    const earlier = first.get(parsed.ref);
    if (!earlier) {
      first.set(parsed.ref, parsed);
      return [];
    }
    return [
      findingAt(parsed, 'metadata.name', {
        severity: 'error',
        rule: 'duplicate-entity',
        message: `The register has this already: ${earlier.file}, line ${earlier.line}, of the registry ${earlier.registry}. Only that one counts.`,
        ...(restrictedKinds.includes(parsed.entity.kind as KindName) && {
          restricted: true,
        }),
      }),
    ];
  });
}
