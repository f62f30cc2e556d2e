import type {
  CapabilityLevel,
  ComparedInterface,
  EntityLabel,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';

/** A force with its systems that are in use or may be. */
export interface ComparedForce {
  label: EntityLabel;
  systems: readonly PlacedSystem[];
}

/** What the rules of a comparison work with. */
export interface RuleInput {
  forces: readonly ComparedForce[];
  /** Capabilities without parts. */
  capabilities: readonly (EntityLabel & { level: CapabilityLevel })[];
  interfaces: readonly ComparedInterface[];
  /** Day that dates are compared with, ISO 8601. */
  today: string;
  /** `collaboration.contractWindowMonths` of the scorecard; where it is not set, rules about contracts find nothing. */
  windowMonths?: number;
  /** Name of an entity. */
  label: (ref: string) => EntityLabel;
}

/** A system at one of the compared forces. */
export interface Use {
  force: EntityLabel;
  system: PlacedSystem;
}

/** Systems of the compared forces by something that they have, such as their product. */
export function usesBy(
  { forces }: Pick<RuleInput, 'forces'>,
  keysOf: (system: PlacedSystem) => Iterable<string>,
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { label: force, systems } of forces) {
    for (const system of systems) {
      for (const key of new Set(keysOf(system))) {
        const known = uses.get(key);
        if (known) {
          known.push({ force, system });
        } else {
          uses.set(key, [{ force, system }]);
        }
      }
    }
  }
  return uses;
}

/** The forces of some uses, each once, in their order. */
export function forcesIn(uses: readonly Use[]): EntityLabel[] {
  return [...new Map(uses.map(({ force }) => [force.ref, force])).values()];
}

/** The systems of some uses, each once, in their order. */
export function systemsIn(uses: readonly Use[]): PlacedSystem[] {
  return [...new Set(uses.map(({ system }) => system))];
}

/** The compared forces at the ends of an interface. */
export function comparedAtEnds(
  { providers, consumers }: Pick<ComparedInterface, 'providers' | 'consumers'>,
  { forces }: Pick<RuleInput, 'forces'>,
): EntityLabel[] {
  const atEnds = new Set(
    [...providers, ...consumers].flatMap(end =>
      end.forces.map(({ ref }) => ref),
    ),
  );
  return forces.map(({ label }) => label).filter(({ ref }) => atEnds.has(ref));
}
