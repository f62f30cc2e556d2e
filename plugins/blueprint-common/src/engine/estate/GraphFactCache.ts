import { sameValue } from '../values';
import type {
  EstateGraph,
  GraphReasons,
  SystemGraphFacts,
} from './EstateGraph';
import { mapOver } from './LayeredMap';
import type { SystemNode } from './SystemNode';

interface Entry {
  readonly facts: SystemGraphFacts;
  readonly reasons?: GraphReasons;
}

function sameFacts(a: SystemGraphFacts, b: SystemGraphFacts): boolean {
  return (Object.keys(a) as (keyof SystemGraphFacts)[]).every(name =>
    sameValue(a[name], b[name]),
  );
}

/** Graph facts that were asked for, so that a change can tell which of them moved. */
export class GraphFactCache {
  private readonly entries: Map<string, Entry>;

  /**
   * @param graph - the graph whose facts are kept
   * @param under - what was kept for a graph that this one lies over
   */
  constructor(
    private readonly graph: EstateGraph,
    under?: GraphFactCache,
  ) {
    this.entries = mapOver(under?.entries);
  }

  factsOf(node: SystemNode): SystemGraphFacts {
    return this.entryOf(node).facts;
  }

  reasonsFor(node: SystemNode): GraphReasons {
    const entry = this.entryOf(node);
    if (entry.reasons) {
      return entry.reasons;
    }
    const reasons = this.graph.reasonsFor(node);
    this.entries.set(node.ref, { ...entry, reasons });
    return reasons;
  }

  forget(ref: string): void {
    this.entries.delete(ref);
  }

  /**
   * Works graph facts of a system out again.
   *
   * @param extent - which may have changed: all, or only that of the same
   *   product elsewhere
   * @returns whether they, or the systems behind them, are other than when they
   *   were last asked for
   */
  refresh(node: SystemNode, extent: 'all' | 'product'): boolean {
    const entry = this.entries.get(node.ref);
    if (!entry) {
      return false;
    }
    if (extent === 'product') {
      const facts: SystemGraphFacts = {
        ...entry.facts,
        sameProductElsewhere: this.graph.sameProductElsewhere(node),
      };
      this.entries.set(node.ref, { ...entry, facts });
      return facts.sameProductElsewhere !== entry.facts.sameProductElsewhere;
    }
    const facts = this.graph.factsOf(node);
    const reasons = entry.reasons && this.graph.reasonsFor(node);
    const changed =
      !sameFacts(facts, entry.facts) ||
      JSON.stringify(reasons) !== JSON.stringify(entry.reasons);
    this.entries.set(node.ref, { facts, reasons });
    return changed;
  }

  private entryOf(node: SystemNode): Entry {
    let entry = this.entries.get(node.ref);
    if (!entry) {
      entry = { facts: this.graph.factsOf(node) };
      this.entries.set(node.ref, entry);
    }
    return entry;
  }
}
