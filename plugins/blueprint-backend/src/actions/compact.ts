import type {
  Position,
  SystemSummary,
  Tally,
} from '@policing/plugin-blueprint-common';
import type { z } from 'zod/v3';
import type { positionSchema, systemRowSchema } from './schemas';

const CAPABILITIES_SHOWN = 5;

/** A figure with as many decimals as help; nothing where it is not known. */
export function rounded(
  figure: number | undefined,
  decimals: number,
): number | undefined {
  return figure === undefined ? undefined : Number(figure.toFixed(decimals));
}

/** The three shares of a tally. Four decimals are finer than any page shows. */
export function sharesOf({
  conformance,
  coverage,
  assuredConformance,
}: Partial<Tally>) {
  return {
    conformance: rounded(conformance, 4),
    coverage: rounded(coverage, 4),
    assuredConformance: rounded(assuredConformance, 4),
  };
}

/** The row of a system, which already holds no more than the caller may read. */
export function toSystemRow(
  system: SystemSummary,
): z.infer<typeof systemRowSchema> {
  const { conformance, legacy, risk, cloud } = system;
  return {
    ref: system.ref,
    title: system.title,
    force: system.force,
    product: system.product,
    capabilities: system.capabilities
      .slice(0, CAPABILITIES_SHOWN)
      .map(({ title }) => title),
    category: system.category,
    lifecycle: system.lifecycle,
    criticality: system.criticality,
    conformance: conformance && {
      level: conformance.level,
      ...sharesOf(conformance),
      failing: conformance.failing,
      notKnown: conformance.notKnown,
    },
    legacy: legacy && {
      state: legacy.state,
      lowest: rounded(legacy.lowest, 2),
      highest: rounded(legacy.highest, 2),
      red: legacy.red,
    },
    risk: risk && {
      state: risk.state,
      highestBand: risk.highestBand,
      ...risk.counts,
    },
    cloud,
  };
}

/** A position, which already holds no more than the caller may read. */
export function toPosition(position: Position): z.infer<typeof positionSchema> {
  const { scope, conformance, cloud, legacy, risk, withheld } = position;
  return {
    ref: scope.ref,
    title: scope.title,
    conformance: conformance && {
      systems: conformance.systems,
      levels: conformance.levels,
      ...sharesOf(conformance),
      outcomes: conformance.counts,
    },
    cloud,
    legacy: legacy && { ...legacy },
    risk: risk && { ...risk },
    withheld,
  };
}
