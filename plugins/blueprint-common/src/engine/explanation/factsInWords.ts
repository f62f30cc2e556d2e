import { factByPath } from '../facts/factCatalogue';
import type { FactReading } from '../results';
import { describeReading } from './words';

/** Most facts that one sentence names. */
const MOST_FACTS = 4;

/**
 * Names facts with their values, as part of a sentence: `single sign-on: no`.
 *
 * @param maxAgeDays - oldest a fact may be, in days
 */
export function factsInWords(
  readings: readonly FactReading[],
  maxAgeDays?: number,
): string {
  const shown = readings
    .slice(0, MOST_FACTS)
    .map(
      reading =>
        `${reading.label}: ${describeReading(
          reading,
          factByPath.get(reading.path)!,
          maxAgeDays,
        )}`,
    );
  const more = readings.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
