import { countBetween, UNKNOWN, type Count, type Truth } from '../values';
import { haveCommonForce, isAround, isElsewhere } from './ForceSet';
import type { GraphFactName } from '../facts/graphFacts';
import type { ForceBuckets } from './ForceBuckets';
import { mapOver } from './LayeredMap';
import { Multimap } from './Multimap';
import { dependenciesMovingLater, movesBeforeDependency } from './moveOrder';
import { Population } from './Population';
import type { SystemNode } from './SystemNode';

/** Graph facts that hang on other systems alone. */
export interface SystemGraphFacts {
  sameCapabilityInForce: Truth;
  sameProductElsewhere: Truth;
  liveDependants: Count;
  replacedSystemsStillLive: Truth;
  masterCopies: Count;
  movesBeforeDependency: Truth;
}

/** Systems that make graph facts what they are. */
export type GraphReasons = Readonly<
  Partial<Record<GraphFactName, readonly string[]>>
>;

/** Most systems that are named as the reason for a graph fact. */
const MOST_NAMED = 5;

function firstFew(refs: Iterable<string>): string[] {
  return [...new Set(refs)].sort().slice(0, MOST_NAMED);
}

/**
 * How the systems of an estate relate to each other. Every answer allows for
 * what is missing: a fact that could change it makes it not known, or widens
 * its limits, so that a fact that goes missing anywhere never helps anyone.
 */
export class EstateGraph {
  private readonly nodes: Map<string, SystemNode>;
  private readonly populations = new Map<string, Population>();
  private readonly dependants: Multimap<string, SystemNode>;
  private readonly copies: Multimap<string, SystemNode>;
  private readonly replacers: Multimap<string, SystemNode>;

  /** @param under - one that this one lies over and leaves as it is */
  constructor(private readonly under?: EstateGraph) {
    this.nodes = mapOver(under?.nodes);
    this.dependants = new Multimap(under?.dependants);
    this.copies = new Multimap(under?.copies);
    this.replacers = new Multimap(under?.replacers);
  }

  node(ref: string): SystemNode | undefined {
    return this.nodes.get(ref);
  }

  /** Adds a system, or puts a new state in place of the old one. */
  put(node: SystemNode): void {
    this.remove(node.ref);
    this.nodes.set(node.ref, node);
    this.populationOf(node).add(node);
    node.dependsOn?.forEach(ref => this.dependants.add(ref, node));
    node.replaces?.forEach(ref => this.replacers.add(ref, node));
    if (typeof node.copyOf === 'string') {
      this.copies.add(node.copyOf, node);
    }
  }

  /** Removes a system, if it is there. */
  remove(ref: string): void {
    const node = this.nodes.get(ref);
    if (!node) {
      return;
    }
    this.nodes.delete(ref);
    this.populationOf(node).remove(node);
    node.dependsOn?.forEach(target => this.dependants.delete(target, node));
    node.replaces?.forEach(target => this.replacers.delete(target, node));
    if (typeof node.copyOf === 'string') {
      this.copies.delete(node.copyOf, node);
    }
  }

  /** Every system. */
  all(): Iterable<SystemNode> {
    return this.nodes.values();
  }

  /** Systems that depend on another. */
  dependantsOf(ref: string): Iterable<SystemNode> {
    return this.dependants.get(ref);
  }

  /** Systems that replace another. */
  replacersOf(ref: string): Iterable<SystemNode> {
    return this.replacers.get(ref);
  }

  /** The graph facts of a system. */
  factsOf(node: SystemNode): SystemGraphFacts {
    const population = this.populationOf(node);
    return {
      sameCapabilityInForce: this.sameCapability(node, population),
      sameProductElsewhere: this.sameProductElsewhere(node),
      liveDependants: this.countAround(
        node,
        this.dependants.get(node.ref),
        population.withoutDependencies.countNear(node, isAround).possible,
      ),
      replacedSystemsStillLive: this.replacedStillLive(node),
      masterCopies: this.countAround(
        node,
        this.copies.get(node.ref),
        population.withoutRecord.countNear(node, isAround).possible,
      ),
      movesBeforeDependency: movesBeforeDependency(node, ref =>
        this.nodes.get(ref),
      ),
    };
  }

  /** Whether a system outside its forces is an instance of the same product. */
  sameProductElsewhere(node: SystemNode): Truth {
    const population = this.populationOf(node);
    const { product } = node;
    if (product === undefined) {
      return population.all.hasAny(node, isElsewhere) === false
        ? false
        : UNKNOWN;
    }
    const known = population.instancesOf(product).hasAny(node, isElsewhere);
    if (known !== false) {
      return known;
    }
    return population.withoutProduct.hasAny(node, isElsewhere) === false
      ? false
      : UNKNOWN;
  }

  /**
   * The systems that make graph facts what they are, for the reader: for each
   * fact at most five, by reference. Copies of records are not named, because
   * whether a system keeps one is restricted.
   */
  reasonsFor(node: SystemNode): GraphReasons {
    return {
      sameCapabilityInForce: firstFew(this.liveForSameCapability(node)),
      liveDependants: firstFew(this.liveDependants(node)),
      replacedSystemsStillLive: firstFew(
        (node.replaces ?? []).filter(ref => this.nodes.get(ref)?.live === true),
      ),
      movesBeforeDependency: firstFew(
        dependenciesMovingLater(node, ref => this.nodes.get(ref)),
      ),
    };
  }

  private *liveForSameCapability(node: SystemNode): Iterable<string> {
    const population = this.populationOf(node);
    for (const capability of node.capabilities ?? []) {
      yield* population
        .serving(capability)
        .certainlyNear(node, haveCommonForce);
    }
  }

  private *liveDependants(node: SystemNode): Iterable<string> {
    for (const other of this.dependants.get(node.ref)) {
      if (other.live === true && this.isNear(node, other) === true) {
        yield other.ref;
      }
    }
  }

  private populationOf({ namespace }: SystemNode): Population {
    let population = this.populations.get(namespace);
    if (!population) {
      population = new Population(this.under?.populations.get(namespace));
      this.populations.set(namespace, population);
    }
    return population;
  }

  private sameCapability(node: SystemNode, population: Population): Truth {
    const others = (buckets: ForceBuckets) =>
      buckets.countNear(node, haveCommonForce);
    if (!node.capabilities) {
      return others(population.all).possible > 0 ? UNKNOWN : false;
    }
    let answer: Truth = false;
    for (const capability of node.capabilities) {
      const { certain, possible } = others(population.serving(capability));
      if (certain > 0) {
        return true;
      }
      if (possible > 0) {
        answer = UNKNOWN;
      }
    }
    return node.capabilities.length > 0 &&
      others(population.withoutCapabilities).possible > 0
      ? UNKNOWN
      : answer;
  }

  private replacedStillLive(node: SystemNode): Truth {
    if (!node.replaces) {
      return UNKNOWN;
    }
    let answer: Truth = false;
    for (const ref of node.replaces) {
      const live = this.nodes.get(ref)?.live ?? UNKNOWN;
      if (live === true) {
        return true;
      }
      if (live === UNKNOWN) {
        answer = UNKNOWN;
      }
    }
    return answer;
  }

  private isNear(node: SystemNode, other: SystemNode): Truth {
    return other.ref !== node.ref && other.namespace === node.namespace
      ? isAround(node.forces, other.forces)
      : false;
  }

  private countAround(
    node: SystemNode,
    others: Iterable<SystemNode>,
    perhapsMore: number,
  ): Count {
    let lowest = 0;
    let highest = perhapsMore;
    for (const other of others) {
      const near = this.isNear(node, other);
      if (near !== false && other.live !== false) {
        highest += 1;
        lowest += near === true && other.live === true ? 1 : 0;
      }
    }
    return countBetween(lowest, highest);
  }
}
