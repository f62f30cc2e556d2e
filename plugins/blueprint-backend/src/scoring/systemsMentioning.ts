import type { Estate } from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';

/**
 * Systems whose description names one of some organisations, products or
 * capabilities, so that a new name or a new place of those shows on them.
 */
export function systemsMentioning(
  changed: ReadonlySet<string>,
  estate: Estate,
  directory: Directory,
): string[] {
  return estate.refs().filter(ref => {
    const { spec } = estate.system(ref)!;
    const forces = estate.forcesOf(ref);
    return [
      spec.owner,
      spec.product,
      ...forces,
      ...directory.regionsOf(forces),
      ...directory.withAncestors(spec.capabilities ?? []),
    ].some(mentioned => mentioned !== undefined && changed.has(mentioned));
  });
}
