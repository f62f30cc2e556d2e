import type { FilteredFigures } from '../../figures/FilteredFigures';
import type { ResultsIndex } from '../../figures/ResultsIndex';

/** Filters whose figures are kept for the next who asks. */
const KEPT = 12;

interface Kept {
  results: number;
  register: number;
  figures: Map<string, FilteredFigures>;
}

const kept = new WeakMap<ResultsIndex, Kept>();

/**
 * Keeps the figures of the last filters until results or the register change.
 *
 * @param register - version of the register
 * @param key - all that the figures depend on beside results and register
 * @param workOut - called where they are not kept
 */
export function keptFigures(
  index: ResultsIndex,
  register: number,
  key: string,
  workOut: () => FilteredFigures,
): FilteredFigures {
  let current = kept.get(index);
  if (current?.results !== index.version || current.register !== register) {
    current = { results: index.version, register, figures: new Map() };
    kept.set(index, current);
  }
  const { figures } = current;
  const found = figures.get(key) ?? workOut();
  figures.delete(key);
  figures.set(key, found);
  if (figures.size > KEPT) {
    const [oldest] = figures.keys();
    figures.delete(oldest);
  }
  return found;
}
