import {
  type Estate,
  type Marking,
  markingOf,
  type SystemResult,
  type SystemSummary,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import { isDemonstration, registryOf } from '../estate/registryOf';
import type { Memberships, StoredSummary } from '../store/ResultsStore';

/** The row of a system in a list without the verdicts on it. */
export type SystemIdentity = Omit<
  SystemSummary,
  'conformance' | 'legacy' | 'risk' | 'cloud'
>;

/** A system as lists show it and as searches find it. */
export interface SystemDescription {
  /** Marking of its assessment; the highest where there is none. */
  marking: Marking;
  summary: SystemIdentity;
  /** In lower case. */
  searchText: string;
  memberships: Memberships;
}

/** The force that answers for a system: the lead where it is shared. */
function answeringForce(
  lead: string | undefined,
  forces: readonly string[],
): string | undefined {
  return lead ?? (forces.length === 1 ? forces[0] : undefined);
}

/**
 * Describes a system, apart from the verdicts on it.
 *
 * @param ref - full reference of a system of the estate
 */
export function describeSystem(
  ref: string,
  estate: Estate,
  directory: Directory,
): SystemDescription {
  const system = estate.system(ref)!;
  const { metadata, spec } = system;
  const forces = [...estate.forcesOf(ref)];
  const force = answeringForce(spec.sharedBy?.lead, forces);
  const title = metadata.title ?? metadata.name;
  const product = spec.product && directory.label(spec.product);
  const productSpec = spec.product && directory.product(spec.product)?.spec;
  const assessed = estate.assessment(ref)?.spec;
  const criticality = assessed?.criticality?.tier;
  const words = [
    title,
    metadata.name,
    ...(spec.acronyms ?? []),
    ...(product ? [product.title] : []),
    ...(productSpec ? [productSpec.supplier] : []),
  ];
  return {
    marking: markingOf(assessed?.classification),
    summary: {
      ref,
      name: metadata.name,
      namespace: metadata.namespace ?? 'default',
      title,
      registry: registryOf(system),
      demonstration: isDemonstration(system),
      ...(force && { force: directory.label(force) }),
      owner: directory.label(spec.owner),
      ...(product && { product }),
      ...(spec.category && { category: spec.category }),
      capabilities: (spec.capabilities ?? []).map(capability =>
        directory.label(capability),
      ),
      ...(spec.lifecycle && { lifecycle: spec.lifecycle }),
      ...(criticality && { criticality }),
    },
    searchText: words.join(' ').toLocaleLowerCase('en-GB'),
    memberships: {
      forces,
      regions: directory.regionsOf(forces),
      capabilities: directory.withAncestors(spec.capabilities ?? []),
    },
  };
}

/** Adds the verdicts to the row of a system. */
export function withVerdicts(
  identity: SystemIdentity,
  { conformance, legacy, risk, cloud }: SystemResult,
): StoredSummary {
  return {
    ...identity,
    conformance: {
      level: conformance.level,
      conformance: conformance.conformance,
      coverage: conformance.coverage,
      assuredConformance: conformance.assuredConformance,
      failing: conformance.counts.fail,
      notKnown: conformance.counts.unknown,
    },
    legacy: {
      state: legacy.state,
      lowest: legacy.lowest,
      highest: legacy.highest,
      red: legacy.red,
    },
    riskParts: risk.parts,
    cloud: {
      inCloud: cloud.inCloud,
      hostingClass: cloud.hostingClass,
      status: cloud.status,
      disposition: cloud.disposition,
      plannedFinish: cloud.plannedFinish,
      late: cloud.late,
    },
  };
}
