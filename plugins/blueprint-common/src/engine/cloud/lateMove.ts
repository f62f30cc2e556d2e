import type { SystemEntity } from '../../schema';

/** Statuses after which a planned finish no longer matters. */
const FINISHED: ReadonlySet<string> = new Set([
  'migrated',
  'decommissioned',
  'not-applicable',
]);

/**
 * Whether a migration is past its planned finish and is not finished.
 *
 * @param cloud - the plan as it is declared
 * @param today - ISO 8601 day
 */
export function isLateMove(
  cloud: SystemEntity['spec']['cloud'],
  today: string,
): boolean {
  const { status = '', plannedFinish, actualFinish } = cloud ?? {};
  return (
    plannedFinish !== undefined &&
    plannedFinish < today &&
    actualFinish === undefined &&
    !FINISHED.has(status)
  );
}
