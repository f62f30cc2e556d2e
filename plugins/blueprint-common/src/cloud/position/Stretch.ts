import type { CloudCounts } from '../../api/types';
import type { CloudState } from './cloudState';

/**
 * Days on which a system counted as one of the three numbers. Days are numbers
 * of days, see `dayNumber`; they may be infinite.
 */
export interface Stretch {
  /** First day. */
  from: number;
  /** Day after the last. */
  until: number;
  state: CloudState;
}

/** First of some days in order that is not before a day. */
function placeOf(day: number, days: readonly number[]): number {
  let low = 0;
  let high = days.length;
  // Most stretches begin before the first day or end after the last.
  if (high === 0 || day <= days[0]) {
    return 0;
  }
  if (day > days[high - 1]) {
    return high;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] < day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Adds up stretches of many systems on some days, in one pass over them.
 */
export class PositionCounter {
  readonly #days: readonly number[];
  /** By state, what each day adds to the day before. */
  readonly #changes: Record<CloudState, Int32Array>;

  /** @param days - in order, each once */
  constructor(days: readonly number[]) {
    this.#days = days;
    const none = () => new Int32Array(days.length + 1);
    this.#changes = { inCloud: none(), notInCloud: none(), notKnown: none() };
  }

  /** Counts a stretch. */
  add({ from, until, state }: Stretch): void {
    const changes = this.#changes[state];
    changes[placeOf(from, this.#days)] += 1;
    changes[placeOf(until, this.#days)] -= 1;
  }

  /** The three numbers of each day, in the order of the days. */
  counts(): CloudCounts[] {
    const sum: CloudCounts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
    return this.#days.map((_day, place) => {
      sum.inCloud += this.#changes.inCloud[place];
      sum.notInCloud += this.#changes.notInCloud[place];
      sum.notKnown += this.#changes.notKnown[place];
      return { ...sum };
    });
  }
}
