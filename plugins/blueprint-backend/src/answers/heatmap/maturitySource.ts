import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityLabel,
  HeatmapCell,
  HeatmapFilters,
  MaturityCounts,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { NATION_REF } from '../../store/rollUps';
import type { Reading } from '../Reading';
import type { LineKind } from './figuresOf';
import type { LineSource } from './LineSource';
import { MaturityFigures } from './MaturityFigures';
import type { Places } from './Places';

/** Level of one force, or the share of several that reach their target. */
function valueOf({ stated, withTarget, atTarget }: MaturityCounts) {
  if (stated) {
    return stated.current;
  }
  return withTarget > 0 ? atTarget / withTarget : undefined;
}

function cellOf(column: string, maturity: MaturityCounts): HeatmapCell {
  const value = valueOf(maturity);
  return {
    column,
    systems: 0,
    ...(value !== undefined && { value }),
    maturity,
  };
}

/** Rows of what forces say of the maturity of their capabilities. */
export async function maturitySource(
  { store, register }: Reading,
  { registry, ...filters }: HeatmapFilters & { registry: string },
  columnHeadings: readonly EntityLabel[],
  places: Places,
): Promise<LineSource> {
  const { directory } = register;
  const scoring = await store.readScoringState();
  const figures = new MaturityFigures(
    directory,
    registry,
    scoring?.day ?? DateTime.utc().toISODate(),
  );
  const left = places.forcesLeft(filters);
  const all = directory
    .forces(registry)
    .map(force =>
      stringifyEntityRef(force as Parameters<typeof stringifyEntityRef>[0]),
    )
    .filter(force => !left || left.includes(force));
  const capabilities = columnHeadings.map(({ ref }) => ref);

  const forcesOf = (ref: string, kind: LineKind): readonly string[] => {
    switch (kind) {
      case 'forces':
        return [ref];
      case 'regions':
        return places.forcesIn(ref).filter(force => all.includes(force));
      case 'countries':
        return all.filter(force => places.countryOfForce(force) === ref);
      default:
        return places.membersOf(ref).filter(force => all.includes(force));
    }
  };
  return {
    async lineOf({ ref, title }, kind) {
      const isNation = ref === NATION_REF;
      const forces = isNation ? all : forcesOf(ref, kind);
      const isOne = kind === 'forces' && !isNation;
      return {
        ref,
        title,
        total: cellOf('total', figures.countsOf(forces, capabilities)),
        cells: capabilities.map(capability => {
          const stated = isOne ? figures.statedBy(ref, capability) : undefined;
          return cellOf(capability, {
            ...figures.countsOf(forces, [capability]),
            ...(stated && { stated }),
          });
        }),
      };
    },
    withSystems: async () => [],
  };
}
