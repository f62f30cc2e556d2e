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

/** What is compared, from which {@link ruleInput} makes what the rules work with. */
export interface RuleFacts {
  forces: readonly ComparedForce[];
  /** Reference of the force that the others are compared with; without it, each with each. */
  focus?: string;
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

/** Systems of the compared forces by what they have, as references in their order. */
type Uses = ReadonlyMap<string, readonly Use[]>;

/** What the rules of a comparison work with. */
export interface RuleInput extends RuleFacts {
  /** By the system itself: more than one where it is shared. */
  bySystem: Uses;
  byCapability: Uses;
  byProduct: Uses;
  byLandingZone: Uses;
}

/** A system at one of the compared forces. */
export interface Use {
  force: EntityLabel;
  system: PlacedSystem;
}

function usesBy(
  { forces, focus }: Pick<RuleFacts, 'forces' | 'focus'>,
  keysOf: (system: PlacedSystem) => Iterable<string>,
): Uses {
  const uses = new Map<string, Use[]>();
  for (const { label: force, systems } of forces) {
    for (const system of systems) {
      for (const key of keysOf(system)) {
        const known = uses.get(key);
        if (known) {
          known.push({ force, system });
        } else {
          uses.set(key, [{ force, system }]);
        }
      }
    }
  }
  return new Map(
    [...uses]
      .filter(
        ([, its]) =>
          focus === undefined || its.some(({ force }) => force.ref === focus),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Sorts the systems of the compared forces once for all rules. */
export function ruleInput(facts: RuleFacts): RuleInput {
  return {
    ...facts,
    bySystem: usesBy(facts, ({ ref }) => [ref]),
    byCapability: usesBy(facts, ({ spec }) => new Set(spec.capabilities ?? [])),
    byProduct: usesBy(facts, ({ spec }) =>
      spec.product ? [spec.product] : [],
    ),
    byLandingZone: usesBy(facts, ({ spec }) =>
      spec.hosting?.landingZone ? [spec.hosting.landingZone] : [],
    ),
  };
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
  { forces }: Pick<RuleFacts, 'forces'>,
): EntityLabel[] {
  const atEnds = new Set(
    [...providers, ...consumers].flatMap(end =>
      end.forces.map(({ ref }) => ref),
    ),
  );
  return forces.map(({ label }) => label).filter(({ ref }) => atEnds.has(ref));
}
