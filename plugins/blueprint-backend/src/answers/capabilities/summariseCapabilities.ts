import type {
  CapabilitySummary,
  CloudCounts,
  EntityLabel,
  LifeCounts,
  OwnedPrompt,
  SystemLife,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { CapabilityNode } from './CapabilityTree';
import type { EstateIndex } from './EstateIndex';
import type { ScopedEstate } from './estateScope';
import { mayBeInUse, type PlacedSystem } from './PlacedSystem';

/** Entities named in a summary; the detail has them all. */
const NAMED = 3;

const countName: Record<SystemLife, keyof LifeCounts> = {
  live: 'live',
  planned: 'planned',
  'not-known': 'notKnown',
  ended: 'ended',
};

/** Counts systems by where they are in their life. */
export function countLives(
  systems: Iterable<Pick<PlacedSystem, 'life'>>,
): LifeCounts {
  const counts: LifeCounts = { live: 0, planned: 0, notKnown: 0, ended: 0 };
  for (const { life } of systems) {
    counts[countName[life]] += 1;
  }
  return counts;
}

/** A force with more than one system in use for the same capability. */
export interface Overlap {
  force: string;
  capability: string;
  systems: PlacedSystem[];
}

/** What serves a capability, before it is put in words. */
class CapabilityFigures {
  readonly systems: PlacedSystem[] = [];
  readonly products = new Map<string, number>();
  readonly cloud: CloudCounts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
  /** Forces with a system that is in use or may be. */
  readonly covered = new Set<string>();
  readonly liveByForce = new Map<string, PlacedSystem[]>();
  national = 0;

  add(system: PlacedSystem): void {
    this.systems.push(system);
    // What is no longer run counts in no figures.
    if (system.life !== 'ended') {
      this.cloud[system.cloud] += 1;
    }
    if (!mayBeInUse(system)) {
      return;
    }
    const { product } = system.spec;
    if (product) {
      this.products.set(product, (this.products.get(product) ?? 0) + 1);
    }
    this.national += Number(system.isNational && system.life === 'live');
    for (const force of system.forces) {
      this.covered.add(force);
      if (system.life === 'live') {
        const live = this.liveByForce.get(force);
        if (live) {
          live.push(system);
        } else {
          this.liveByForce.set(force, [system]);
        }
      }
    }
  }
}

/** A capability of the map with everything that does not depend on who asks. */
export type OpenSummary = Omit<CapabilitySummary, 'conformance'>;

/** The capability map of one scope, apart from conformance. */
export interface CapabilityMap {
  /** Each capability before its parts. */
  summaries: readonly OpenSummary[];
  /** By capability without parts. */
  overlaps: ReadonlyMap<string, readonly Overlap[]>;
  prompts: readonly OwnedPrompt[];
  unplaced: LifeCounts;
}

/**
 * The overlaps in one capability without parts: more than one system in use in
 * one force. Systems that several forces share count in each of them.
 */
function overlapsIn(
  { ref, parts }: CapabilityNode,
  figures: CapabilityFigures,
  forces: readonly string[],
): Overlap[] {
  if (parts.length > 0) {
    return [];
  }
  return forces.flatMap(force => {
    const systems = figures.liveByForce.get(force) ?? [];
    return systems.length > 1 ? [{ force, capability: ref, systems }] : [];
  });
}

/** The tree below a capability, itself included. */
function branchOf(node: CapabilityNode): CapabilityNode[] {
  return [node, ...node.parts.flatMap(branchOf)];
}

/**
 * Sums up what serves each capability in one part of a registry, in one pass
 * over its systems.
 *
 * @param allPrompts - prompts of the whole registry
 */
export function summariseCapabilities(
  scope: ScopedEstate,
  index: EstateIndex,
  allPrompts: readonly OwnedPrompt[],
  directory: Directory,
): CapabilityMap {
  const { tree } = index;
  const figures = new Map(
    tree.nodes.map(({ ref }) => [ref, new CapabilityFigures()]),
  );
  const unplaced: PlacedSystem[] = [];
  for (const system of scope.systems) {
    const places = index.placesOf(system);
    if (places.size === 0) {
      unplaced.push(system);
    }
    places.forEach(ref => figures.get(ref)!.add(system));
  }
  const overlaps = new Map(
    tree.nodes.map(node => [
      node.ref,
      overlapsIn(node, figures.get(node.ref)!, scope.forces),
    ]),
  );
  const inScope = new Set(scope.forces);
  const prompts = allPrompts.filter(({ force }) => inScope.has(force.ref));
  const label = (ref: string): EntityLabel => directory.label(ref);

  const summaries = tree.nodes.map((node): OpenSummary => {
    const { systems, products, cloud, covered, national } = figures.get(
      node.ref,
    )!;
    const branch = branchOf(node);
    const refs = new Set(branch.map(({ ref }) => ref));
    const overlapping = branch.flatMap(({ ref }) => overlaps.get(ref)!);
    const gaps = scope.forces.filter(force => !covered.has(force));
    const byUse = [...products].sort(
      ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
    );
    return {
      ref: node.ref,
      title: node.title,
      level: node.spec.level,
      status: node.spec.status,
      ...(node.parent && { parent: node.parent.ref }),
      depth: node.depth,
      parts: node.parts.length,
      systems: countLives(systems),
      national,
      products: {
        count: products.size,
        first: byUse.slice(0, NAMED).map(([ref]) => label(ref)),
      },
      forcesCovered: scope.forces.length - gaps.length,
      gaps: { count: gaps.length, first: gaps.slice(0, NAMED).map(label) },
      overlaps: {
        count: overlapping.length,
        first: overlapping.slice(0, NAMED).map(overlap => ({
          force: label(overlap.force),
          capability: label(overlap.capability).title,
          systems: overlap.systems
            .slice(0, NAMED)
            .map(({ ref, title }) => ({ ref, title })),
        })),
      },
      owned: prompts.filter(({ capability }) => refs.has(capability.ref))
        .length,
      cloud,
    };
  });
  return { summaries, overlaps, prompts, unplaced: countLives(unplaced) };
}
