import type {
  CloudDefinition,
  CloudProjection,
  PastPosition,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { cloudDefinitionOf } from './cloudDefinition';
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
