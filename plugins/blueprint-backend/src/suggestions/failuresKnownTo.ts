import type {
  FailuresInView,
  Marking,
} from '@policing/plugin-blueprint-common';
import type { ResultsIndex } from '../figures/ResultsIndex';
import type { Access } from '../permissions/Access';
import { countedOutcomes } from '../scoring/Contribution';
import type { CheckDefinition } from '../store/ResultsStore';

const FAIL = countedOutcomes.indexOf('fail');

/** Failing systems of the same forces whose assessments carry the same marking. */
export interface FailingGroup {
  forces: string[];
  marking: Marking;
  refs: string[];
}

/**
 * By check, the systems of a register that fail it, put together by who may
 * know. It goes through every result once, so keep it until they change.
 */
export function failingGroups(
  index: ResultsIndex,
  registry: string,
): Map<string, FailingGroup[]> {
  const wanted = index.registries.numberOf(registry);
  const markings = index.markings.values() as Marking[];
  const { checks } = index.definitions;
  const byCheck = new Map<string, Map<string, FailingGroup>>(
    checks.map(({ id }) => [id, new Map()]),
  );
  for (let row = 0; row < index.size; row++) {
    const ref = index.refAt(row);
    if (ref === undefined || index.registry[row] !== wanted) {
      continue;
    }
    const { forces } = index.set(index.organisation[row]);
    const marking = markings[index.marking[row]];
    const key = `${index.organisation[row]} ${marking}`;
    checks.forEach(({ id }, check) => {
      if (index.outcomes[row * checks.length + check] !== FAIL) {
        return;
      }
      const groups = byCheck.get(id)!;
      const group = groups.get(key) ?? { forces, marking, refs: [] };
      groups.set(key, group);
      group.refs.push(ref);
    });
  }
  return new Map(
    [...byCheck].map(([id, groups]) => [id, [...groups.values()]]),
  );
}

/**
 * Who fails a check, as far as a reader may know. Systems and their forces are
 * named where the reader may read their checks. Other forces are counted only
 * where enough of them stand behind the count; what belongs to a force of the
 * reader’s own stays out of it, since it could be subtracted.
 *
 * @param failing - every system that fails it
 */
export function failuresKnownTo(
  { checks, counts }: Pick<Access, 'checks' | 'counts'>,
  failing: readonly FailingGroup[],
  { id, severity }: Pick<CheckDefinition, 'id' | 'severity'>,
): FailuresInView {
  const groups = failing.filter(({ forces }) => forces.length > 0);
  const known = groups.filter(({ forces, marking }) =>
    checks.covers(forces, marking),
  );
  const named = new Set(known.flatMap(({ forces }) => forces));
  const hidden = groups.filter(
    group => !known.includes(group) && !checks.reaches(group.forces),
  );
  const others = new Set(
    hidden.flatMap(({ forces }) => forces).filter(ref => !named.has(ref)),
  );
  const isPublishable = counts.covers({
    behind: hidden
      .map(({ forces }) => forces.filter(ref => others.has(ref)))
      .filter(forces => forces.length > 0),
  });
  return {
    check: id,
    severity,
    systems: known.flatMap(({ forces, refs }) =>
      refs.map(ref => ({ ref, forces })),
    ),
    // A reader who can be told of no system of their own learns nothing from a count.
    otherForces: known.length > 0 && isPublishable ? others.size : 0,
  };
}
