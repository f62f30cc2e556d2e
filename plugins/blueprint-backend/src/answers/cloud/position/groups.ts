import {
  type CloudGroup,
  type CloudGrouping,
  type CloudGroups,
  type CloudState,
  dayNumber,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { criticalityTiers, NOT_KNOWN_TEXT } from '../../../store/systemRows';
import { oncePerPlace, type Place } from './PlaceBook';
import type { CountedSystem, PlacedAt } from './PositionIndex';
import type { PositionScope } from './positionScope';

/** Stands for the systems that belong to no force. */
export const NATIONAL = 'national';

/** A system on the day that is asked for. */
type Standing = PlacedAt & { state: CloudState };

/** Goes through every system that counted on a day. */
function forEachStanding(
  { index, matches }: PositionScope,
  systems: readonly CountedSystem[],
  day: string,
  take: (system: Standing) => void,
): void {
  if (day === index.today) {
    systems.forEach(take);
    return;
  }
  const number = dayNumber(day);
  for (const stretch of index.past) {
    if (stretch.from <= number && number < stretch.until && matches(stretch)) {
      take(stretch);
    }
  }
}

/** Puts systems into groups, in the order in which groups are shown. */
interface Grouper {
  /** Groups in their order; others follow as they come. */
  keys: readonly string[];
  keysOf(this: void, placed: PlacedAt): readonly string[];
  titleOf(key: string): string;
}

/** Groups by place; many systems share one, so each is looked at once. */
function byPlace(
  { index }: PositionScope,
  keysOf: (place: Place) => readonly string[],
): Grouper['keysOf'] {
  const known = oncePerPlace(index.placeCount, keysOf);
  return ({ place }) => known(place);
}

const words = (key: string) => key.replaceAll('-', ' ');

const groupers: Record<
  CloudGrouping,
  (scope: PositionScope, directory: Directory) => Grouper
> = {
  criticality: ({ tiers }) => {
    const known = new Map<string | undefined, readonly string[]>([
      [undefined, []],
      ...[...criticalityTiers, NOT_KNOWN_TEXT].map(
        tier => [tier, [tier]] as const,
      ),
    ]);
    return {
      keys: [...criticalityTiers].reverse(),
      keysOf: ({ system }) => known.get(tiers(system))!,
      titleOf: words,
    };
  },
  capability: scope => {
    const { index, capability } = scope;
    const { tree } = index.estate;
    const above = capability && tree.node(capability.ref);
    const parts = above
      ? above.parts
      : tree.nodes.filter(({ depth }) => depth === 0);
    const keys = parts.map(({ ref }) => ref);
    const shown = new Set(keys);
    // A system may serve the capability itself rather than a part of it.
    const otherwise = [above?.ref ?? NOT_KNOWN_TEXT];
    const known = new Map<string, readonly string[]>();
    const partsOf = (served: string): readonly string[] => {
      let found = known.get(served);
      if (!found) {
        const line = tree.lineOf(served).map(({ ref }) => ref);
        found = line.filter(ref => shown.has(ref));
        found = found.length > 0 ? found : otherwise;
        known.set(served, found);
      }
      return found;
    };
    return {
      keys,
      keysOf: ({ place }) => {
        const [first, ...others] = place.capabilities;
        if (others.length === 0) {
          return first === undefined ? otherwise : partsOf(first);
        }
        const found = new Set(place.capabilities.flatMap(partsOf));
        // What is known of one capability goes before what is not of another.
        return found.size > 1
          ? [...found].filter(ref => ref !== otherwise[0])
          : [...found];
      },
      titleOf: key =>
        key === NOT_KNOWN_TEXT ? words(key) : tree.node(key)!.title,
    };
  },
  category: scope => ({
    keys: [],
    keysOf: byPlace(scope, ({ category }) => [category ?? NOT_KNOWN_TEXT]),
    titleOf: words,
  }),
  force: (scope, directory) => {
    const { forces, label } = scope;
    const shown = new Set(forces);
    return {
      keys: forces,
      keysOf: byPlace(scope, place => {
        const own = place.forces.filter(force => shown.has(force));
        return own.length > 0 || label.kind !== 'nation' ? own : [NATIONAL];
      }),
      titleOf: key =>
        key === NATIONAL
          ? 'National systems and those of no force'
          : directory.label(key).title,
    };
  },
};

/**
 * The three numbers of a day by one thing. Criticality is restricted: systems
 * whose assessment the caller may not read stand in none of its groups.
 *
 * @param systems - those of the scope that count today
 * @param day - today or a day gone by, ISO 8601
 */
export function groupsOf(
  by: CloudGrouping,
  scope: PositionScope,
  systems: readonly CountedSystem[],
  day: string,
  directory: Directory,
): CloudGroups {
  const { keys, keysOf, titleOf } = groupers[by](scope, directory);
  const groups = new Map<string, CloudGroup>();
  const groupOf = (key: string) => {
    let group = groups.get(key);
    if (!group) {
      group = {
        key,
        title: titleOf(key),
        inCloud: 0,
        notInCloud: 0,
        notKnown: 0,
      };
      groups.set(key, group);
    }
    return group;
  };
  keys.forEach(groupOf);
  let withheld = 0;
  forEachStanding(scope, systems, day, standing => {
    const own = keysOf(standing);
    withheld += own.length === 0 ? 1 : 0;
    for (const key of own) {
      groupOf(key)[standing.state] += 1;
    }
  });
  return { by, groups: [...groups.values()], withheld };
}
