import type { Entity } from '@backstage/catalog-model';
import { scorecardInForce } from '../engine/definitions/compileDefinitions';

/**
 * Longest time of a dispensation: from the scorecard that counts.
 *
 * @param definitions - definitions of the Blueprint, in any order
 */
export function longestMonthsOf(
  definitions: readonly Entity[],
): number | undefined {
  return scorecardInForce(definitions)?.spec.dispensations?.longestMonths;
}
