import type { EntityLabel } from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import type { Reading } from '../answers/Reading';
import { registryOf } from '../estate/registryOf';
import { isCounted } from '../scoring/isCounted';
import type { PaperScope } from './PaperScope';

/** Contracts for one product, or for a system of no known product, that end soon. */
export interface EndingContracts {
  /** The product, or the system. */
  subject: EntityLabel;
  systems: number;
  forces: number;
  /** First and last end, ISO 8601. */
  first: string;
  last: string;
}

/**
 * Contracts that end within the horizon of the Blueprint, the next one first.
 * Dates are open facts; one that is known only loosely is left out.
 */
export function paperContracts(
  { register }: Reading,
  { registry, force, date, terms }: PaperScope,
): EndingContracts[] {
  const { estate, directory } = register;
  const horizon = DateTime.fromISO(date)
    .plus({ months: terms?.contractHorizonMonths ?? 0 })
    .toISODate()!;
  const groups = new Map<
    string,
    { subject: EntityLabel; ends: string[]; forces: Set<string> }
  >();
  for (const ref of estate.refs()) {
    const system = estate.system(ref)!;
    const { product, support, lifecycle } = system.spec;
    const ends = support?.contractEnds;
    const forces = estate.forcesOf(ref);
    if (
      ends === undefined ||
      !/^\d{4}-\d{2}-\d{2}$/.test(ends) ||
      ends < date ||
      ends > horizon ||
      !isCounted(lifecycle) ||
      !(force === undefined
        ? registryOf(system as Parameters<typeof registryOf>[0]) ===
          registry.name
        : forces.includes(force))
    ) {
      continue;
    }
    const subject = product
      ? directory.label(product)
      : { ref, title: system.metadata.title ?? system.metadata.name };
    const group = groups.get(subject.ref) ?? {
      subject,
      ends: [],
      forces: new Set(),
    };
    group.ends.push(ends);
    forces.forEach(each => group.forces.add(each));
    groups.set(subject.ref, group);
  }
  return [...groups.values()]
    .map(({ subject, ends, forces }) => {
      const [first, ...others] = ends.sort();
      return {
        subject,
        systems: ends.length,
        forces: forces.size,
        first,
        last: others.at(-1) ?? first,
      };
    })
    .sort((a, b) => (a.first < b.first ? -1 : 1));
}
