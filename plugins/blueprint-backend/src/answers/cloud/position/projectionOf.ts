import {
  type CloudFateGroup,
  cloudFates,
  type CloudProjection,
  plannedPosition,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import type { CountedSystem } from './PositionIndex';
import type { PositionScope } from './positionScope';
import { projectedDays } from './series';

/** Systems named for each assumption; the export has all of them. */
const SYSTEMS_NAMED = 10;

/** By day, those without one last, then by title. */
function byDay(a: CountedSystem, b: CountedSystem): number {
  const [x, y] = [a.fate.day ?? '', b.fate.day ?? ''];
  if (x !== y) {
    return x !== '' && (y === '' || x < y) ? -1 : 1;
  }
  return a.title < b.title ||
    (a.title === b.title && a.system.ref < b.system.ref)
    ? -1
    : 1;
}

/** Adds a system to the first few of a list that is in order. */
function keepFirst(first: CountedSystem[], system: CountedSystem): void {
  const last = first.at(-1);
  if (first.length < SYSTEMS_NAMED || byDay(system, last!) < 0) {
    const place = first.findIndex(each => byDay(system, each) < 0);
    first.splice(place < 0 ? first.length : place, 0, system);
    first.length = Math.min(first.length, SYSTEMS_NAMED);
  }
}

/**
 * Where the plans lead, and what that assumes of each system.
 *
 * @param systems - those of the scope that count today
 */
export function projectionOf(
  scope: PositionScope,
  systems: readonly CountedSystem[],
  directory: Directory,
): CloudProjection {
  const { index } = scope;
  const groups = new Map<string, { systems: number; first: CountedSystem[] }>();
  for (const system of systems) {
    const { kind } = system.fate;
    const group = groups.get(kind) ?? { systems: 0, first: [] };
    groups.set(kind, group);
    group.systems += 1;
    keepFirst(group.first, system);
  }
  const { days, reached } = plannedPosition(
    systems,
    index.terms.target,
    index.today,
  );
  return {
    days: projectedDays(days, scope),
    end: days.at(-1)!,
    ...(reached && { reached }),
    fates: cloudFates.flatMap((kind): CloudFateGroup[] => {
      const group = groups.get(kind);
      return group
        ? [
            {
              kind,
              systems: group.systems,
              first: group.first.map(
                ({ system: { ref }, title, place, state, fate }) => ({
                  ref,
                  title,
                  forces: place.forces.map(
                    force => directory.label(force).title,
                  ),
                  state,
                  ...(fate.day && { day: fate.day }),
                }),
              ),
            },
          ]
        : [];
    }),
  };
}
