import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest time in milliseconds that scoring holds up everything else. */
const LONGEST_TURN = 15;

/** Does something with each item, letting requests through in between. */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  let turnStart = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - turnStart > LONGEST_TURN) {
      await nextTurn();
      turnStart = performance.now();
    }
  }
  return results;
}
