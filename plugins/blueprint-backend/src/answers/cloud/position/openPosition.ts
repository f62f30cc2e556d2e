import type {
  CloudDefinition,
  CloudGrouping,
  CloudGroups,
  CloudProjection,
  PastPosition,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { cloudDefinitionOf } from './cloudDefinition';
import { groupsOf } from './groups';
import type { CountedSystem, PositionIndex } from './PositionIndex';
import type { PositionScope } from './positionScope';
import { projectionOf } from './projectionOf';
import { pastPositions } from './series';

/** What an answer says beside the day that is asked for and its groups. */
export interface OpenPosition {
  /** Those that count today. */
  systems: readonly CountedSystem[];
  past: PastPosition[];
  projection: CloudProjection;
  definition?: CloudDefinition;
  /** Groups that were asked for, by what and which day; never by criticality. */
  groups: Map<string, CloudGroups>;
}

/** Scopes that are kept of one index: forces, regions, and some narrower ones. */
const MOST_KEPT = 300;

const kept = new WeakMap<PositionIndex, Map<string, OpenPosition>>();

function workOut(scope: PositionScope, directory: Directory): OpenPosition {
  const systems = scope.index.systems.filter(scope.matches);
  const definition = cloudDefinitionOf(scope.index.terms, systems);
  return {
    systems,
    past: pastPositions(scope, systems),
    projection: projectionOf(scope, systems, directory),
    ...(definition && { definition }),
    groups: new Map(),
  };
}

/**
 * Series, projection and definition of a scope. They rest on open facts alone
 * and are kept until something changes, unless the scope is narrowed by
 * criticality: that is worked out for each caller.
 */
export function openPosition(
  scope: PositionScope,
  directory: Directory,
): OpenPosition {
  const { key, index } = scope;
  if (key === undefined) {
    return workOut(scope, directory);
  }
  const ofIndex = kept.get(index) ?? new Map<string, OpenPosition>();
  kept.set(index, ofIndex);
  let position = ofIndex.get(key);
  if (!position) {
    if (ofIndex.size >= MOST_KEPT) {
      ofIndex.clear();
    }
    position = workOut(scope, directory);
    ofIndex.set(key, position);
  }
  return position;
}

/**
 * The three numbers of a day by one thing, kept like the rest unless it is
 * criticality, of which each caller may read something else.
 *
 * @param day - today or a day gone by, ISO 8601
 */
export function groupedPosition(
  by: CloudGrouping,
  scope: PositionScope,
  { systems, groups }: OpenPosition,
  day: string,
  directory: Directory,
): CloudGroups {
  const key = `${by} ${day}`;
  const known = groups.get(key);
  if (known) {
    return known;
  }
  const grouped = groupsOf(by, scope, systems, day, directory);
  if (by !== 'criticality' && groups.size < MOST_KEPT) {
    groups.set(key, grouped);
  }
  return grouped;
}
