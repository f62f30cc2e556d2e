import {
  type CloudGroup,
  type CloudGrouping,
  type CloudGroups,
  type CloudState,
  dayNumber,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { criticalityTiers, NOT_KNOWN_TEXT } from '../../../store/systemRows';
import type { Place } from './PlaceBook';
import type { PositionScope } from './positionScope';

/** Stands for the systems that belong to no force. */
export const NATIONAL = 'national';

/** A system on the day that is asked for. */
interface StandingSystem {
  ref: string;
  place: Place;
  state: CloudState;
}

/** Every system that counted on a day. */
function* standingOn(
  { index, matches }: PositionScope,
  day: string,
): Generator<StandingSystem> {
  if (day === index.today) {
    for (const system of index.systems) {
      if (matches(system)) {
        yield system;
      }
    }
    return;
  }
  const number = dayNumber(day);
  for (const stretch of index.past) {
    if (stretch.from <= number && number < stretch.until && matches(stretch)) {
      yield stretch;
    }
  }
}

/** Puts systems into groups, in the order in which groups are shown. */
interface Grouper {
  /** Groups in their order; others follow as they come. */
  keys: readonly string[];
  keysOf(system: StandingSystem): readonly string[];
  titleOf(key: string): string;
}

const words = (key: string) => key.replaceAll('-', ' ');

const groupers: Record<
  CloudGrouping,
  (scope: PositionScope, directory: Directory) => Grouper
> = {
  criticality: ({ tiers }) => ({
    keys: [...criticalityTiers].reverse(),
    keysOf: ({ ref }) => {
      const tier = tiers.of(ref);
      return tier ? [tier] : [];
    },
    titleOf: words,
  }),
  capability: ({ index, capability }) => {
    const { tree } = index.estate;
    const above = capability && tree.node(capability.ref);
    const parts = above
      ? above.parts
      : tree.nodes.filter(({ depth }) => depth === 0);
    const keys = parts.map(({ ref }) => ref);
    const shown = new Set(keys);
    const known = new Map<number, string[]>();
    // A system may serve the capability itself rather than a part of it.
    const otherwise = above?.ref ?? NOT_KNOWN_TEXT;
    return {
      keys,
      keysOf: ({ place }) => {
        let found = known.get(place.id);
        if (!found) {
          const refs = place.capabilities.flatMap(each =>
            tree.lineOf(each).map(({ ref }) => ref),
          );
          found = [...new Set(refs.filter(ref => shown.has(ref)))];
          found = found.length > 0 ? found : [otherwise];
          known.set(place.id, found);
        }
        return found;
      },
      titleOf: key =>
        key === NOT_KNOWN_TEXT ? words(key) : tree.node(key)!.title,
    };
  },
  category: () => ({
    keys: [],
    keysOf: ({ place }) => [place.category ?? NOT_KNOWN_TEXT],
    titleOf: words,
  }),
  force: ({ forces, label }, directory) => {
    const shown = new Set(forces);
    return {
      keys: forces,
      keysOf: ({ place }) => {
        const own = place.forces.filter(force => shown.has(force));
        return own.length > 0 || label.kind !== 'nation' ? own : [NATIONAL];
      },
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
  for (const system of standingOn(scope, day)) {
    const own = keysOf(system);
    withheld += own.length === 0 ? 1 : 0;
    own.forEach(key => {
      groupOf(key)[system.state] += 1;
    });
  }
  return { by, groups: [...groups.values()], withheld };
}
