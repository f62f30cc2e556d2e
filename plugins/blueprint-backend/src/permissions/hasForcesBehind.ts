type Sets = readonly (readonly string[])[];

/** Whether some forces, fewer than a number of them, are in every set between them. */
function fewCoverAll(sets: Sets, fewer: number): boolean {
  const [first] = sets;
  if (!first) {
    return true;
  }
  return (
    fewer > 1 &&
    first.some(force =>
      fewCoverAll(
        sets.filter(set => !set.includes(force)),
        fewer - 1,
      ),
    )
  );
}

/**
 * Whether at least so many forces stand behind a number: no fewer forces,
 * taken together, have a part in everything that adds to it. A system that
 * several forces share counts for one of them, since each may know its share.
 *
 * @param behind - forces of each thing that adds to the number, as references;
 *   what belongs to no force does not count
 * @param least - fewest forces
 */
export function hasForcesBehind(behind: Sets, least: number): boolean {
  const sets = behind
    .filter(forces => forces.length > 0)
    .sort((a, b) => a.length - b.length);
  return !fewCoverAll(sets, least);
}
