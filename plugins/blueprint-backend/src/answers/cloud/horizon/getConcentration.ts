import type {
  Concentration,
  ConcentrationGroup,
  ConcentrationQuery,
  ConcentrationResponse,
} from '@policing/plugin-blueprint-common';
import { USUAL_PAGE } from '../../page';
import type { Reading } from '../../Reading';
import type { HorizonSystem } from './HorizonIndex';
import { horizonScope } from './horizonScope';

/** What a system hangs on, in one respect; undefined where it is not known. */
type Anchor = { name: string; region?: string } | undefined;

/** Adds systems up by what they hang on. */
class Tally {
  readonly #groups = new Map<
    string,
    Omit<ConcentrationGroup, 'forces'> & { forces: Set<string> }
  >();
  #notKnown = 0;

  add(anchor: Anchor, system: HorizonSystem, isReadable: boolean): void {
    if (!anchor) {
      this.#notKnown += 1;
      return;
    }
    const key = `${anchor.name}\n${anchor.region ?? ''}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = {
        ...anchor,
        systems: 0,
        forces: new Set(),
        readable: 0,
        critical: 0,
        losing: 0,
      };
      this.#groups.set(key, group);
    }
    group.systems += 1;
    group.losing += system.loses ? 1 : 0;
    group.readable += isReadable ? 1 : 0;
    group.critical += isReadable && system.isCritical ? 1 : 0;
    for (const force of system.placed.forces) {
      group.forces.add(force);
    }
  }

  /** Most critical systems first, then most systems, then by name. */
  result(limit: number): Concentration {
    const groups = [...this.#groups.values()].sort(
      (a, b) =>
        b.critical - a.critical ||
        b.systems - a.systems ||
        a.name.localeCompare(b.name, 'en-GB'),
    );
    return {
      groups: groups
        .slice(0, limit)
        .map(group => ({ ...group, forces: group.forces.size })),
      total: groups.length,
      notKnown: this.#notKnown,
    };
  }
}

/**
 * How many systems hang on one supplier, one place and one landing zone. How
 * many of them are critical is counted over those alone whose criticality the
 * reader may read: nothing is told of the others, so nothing can be subtracted.
 */
export async function getConcentration(
  reading: Reading,
  { limit = USUAL_PAGE, ...query }: ConcentrationQuery,
): Promise<ConcentrationResponse> {
  const { registry, today, label, index, within, readable } =
    await horizonScope(reading, query);
  const { criticalTiers, landingZoneHosting } = index.definitions;
  const suppliers = new Tally();
  const places = new Tally();
  const landingZones = new Tally();
  let systems = 0;
  let readableSystems = 0;
  for (const system of index.systems) {
    if (!within[system.place]) {
      continue;
    }
    const { supplier, placed } = system;
    const isReadable = readable.covers(system);
    const { provider, region, landingZone, ...hosting } =
      placed.spec.hosting ?? {};
    systems += 1;
    readableSystems += isReadable ? 1 : 0;
    suppliers.add(
      supplier ? { name: supplier } : undefined,
      system,
      isReadable,
    );
    places.add(
      provider ? { name: provider, ...(region && { region }) } : undefined,
      system,
      isReadable,
    );
    // A hosting class without landing zones hangs on none.
    if (landingZone || landingZoneHosting.includes(hosting.class ?? '')) {
      landingZones.add(
        landingZone ? { name: landingZone } : undefined,
        system,
        isReadable,
      );
    }
  }
  return {
    registry,
    scope: label,
    today,
    until: index.until,
    systems,
    readable: readableSystems,
    criticalTiers: [...criticalTiers],
    suppliers: suppliers.result(limit),
    places: places.result(limit),
    landingZones: landingZones.result(limit),
  };
}
