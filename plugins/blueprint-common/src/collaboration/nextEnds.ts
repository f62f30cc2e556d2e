import { plusMonths } from '../engine/dates';
import type { SystemInView } from './CollaborationView';
import type { Search } from './makeFinding';

/**
 * Days on which a contract can still end and that are near enough to plan for,
 * first to last, each once.
 */
export function nearContractDates(
  { contractDates }: SystemInView,
  { view: { today }, settings }: Search,
): string[] {
  const horizon = plusMonths(today, settings.contractHorizonMonths);
  return [...new Set(contractDates)]
    .filter(day => day >= today && day <= horizon)
    .sort();
}

/** By system, the first day on which its contract can end, where it is known and near enough. */
export function nextEnds(
  systems: readonly SystemInView[],
  search: Search,
): Map<string, string> {
  return new Map(
    systems.flatMap(system => {
      const [first] = nearContractDates(system, search);
      return first === undefined ? [] : [[system.ref, first] as const];
    }),
  );
}
