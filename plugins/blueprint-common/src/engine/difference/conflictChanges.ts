import type { ConflictChange, ConflictFinding, SystemResult } from '../results';

/** States of a conflict as people read them. */
const STATE_WORDS: Readonly<Record<ConflictChange['from'], string>> = {
  conflict: 'in the plan',
  'cannot-be-ruled-out': 'cannot be ruled out',
  none: 'not in the plan',
};

function byId(findings: readonly ConflictFinding[]) {
  return new Map(findings.map(finding => [finding.id, finding]));
}

/**
 * The conflicts of the plan that appeared, went or became certain between two
 * results. Nothing is said where the earlier result was made without rules, or
 * with other ones: then the rules changed and not the plan.
 */
export function conflictChanges(
  before: SystemResult,
  after: SystemResult,
): ConflictChange[] {
  const { conflicts: earlier } = before.cloud;
  const { conflicts: later } = after.cloud;
  if (
    !earlier ||
    !later ||
    before.definitionsDigest !== after.definitionsDigest
  ) {
    return [];
  }
  const [old, current] = [byId(earlier), byId(later)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap(id => {
    const [was, is] = [old.get(id), current.get(id)];
    const { title, restricted } = (is ?? was)!;
    const [from, to] = [was?.state ?? 'none', is?.state ?? 'none'] as const;
    const isNews = from !== to && (from === 'conflict' || to === 'conflict');
    return isNews
      ? [
          {
            id,
            from,
            to,
            sentence: `“${title}” went from ${STATE_WORDS[from]} to ${STATE_WORDS[to]}.`,
            restricted,
          },
        ]
      : [];
  });
}
