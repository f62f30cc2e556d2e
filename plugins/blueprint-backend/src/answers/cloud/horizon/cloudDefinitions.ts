import { NotFoundError } from '@backstage/errors';
import {
  type ScorecardEntity,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';

/** What the Blueprint says of dates and of what is critical. */
export interface CloudDefinitions {
  horizon: NonNullable<ScorecardEntity['spec']['cloud']>['horizon'];
  /** Tiers that count as critical: the constant `criticalTiers`. */
  criticalTiers: readonly string[];
  /** Hosting classes with a landing zone: the constant `landingZoneHosting`. */
  landingZoneHosting: readonly string[];
  /** Longest time between two recovery tests: the constant `recoveryTestMaxDays`. */
  recoveryTestMaxDays?: number;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * The definitions that the horizon goes by, from the scorecard in force.
 *
 * @throws NotFoundError where it has none
 */
export function cloudDefinitionsOf(directory: Directory): CloudDefinitions {
  const spec = scorecardInForce(directory.definitions())?.spec;
  if (!spec?.cloud) {
    throw new NotFoundError(
      'No scorecard in force says how far ahead to look; add spec.cloud.horizon to it',
    );
  }
  const { criticalTiers, landingZoneHosting, recoveryTestMaxDays } =
    spec.constants ?? {};
  return {
    horizon: spec.cloud.horizon,
    criticalTiers: textsOf(criticalTiers),
    landingZoneHosting: textsOf(landingZoneHosting),
    ...(typeof recoveryTestMaxDays === 'number' && { recoveryTestMaxDays }),
  };
}
