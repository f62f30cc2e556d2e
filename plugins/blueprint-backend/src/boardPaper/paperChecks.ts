import type { BoardCheck } from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { systemsFilterOf } from '../answers/systemsFilter';
import type { PaperScope } from './PaperScope';

/** Systems that are named with a check. */
const SYSTEMS_NAMED = 3;

/**
 * The checks that cost most weight, worst first, over the systems whose checks
 * the caller may read.
 */
export async function paperChecks(
  reading: Reading,
  { registry, force, terms }: PaperScope,
): Promise<BoardCheck[]> {
  const filter = await systemsFilterOf(reading, {
    registry: registry.name,
    ...(force !== undefined && { force: [force] }),
  });
  const counted = await reading.store.countChecks(filter);
  const worst = counted
    .filter(({ counts }) => counts.fail > 0)
    .sort(
      (a, b) =>
        b.counts.fail * b.check.weight - a.counts.fail * a.check.weight ||
        (a.check.id < b.check.id ? -1 : 1),
    )
    .slice(0, terms?.worstChecks ?? 0);
  return Promise.all(
    worst.map(async ({ check, counts }) => {
      const { items } = await reading.store.listSystems({
        filter: { ...filter, check: check.id, outcome: 'fail' },
        sort: 'priority',
        descending: true,
        limit: SYSTEMS_NAMED,
      });
      return {
        id: check.id,
        title: check.title,
        severity: check.severity,
        weight: check.weight,
        remediation: check.remediation,
        failing: counts.fail,
        passing: counts.pass,
        notKnown: counts.unknown,
        systems: items.map(({ summary: { ref, title } }) => ({ ref, title })),
      };
    }),
  );
}
