import type { Access } from '../permissions/Access';
import type { RecordScope } from '../permissions/RecordScope';
import type { CountsBehind } from '../store/rollUps';

/**
 * Those of the counts over the nation that enough forces stand behind for the
 * caller to be shown. What the caller may read, and what belongs to a force of
 * theirs, is taken out first: they could subtract it. A zero has nobody behind
 * it, since it says of everybody that they have none.
 *
 * @param whole - the counts over every system
 * @param behind - the same by forces and marking
 * @param bound - names of counts that show together or not at all
 * @param scope - records that the caller may read
 */
export function publishableCounts<Counts extends object>(
  whole: Counts,
  behind: readonly CountsBehind<Counts>[],
  bound: readonly (readonly (keyof Counts)[])[],
  scope: RecordScope,
  { assessment, counts }: Pick<Access, 'assessment' | 'counts'>,
): Partial<Counts> {
  const hidden = behind.filter(
    ({ forces, marking }) =>
      !scope.covers(forces, marking) && !assessment.reaches(forces),
  );
  const names = Object.keys(whole) as (keyof Counts)[];
  const shown = new Set(
    names.filter(name =>
      counts.covers({
        behind: hidden
          .filter(each => Number(each.counts[name]) > 0)
          .map(({ forces }) => forces),
      }),
    ),
  );
  for (const together of bound) {
    if (!together.every(name => shown.has(name))) {
      together.forEach(name => shown.delete(name));
    }
  }
  return Object.fromEntries(
    names.filter(name => shown.has(name)).map(name => [name, whole[name]]),
  ) as Partial<Counts>;
}
