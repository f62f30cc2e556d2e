import {
  type LegacyResult,
  NOT_CLEAR,
} from '@policing/plugin-blueprint-common';
import type { SystemRecord } from './ResultsStore';
import type { SystemSets } from './SetDictionary';

/** Stands in sort columns for a figure that is not known. */
export const NOT_KNOWN = -1;

/**
 * What a tier of criticality weighs in the order of what to do first: more than
 * conformance can make up for.
 */
export const CRITICALITY_WEIGHT = 4;

/** Stands for a disposition that nobody chose, or no rule suggests. */
export const NO_DISPOSITION = 'none';

/** Stands in text columns for a fact that is not known. */
export const NOT_KNOWN_TEXT = 'not-known';

const levelOrder = {
  aligned: 3,
  'partly-aligned': 2,
  diverging: 1,
  unassessed: 0,
};

/** Tiers of criticality, least first. */
export const criticalityTiers = [
  'administrative',
  'operational',
  'business-critical',
  'mission-critical',
] as const;

const cloudOrder = { yes: 2, no: 1, 'not-known': 0 };

/** Classes of the legacy verdict that lists filter by. */
export const legacyClasses = [
  'red',
  'may-be-red',
  'legacy',
  'may-be-legacy',
  'not-legacy',
  'not-assessed',
] as const;

/** Class of the legacy verdict of one system, the most serious that holds. */
export function legacyClassOf(
  legacy: LegacyResult,
): (typeof legacyClasses)[number] {
  if (legacy.state === 'not-assessed') {
    return 'not-assessed';
  }
  if (legacy.red === 'yes') {
    return 'red';
  }
  if (legacy.red === 'maybe') {
    return 'may-be-red';
  }
  if (legacy.legacy === 'yes') {
    return 'legacy';
  }
  return legacy.legacy === 'maybe' ? 'may-be-legacy' : 'not-legacy';
}

function inLowerCase(text: string | undefined): string {
  return (text ?? '').toLocaleLowerCase('en-GB');
}

/** Place of a system in the order of what to do first, the highest first. */
function priorityOf(criticality: number, assuredConformance: number): number {
  return CRITICALITY_WEIGHT * criticality - assuredConformance;
}

/** Row of the systems table. */
export function toSystemRow(record: SystemRecord, sets: SystemSets) {
  const { summary, result } = record;
  const { conformance, legacy, risk, cloud } = result;
  const criticality = criticalityTiers.findIndex(
    tier => tier === summary.criticality,
  );
  const assuredConformance = conformance.assuredConformance ?? NOT_KNOWN;
  return {
    ref: record.ref,
    registry: record.registry,
    search_text: record.searchText,
    title_order: inLowerCase(summary.title),
    force_order: inLowerCase(summary.force?.title),
    product_ref: summary.product?.ref ?? null,
    product_order: inLowerCase(summary.product?.title),
    category: summary.category ?? NOT_KNOWN_TEXT,
    lifecycle: summary.lifecycle ?? NOT_KNOWN_TEXT,
    criticality: summary.criticality ?? NOT_KNOWN_TEXT,
    criticality_order: criticality,
    priority: priorityOf(criticality, assuredConformance),
    organisation_set: sets.organisation,
    marking: record.marking,
    capability_set: sets.capability,
    definitions_id: record.definitionsId,
    level: conformance.level,
    level_order:
      levelOrder[conformance.level] +
      Math.min(conformance.assuredConformance ?? 0, 0.999_999),
    conformance: conformance.conformance ?? NOT_KNOWN,
    coverage: conformance.coverage ?? NOT_KNOWN,
    assured_conformance: assuredConformance,
    failing: conformance.counts.fail,
    outcomes: record.outcomes,
    principle_outcomes: record.principleOutcomes,
    goal_outcomes: record.goalOutcomes,
    flags: JSON.stringify(record.flags),
    legacy: legacyClassOf(legacy),
    legacy_order: legacy.highest ?? NOT_KNOWN,
    risk_order:
      risk.state === 'assessed' ? risk.counts.beyondAppetite : NOT_KNOWN,
    in_cloud: cloud.inCloud,
    cloud_order: cloudOrder[cloud.inCloud],
    cloud_status: cloud.status ?? NOT_KNOWN_TEXT,
    hosting_class: cloud.hostingClass ?? NOT_KNOWN_TEXT,
    conflicts: record.conflicts,
    suggested_disposition: cloud.suggestion
      ? (cloud.suggestion.suggested ?? NOT_CLEAR)
      : NO_DISPOSITION,
    disposition: cloud.disposition ?? NO_DISPOSITION,
    wave: cloud.wave === undefined ? NOT_KNOWN_TEXT : String(cloud.wave),
  };
}

/** Rows of the table of risks: what readers of each part sort a system by. */
export function toRiskRows({ ref, summary }: SystemRecord, sets: SystemSets) {
  return summary.riskParts.map(({ marking, counts }, place) => ({
    ref,
    organisation_set: sets.risks[place],
    marking,
    risk_order: counts.beyondAppetite,
  }));
}

/** Row of the systems table as the database gives it back. */
export type SystemRow = ReturnType<typeof toSystemRow>;
