import type {
  EntityLabel,
  HeatmapItem,
  HeatmapRow,
} from '@policing/plugin-blueprint-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Directory } from '../../estate/Directory';
import type { Places } from './Places';

/** What a row of the heat map is about, before it has figures. */
export type LineHeading = Omit<HeatmapItem, 'total' | 'cells' | 'withheld'>;

function labels(refs: Iterable<string>, directory: Directory): EntityLabel[] {
  return [...refs]
    .map(ref => directory.label(ref))
    .sort((a, b) => {
      if (a.title === b.title) {
        return a.ref < b.ref ? -1 : 1;
      }
      return a.title < b.title ? -1 : 1;
    });
}

/**
 * The rows of the heat map, by title. What is declared has a row even where
 * nothing is known of it; what has systems has one even where it belongs to
 * another register.
 *
 * @param withSystems - references of rows that have systems
 * @param forcesLeft - forces that a filter leaves; undefined for all
 */
export function headingsOfLines(
  rows: HeatmapRow,
  register: { directory: Directory; registry: string; places: Places },
  withSystems: readonly string[],
  forcesLeft: readonly string[] | undefined,
): LineHeading[] {
  const { directory, registry, places } = register;
  const isLeft = (forces: readonly string[]) =>
    !forcesLeft || forces.some(force => forcesLeft.includes(force));
  const refsOf = (groups: readonly object[]) =>
    groups.map(group =>
      stringifyEntityRef(group as Parameters<typeof stringifyEntityRef>[0]),
    );
  const all = (declared: readonly string[]) =>
    labels(new Set([...declared, ...withSystems]), directory);
  switch (rows) {
    case 'forces':
      return all(refsOf(directory.forces(registry)))
        .filter(({ ref }) => isLeft([ref]))
        .map(label => {
          const region = directory.regionOf(label.ref);
          const country = places.countryOfForce(label.ref);
          return {
            ...label,
            ...(region && { region }),
            ...(country && { country }),
          };
        });
    case 'regions':
      return all(refsOf(directory.regions(registry)))
        .filter(({ ref }) => isLeft(places.forcesIn(ref)))
        .map(label => {
          const country = places.countryOfRegion(label.ref);
          return { ...label, ...(country && { country }) };
        });
    case 'collaborations':
      return labels(places.collaborations(), directory).filter(({ ref }) =>
        isLeft(places.membersOf(ref)),
      );
    default:
      return labels(refsOf(directory.all('Capability')), directory);
  }
}
