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
import type { PlacedAt } from './PositionIndex';
import type { PositionScope } from './positionScope';

/** Stands for the systems that belong to no force. */
export const NATIONAL = 'national';

/** A system on the day that is asked for. */
type Standing = PlacedAt & { state: CloudState };

/** Goes through every system that counted on a day. */
function forEachStanding(
  { index, matches }: PositionScope,
  day: string,
  take: (system: Standing) => void,
): void {
  if (day === index.today) {
    for (const system of index.systems) {
      if (matches(system)) {
        take(system);
      }
    }
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
    return {
      keys,
      keysOf: byPlace(scope, place => {
        const refs = place.capabilities.flatMap(each =>
          tree.lineOf(each).map(({ ref }) => ref),
        );
        const found = new Set(refs.filter(ref => shown.has(ref)));
        return found.size > 0 ? [...found] : otherwise;
      }),
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
 * @param day - today or a day gone by, ISO 8601
 */
export function groupsOf(
  by: CloudGrouping,
  scope: PositionScope,
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
  forEachStanding(scope, day, standing => {
    const own = keysOf(standing);
    withheld += own.length === 0 ? 1 : 0;
    for (const key of own) {
      groupOf(key)[standing.state] += 1;
    }
  });
  return { by, groups: [...groups.values()], withheld };
}
