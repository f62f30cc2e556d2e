import type { FactShape } from '../facts/Fact';
import type { Slot } from '../facts/FactLayout';
import type { FactTable } from '../facts/FactTable';

/** A compiled part of an expression. */
export interface Node {
  /** Where it starts in the expression, for errors. */
  offset: number;
  /** Form of its value. */
  shape: FactShape;
  /** Its value, `UNKNOWN` where that is not known. */
  evaluate(table: FactTable): unknown;
  /** Every fact it reads, directly or through its parts. */
  slots: readonly Slot[];
  /** Its value where that is the same for every system. */
  constant?: { value: unknown };
  /**
   * Adds the facts that made its value what it is; without it, those are all
   * the facts it reads.
   */
  explain?(table: FactTable, decisive: Set<Slot>): void;
}

/** Adds the facts that made the value of a node what it is. */
export function explain(
  node: Node,
  table: FactTable,
  decisive: Set<Slot>,
): void {
  if (node.explain) {
    node.explain(table, decisive);
  } else {
    node.slots.forEach(slot => decisive.add(slot));
  }
}

/** The facts of several nodes, each once. */
export function slotsOf(...nodes: Node[]): Slot[] {
  return [...new Set(nodes.flatMap(node => node.slots))];
}
