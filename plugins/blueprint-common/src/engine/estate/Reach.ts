import { isAround, type ForceSet } from './ForceSet';
import type { SystemNode } from './SystemNode';

/** What a change touches within one namespace. */
class NamespaceReach {
  private readonly forces = new Map<string, ForceSet>();
  private readonly products = new Set<string>();
  private everything = false;
  private readonly answers = new Map<string, boolean>();

  add({ forces, product }: SystemNode): void {
    this.forces.set(forces.key, forces);
    if (product === undefined) {
      this.everything = true;
    } else {
      this.products.add(product);
    }
    this.answers.clear();
  }

  /** Whether it shares a product with a system that changed, or may. */
  includesProductOf({ product }: SystemNode): boolean {
    return (
      this.everything || product === undefined || this.products.has(product)
    );
  }

  /** Whether it stands near a system that changed, or may. */
  isNear({ forces }: SystemNode): boolean {
    let near = this.answers.get(forces.key);
    if (near === undefined) {
      near = [...this.forces.values()].some(
        other => isAround(forces, other) !== false,
      );
      this.answers.set(forces.key, near);
    }
    return near;
  }
}

/**
 * Collects how far a change of the graph reaches: the systems whose graph facts
 * may hang on a system that came, changed or went.
 */
export class Reach {
  private readonly namespaces = new Map<string, NamespaceReach>();

  /** Whether nothing was added. */
  get isEmpty(): boolean {
    return this.namespaces.size === 0;
  }

  /** Adds the old or the new state of a system that changed. */
  add(node: SystemNode): void {
    let reach = this.namespaces.get(node.namespace);
    if (!reach) {
      reach = new NamespaceReach();
      this.namespaces.set(node.namespace, reach);
    }
    reach.add(node);
  }

  /**
   * Which graph facts of a system may have changed: all of them, only that of
   * the same product elsewhere, or none.
   */
  of(node: SystemNode): 'all' | 'product' | 'none' {
    const reach = this.namespaces.get(node.namespace);
    if (reach?.isNear(node)) {
      return 'all';
    }
    return reach?.includesProductOf(node) ? 'product' : 'none';
  }
}
