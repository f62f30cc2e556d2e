import type { Entity } from '@backstage/catalog-model';
import {
  type CapabilityAssessmentEntity,
  HIGHEST_MATURITY,
  type MaturityCounts,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import type { Directory } from '../../estate/Directory';
import { registryOf } from '../../estate/registryOf';

type Assessment = CapabilityAssessmentEntity['spec'];

/** What forces say of their maturity; the latest word on each capability counts. */
export class MaturityFigures {
  readonly #day: string;
  readonly #assessments = new Map<string, Assessment>();

  /** @param day - day from which ages are counted, ISO 8601 */
  constructor(directory: Directory, registry: string, day: string) {
    this.#day = day;
    for (const entity of directory.all<Entity & CapabilityAssessmentEntity>(
      'CapabilityAssessment',
    )) {
      if (registryOf(entity) === registry) {
        const { spec } = entity;
        const key = keyOf(spec.owner, spec.capability);
        const known = this.#assessments.get(key);
        if (!known || known.assessedOn <= spec.assessedOn) {
          this.#assessments.set(key, spec);
        }
      }
    }
  }

  /** What some forces say about some capabilities, counted. */
  countsOf(
    forces: readonly string[],
    capabilities: readonly string[],
  ): MaturityCounts {
    const counts: MaturityCounts = {
      forces: forces.length,
      assessed: 0,
      withTarget: 0,
      atTarget: 0,
      levels: Array.from({ length: HIGHEST_MATURITY }, () => 0),
    };
    for (const force of forces) {
      for (const capability of capabilities) {
        const { current, target } =
          this.#assessments.get(keyOf(force, capability)) ?? {};
        if (current !== undefined) {
          counts.assessed += 1;
          counts.levels[current - 1] += 1;
          counts.withTarget += Number(target !== undefined);
          counts.atTarget += Number(target !== undefined && current >= target);
        }
      }
    }
    return counts;
  }

  /** What one force says about one capability. */
  statedBy(force: string, capability: string): MaturityCounts['stated'] {
    const found = this.#assessments.get(keyOf(force, capability));
    if (!found) {
      return undefined;
    }
    const { current, target, targetOn, assessedOn } = found;
    return {
      ...(current !== undefined && { current }),
      ...(target !== undefined && { target }),
      ...(targetOn !== undefined && { targetOn }),
      assessedOn,
      ageDays: daysBetween(assessedOn, this.#day),
    };
  }
}

function keyOf(force: string, capability: string): string {
  return `${force} ${capability}`;
}

function daysBetween(from: string, to: string): number {
  const [start, end] = [from, to].map(date =>
    DateTime.fromISO(date, { zone: 'utc' }),
  );
  return Math.max(0, Math.floor(end.diff(start, 'days').days));
}
