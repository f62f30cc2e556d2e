import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { Directory } from '../estate/Directory';
import { NATION_REF, type RollUpKind } from '../store/rollUps';
import type { RollUpBook, RowHeading } from './RollUpBook';

function refsOf(entities: readonly object[]): string[] {
  return entities.map(entity => stringifyEntityRef(entity as Entity));
}

/**
 * Every row that figures are shown for: the nation, every capability, and the
 * forces and regions of a registry or with systems in it. A force of which
 * nothing is known still has its row.
 */
export function rowHeadingsOf(
  registries: readonly string[],
  directory: Directory,
  book: RollUpBook,
): RowHeading[] {
  const capabilities = refsOf(directory.all('Capability'));
  return registries.flatMap((registry): RowHeading[] => {
    const rows = (kind: RollUpKind, declared: string[]): RowHeading[] =>
      [...new Set([...declared, ...book.refsOf(registry, kind)])]
        .sort()
        .map(ref => ({
          registry,
          kind,
          ...directory.label(ref),
          details: kind === 'force' ? forceDetails(ref, directory) : {},
        }));
    return [
      {
        registry,
        kind: 'nation',
        ref: NATION_REF,
        title: 'Nation',
        details: {},
      },
      ...rows('force', refsOf(directory.forces(registry))),
      ...rows('region', refsOf(directory.regions(registry))),
      ...rows('capability', capabilities),
    ];
  });
}

function forceDetails(
  ref: string,
  directory: Directory,
): RowHeading['details'] {
  const region = directory.regionOf(ref);
  const facts = directory.group(ref)?.spec.force;
  return {
    ...(region && { region }),
    ...(facts?.country && { country: facts.country }),
    ...(facts && { forceKind: facts.kind }),
  };
}
