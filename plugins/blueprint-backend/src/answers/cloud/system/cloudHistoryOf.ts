import {
  type CloudHistoryItem,
  factChangesBetween,
  milestonesOf,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { NumberedCloudRecord } from '../../../store/CloudPositionsTable';

/** Entries that an answer lists; a person reads no more. */
const MOST_LISTED = 100;

/**
 * What became of a system on its way: what the register recorded, and before it
 * began to, what the document declares of its own past. Newest first.
 *
 * @param records - newest first
 * @param today - ISO 8601 day
 */
export function cloudHistoryOf(
  records: readonly NumberedCloudRecord[],
  spec: SystemEntity['spec'],
  today: string,
): CloudHistoryItem[] {
  const recorded = records.flatMap(({ day, facts }, place) => {
    const before = records[place + 1];
    const changes = factChangesBetween(before?.facts, facts);
    return changes.length > 0 || !before
      ? [
          {
            day,
            source: before
              ? ('recorded' as const)
              : ('first-recorded' as const),
            changes,
          },
        ]
      : [];
  });
  const declared = milestonesOf(spec, today).map(({ kind, day }) => ({
    day,
    source: 'declared' as const,
    changes: [],
    milestone: kind,
  }));
  return [...recorded, ...declared.reverse()]
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, MOST_LISTED);
}
