import { DateTime } from 'luxon';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { Use } from './RuleInput';

/** A day on which a contract can end. */
export interface WayOut extends Use {
  /** ISO 8601. */
  on: string;
  kind: 'ends' | 'can be left';
}

/** The days ahead on which the contract of a system ends or can be left, nearest first. */
export function waysOut(
  { spec }: PlacedSystem,
  today: string,
): Pick<WayOut, 'on' | 'kind'>[] {
  const { contractEnds, contractBreaks = [] } = spec.support ?? {};
  const breaks = contractBreaks
    .filter(on => on !== contractEnds)
    .map(on => ({ on, kind: 'can be left' as const }));
  return [
    ...(contractEnds ? [{ on: contractEnds, kind: 'ends' as const }] : []),
    ...breaks,
  ]
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day a number of months after another, ISO 8601. */
export function monthsAfter(date: string, months: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toISODate()!;
}

/**
 * The first days on which contracts of different systems of different forces can
 * end within a number of months: one day for each force, those with most forces,
 * and of these the earliest.
 *
 * @returns nothing where fewer than two forces and two systems come together
 */
export function endingTogether(
  uses: readonly Use[],
  today: string,
  months: number,
): WayOut[] {
  const all = uses
    .flatMap(use => waysOut(use.system, today).map(way => ({ ...use, ...way })))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  let best: WayOut[] = [];
  all.forEach((first, place) => {
    const last = monthsAfter(first.on, months);
    const byForce = new Map<string, WayOut>();
    for (const way of all.slice(place)) {
      if (way.on > last) {
        break;
      }
      if (!byForce.has(way.force.ref)) {
        byForce.set(way.force.ref, way);
      }
    }
    if (byForce.size > best.length) {
      best = [...byForce.values()];
    }
  });
  const systems = new Set(best.map(({ system }) => system));
  return best.length > 1 && systems.size > 1 ? best : [];
}
