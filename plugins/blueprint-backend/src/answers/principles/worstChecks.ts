import type { WorstCheck } from '@policing/plugin-blueprint-common';
import type { ResultsIndex } from '../../figures/ResultsIndex';
import { countedOutcomes } from '../../scoring/Contribution';
import type { RecordSets } from '../../store/queries';
import type { Reading } from '../Reading';

/** Checks that are listed. */
const CHECKS_SHOWN = 10;

const FAIL = countedOutcomes.indexOf('fail');
const NOT_APPLICABLE = countedOutcomes.indexOf('not-applicable');

/** The systems that are looked at. */
export interface ChecksScope {
  registry: string;
  force?: string;
  region?: string;
}

/** Rows of the index that are in a scope and whose checks may be read. */
function* rowsIn(
  index: ResultsIndex,
  { registry, force, region }: ChecksScope,
  readable: RecordSets,
): Generator<number> {
  const wanted = index.registries.numberOf(registry);
  const markings = index.markings.values();
  const memo = new Map<string, boolean>();
  const isWanted = (set: number, marking: number) => {
    const key = `${set} ${marking}`;
    let answer = memo.get(key);
    if (answer === undefined) {
      const { forces, regions } = index.set(set);
      const sets = readable[markings[marking] as keyof RecordSets];
      answer =
        (sets === 'all' || sets?.includes(set)) &&
        (force === undefined || forces.includes(force)) &&
        (region === undefined || regions.includes(region));
      memo.set(key, answer);
    }
    return answer;
  };
  for (let row = 0; row < index.size; row++) {
    if (
      index.refAt(row) !== undefined &&
      index.registry[row] === wanted &&
      isWanted(index.organisation[row], index.marking[row])
    ) {
      yield row;
    }
  }
}

/**
 * The checks that cost most weight, over the systems of a scope whose checks the
 * caller may read. Other systems count for nothing, so that nothing about them
 * can be taken from it.
 *
 * @returns undefined where the caller may read the checks of no such system
 */
export async function worstChecks(
  { store, access, register }: Reading,
  scope: ChecksScope,
): Promise<WorstCheck[] | undefined> {
  const index = await store.indexedResults();
  const { checks } = index.definitions;
  const failing = new Int32Array(checks.length);
  const systems = new Int32Array(checks.length);
  let looked = 0;
  for (const row of rowsIn(index, scope, access.visibility.checks)) {
    looked += 1;
    const start = row * checks.length;
    for (let place = 0; place < checks.length; place++) {
      const outcome = index.outcomes[start + place];
      systems[place] += Number(outcome !== NOT_APPLICABLE);
      failing[place] += Number(outcome === FAIL);
    }
  }
  if (looked === 0) {
    return undefined;
  }
  return checks
    .map(({ id, title, weight, severity, principles }, place) => ({
      id,
      title,
      weight,
      severity,
      failing: failing[place],
      systems: systems[place],
      principles: principles.map(ref => register.directory.label(ref)),
    }))
    .filter(check => check.failing > 0)
    .sort(
      (a, b) =>
        b.failing * b.weight - a.failing * a.weight || (a.id < b.id ? -1 : 1),
    )
    .slice(0, CHECKS_SHOWN);
}
