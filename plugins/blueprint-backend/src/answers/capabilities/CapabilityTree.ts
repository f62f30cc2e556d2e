import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CapabilityEntity } from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';

/** A capability in the tree. */
export interface CapabilityNode {
  ref: string;
  title: string;
  description?: string;
  spec: CapabilityEntity['spec'];
  /** Absent at the top. */
  parent?: CapabilityNode;
  parts: CapabilityNode[];
  /** Number of capabilities above it. */
  depth: number;
}

/** Levels in the order in which the strategy and this register speak of them. */
const LEVELS = ['strategic', 'core', 'enabling', 'digital'];

function byLevelAndTitle(a: CapabilityNode, b: CapabilityNode): number {
  return (
    LEVELS.indexOf(a.spec.level) - LEVELS.indexOf(b.spec.level) ||
    a.title.localeCompare(b.title, 'en-GB') ||
    (a.ref < b.ref ? -1 : 1)
  );
}

/**
 * The capabilities as a tree. A capability whose parent is not in the register,
 * or stands below it, stands at the top.
 */
export class CapabilityTree {
  /** Each capability before its parts. */
  readonly nodes: readonly CapabilityNode[];
  readonly #byRef = new Map<string, CapabilityNode>();

  constructor(directory: Pick<Directory, 'all'>) {
    for (const entity of directory.all<Entity & CapabilityEntity>(
      'Capability',
    )) {
      const ref = stringifyEntityRef(entity);
      const { title, name, description } = entity.metadata;
      this.#byRef.set(ref, {
        ref,
        title: title ?? name,
        ...(description && { description }),
        spec: entity.spec,
        parts: [],
        depth: 0,
      });
    }
    const tops: CapabilityNode[] = [];
    for (const node of this.#byRef.values()) {
      const parent = this.#parentOf(node);
      if (parent) {
        node.parent = parent;
        parent.parts.push(node);
      } else {
        tops.push(node);
      }
    }
    const nodes: CapabilityNode[] = [];
    const visit = (node: CapabilityNode, depth: number) => {
      node.depth = depth;
      nodes.push(node);
      node.parts.sort(byLevelAndTitle).forEach(part => visit(part, depth + 1));
    };
    tops.sort(byLevelAndTitle).forEach(node => visit(node, 0));
    this.nodes = nodes;
  }

  node(ref: string): CapabilityNode | undefined {
    return this.#byRef.get(ref);
  }

  /** A capability and everything above it, from the bottom; nothing for one that is not in the tree. */
  lineOf(ref: string): CapabilityNode[] {
    const line: CapabilityNode[] = [];
    let node = this.#byRef.get(ref);
    while (node) {
      line.push(node);
      node = node.parent;
    }
    return line;
  }

  /** The declared parent, unless that would close a circle. */
  #parentOf(node: CapabilityNode): CapabilityNode | undefined {
    const parent = node.spec.parent && this.#byRef.get(node.spec.parent);
    const passed = new Set<string>();
    let above = parent || undefined;
    while (above && !passed.has(above.ref)) {
      if (above === node) {
        return undefined;
      }
      passed.add(above.ref);
      above = above.spec.parent
        ? this.#byRef.get(above.spec.parent)
        : undefined;
    }
    return parent || undefined;
  }
}
