import { UNKNOWN } from '../values';
import { ForceBuckets } from './ForceBuckets';
import type { SystemNode } from './SystemNode';

function bucketsOf(map: Map<string, ForceBuckets>, key: string): ForceBuckets {
  let buckets = map.get(key);
  if (!buckets) {
    buckets = new ForceBuckets();
    map.set(key, buckets);
  }
  return buckets;
}

const NOBODY = new ForceBuckets();

/**
 * The systems of one namespace, indexed by what other systems ask about them.
 * Graph facts never look beyond the namespace, so that the demonstration never
 * answers for a real force.
 */
export class Population {
  /** All that may be live. */
  readonly all = new ForceBuckets();
  /** Those of which a fact is missing that others ask for. */
  readonly withoutCapabilities = new ForceBuckets();
  readonly withoutProduct = new ForceBuckets();
  readonly withoutDependencies = new ForceBuckets();
  readonly withoutRecord = new ForceBuckets();

  private readonly byCapability = new Map<string, ForceBuckets>();
  private readonly byProduct = new Map<string, ForceBuckets>();

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
        indexes.push(bucketsOf(this.byCapability, capability));
      }
    } else {
      indexes.push(this.withoutCapabilities);
    }
    indexes.push(
      node.product === undefined
        ? this.withoutProduct
        : bucketsOf(this.byProduct, node.product),
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
