import { UNKNOWN } from '../values';
import { ForceBuckets } from './ForceBuckets';
import { mapOver } from './LayeredMap';
import type { SystemNode } from './SystemNode';

/** Buckets by key, over those of another population. */
class BucketsByKey {
  private readonly buckets: Map<string, ForceBuckets>;
  private readonly own = new Set<string>();

  constructor(under?: BucketsByKey) {
    this.buckets = mapOver(under?.buckets);
  }

  get(key: string): ForceBuckets | undefined {
    return this.buckets.get(key);
  }

  /** Buckets that belong to this population alone. */
  toChange(key: string): ForceBuckets {
    let buckets = this.buckets.get(key);
    if (!buckets || !this.own.has(key)) {
      buckets = new ForceBuckets(buckets);
      this.own.add(key);
      this.buckets.set(key, buckets);
    }
    return buckets;
  }

  delete(key: string): void {
    this.buckets.delete(key);
    this.own.delete(key);
  }
}

const NOBODY = new ForceBuckets();

/**
 * The systems of one namespace, indexed by what other systems ask about them.
 * Graph facts never look beyond the namespace, so that the demonstration never
 * answers for a real force.
 */
export class Population {
  /** All that may be live. */
  readonly all: ForceBuckets;
  /** Those of which a fact is missing that others ask for. */
  readonly withoutCapabilities: ForceBuckets;
  readonly withoutProduct: ForceBuckets;
  readonly withoutDependencies: ForceBuckets;
  readonly withoutRecord: ForceBuckets;

  private readonly byCapability: BucketsByKey;
  private readonly byProduct: BucketsByKey;

  /** @param under - one that this one lies over and leaves as it is */
  constructor(under?: Population) {
    this.all = new ForceBuckets(under?.all);
    this.withoutCapabilities = new ForceBuckets(under?.withoutCapabilities);
    this.withoutProduct = new ForceBuckets(under?.withoutProduct);
    this.withoutDependencies = new ForceBuckets(under?.withoutDependencies);
    this.withoutRecord = new ForceBuckets(under?.withoutRecord);
    this.byCapability = new BucketsByKey(under?.byCapability);
    this.byProduct = new BucketsByKey(under?.byProduct);
  }

  /** Systems that serve a capability. */
  serving(capability: string): ForceBuckets {
    return this.byCapability.get(capability) ?? NOBODY;
  }

  /** Systems that are instances of a product. */
  instancesOf(product: string): ForceBuckets {
    return this.byProduct.get(product) ?? NOBODY;
  }

  add(node: SystemNode): void {
    this.indexesOf(node).forEach(buckets => buckets.add(node));
  }

  remove(node: SystemNode): void {
    this.indexesOf(node).forEach(buckets => buckets.remove(node));
    for (const capability of node.capabilities ?? []) {
      if (this.serving(capability).isEmpty) {
        this.byCapability.delete(capability);
      }
    }
    if (node.product !== undefined && this.instancesOf(node.product).isEmpty) {
      this.byProduct.delete(node.product);
    }
  }

  private indexesOf(node: SystemNode): ForceBuckets[] {
    const indexes = [this.all];
    if (node.capabilities) {
      for (const capability of node.capabilities) {
        indexes.push(this.byCapability.toChange(capability));
      }
    } else {
      indexes.push(this.withoutCapabilities);
    }
    indexes.push(
      node.product === undefined
        ? this.withoutProduct
        : this.byProduct.toChange(node.product),
    );
    if (!node.dependsOn) {
      indexes.push(this.withoutDependencies);
    }
    if (node.copyOf === UNKNOWN) {
      indexes.push(this.withoutRecord);
    }
    return indexes;
  }
}
