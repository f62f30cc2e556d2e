import type { Fact } from './Fact';

/** Graph facts that rest on the assessments of other systems. */
const RESTRICTED_GRAPH_FACTS: ReadonlySet<string> = new Set([
  'graph.masterCopies',
]);

/**
 * Whether a fact is for those alone who may read the assessment of the system
 * (DESIGN section 7). That it is missing says as much as its value.
 */
export function isRestrictedFact({
  path,
  origin,
}: Pick<Fact, 'path' | 'origin'>): boolean {
  return origin === 'assessment' || RESTRICTED_GRAPH_FACTS.has(path);
}
