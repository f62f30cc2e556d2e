import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  forcesOfOwner,
  type InitiativeConcern,
  type InitiativeEntity,
  type InitiativeMention,
  type InitiativeSummary,
  type RegistryInfo,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';

/** An initiative with what lists are made from. */
export interface InitiativeRecord {
  summary: InitiativeSummary;
  spec: InitiativeEntity['spec'];
  /** Goals it serves and its roadmap phase. */
  goals: ReadonlySet<string>;
  /** Capabilities it improves and everything above them. */
  capabilities: ReadonlySet<string>;
  /** Forces that lead or take part. */
  forces: ReadonlySet<string>;
  /** Everything the search reads, in lower case. */
  searchText: string;
}

const results: readonly string[] = ['positive', 'mixed', 'negative'];

/**
 * What somebody should look at, by the declared dates alone: one that is closed
 * or past its end has ended; one that is past its end and neither live nor
 * closed says so; funding matters until the end.
 */
export function concernsOf(
  { phase, endsOn, fundedTo, evaluation }: InitiativeEntity['spec'],
  today: string,
): InitiativeConcern[] {
  const isPast = endsOn !== undefined && endsOn < today;
  const hasEnded = phase === 'closed' || isPast;
  const isEvaluated = results.includes(evaluation?.result ?? '');
  return [
    ...(hasEnded && !isEvaluated ? ['ended-without-evaluation' as const] : []),
    ...(!hasEnded && endsOn && fundedTo && fundedTo < endsOn
      ? ['funding-ends-before-end' as const]
      : []),
    ...(isPast && phase !== 'live' && phase !== 'closed'
      ? ['past-its-end' as const]
      : []),
  ];
}

/**
 * Reads an initiative.
 *
 * @param registry - that it comes from
 * @param today - day by which ends and funding are judged, ISO 8601
 */
export function initiativeRecord(
  entity: InitiativeEntity,
  directory: Directory,
  { name: registry, demonstration }: RegistryInfo,
  today: string,
): InitiativeRecord {
  const { metadata, spec } = entity;
  const ref = stringifyEntityRef(entity as Entity);
  const led = forcesOfOwner(spec.owner, group => directory.group(group)).refs;
  const forces = [...new Set([...led, ...(spec.forces ?? [])])];
  const labels = (refs: readonly string[] = []) =>
    refs.map(each => directory.label(each));
  const { result = 'not-declared', ...evaluation } = spec.evaluation ?? {};
  const summary: InitiativeSummary = {
    ref,
    title: metadata.title ?? metadata.name,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    registry,
    demonstration,
    ...(metadata.description && { description: metadata.description }),
    owner: directory.label(spec.owner),
    forces: labels(forces),
    capabilities: labels(spec.capabilities),
    goals: labels(spec.goals),
    ...(spec.topic && { topic: spec.topic }),
    phase: spec.phase,
    ...(spec.roadmapPhase && {
      roadmapPhase: directory.label(spec.roadmapPhase),
    }),
    ...(spec.startsOn && { startsOn: spec.startsOn }),
    ...(spec.endsOn && { endsOn: spec.endsOn }),
    ...(spec.fundedTo && { fundedTo: spec.fundedTo }),
    result,
    ...(Object.keys(evaluation).length > 0 && { evaluation }),
    sources: spec.evidence?.length ?? 0,
    concerns: concernsOf(spec, today),
  };
  return {
    summary,
    spec,
    goals: new Set([
      ...(spec.goals ?? []),
      ...(spec.roadmapPhase ? [spec.roadmapPhase] : []),
    ]),
    capabilities: new Set(directory.withAncestors(spec.capabilities ?? [])),
    forces: new Set(forces),
    searchText: [
      summary.title,
      metadata.name,
      metadata.description,
      spec.requirement,
      spec.topic?.replace(/-/g, ' '),
      spec.evaluation?.method,
      spec.evaluation?.summary,
      summary.owner.title,
      ...[...summary.forces, ...summary.capabilities].map(({ title }) => title),
    ]
      .filter(Boolean)
      .join('\n')
      .toLocaleLowerCase('en-GB'),
  };
}

/** An initiative as it is named beside something else. */
export function mentionOf({ summary }: InitiativeRecord): InitiativeMention {
  const { ref, title, phase, result, owner } = summary;
  return { ref, title, phase, result, owner };
}
