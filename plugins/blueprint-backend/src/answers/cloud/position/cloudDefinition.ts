import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type CloudDefinition,
  hostingClasses,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';

/** What the scorecard in force says of the cloud. */
export interface CloudTerms {
  /** Hosting classes that count: the constant `cloudHosting`. */
  cloudHosting: readonly string[];
  /** Share of systems that should be in cloud, 0–1: the constant `cloudTarget`. */
  target?: number;
  /** Years looked ahead and back: `spec.cloud.horizon.years`. */
  years: number;
  /** Absent where no scorecard is in force. */
  described?: Omit<CloudDefinition, 'classes'>;
}

/** Years shown where the scorecard does not say how far to look. */
const USUAL_YEARS = 3;

/** Reads from the scorecard in force what counts as cloud. */
export function cloudTermsOf(directory: Directory): CloudTerms {
  const scorecard = scorecardInForce(directory.definitions());
  if (!scorecard) {
    return { cloudHosting: [], years: USUAL_YEARS };
  }
  const { constants = {}, cloud, version } = scorecard.spec;
  const { cloudHosting, cloudTarget } = constants;
  return {
    cloudHosting: Array.isArray(cloudHosting) ? cloudHosting.map(String) : [],
    ...(typeof cloudTarget === 'number' && { target: cloudTarget }),
    years: cloud?.horizon.years ?? USUAL_YEARS,
    described: {
      scorecard: directory.label(stringifyEntityRef(scorecard as Entity)),
      version,
      ...(cloud && {
        definition: cloud.definition,
        basis: cloud.basis,
        source: {
          title: cloud.source.title,
          ...(cloud.source.url && { url: cloud.source.url }),
        },
      }),
    },
  };
}

/** The definition with what runs in each hosting class today. */
export function cloudDefinitionOf(
  { cloudHosting, described }: CloudTerms,
  systems: Iterable<{ hostingClass: string | undefined }>,
): CloudDefinition | undefined {
  const counts = new Map<string, number>();
  for (const { hostingClass = 'unknown' } of systems) {
    counts.set(hostingClass, (counts.get(hostingClass) ?? 0) + 1);
  }
  return (
    described && {
      ...described,
      classes: hostingClasses.map(hostingClass => ({
        hostingClass,
        counts: cloudHosting.includes(hostingClass),
        systems: counts.get(hostingClass) ?? 0,
      })),
    }
  );
}
