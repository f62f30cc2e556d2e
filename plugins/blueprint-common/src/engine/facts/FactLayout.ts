import { UNKNOWN } from '../values';
import { UNKNOWN_CHOICE, type Fact } from './Fact';
import { factByPath } from './factCatalogue';
import { graphFactNames, type GraphFactName } from './graphFacts';

/** A fact that some expression reads, and its place in a `FactTable`. */
export interface Slot {
  index: number;
  fact: Fact;
  /** Path of the fact within the `spec` of its document, as evidence names it. */
  documentPath: string;
  /** Name of the fact, where it is a graph fact. */
  graphName?: GraphFactName;
  /** Whether some expression asks how old the fact is. */
  aged: boolean;
}

/**
 * Gives every fact that a set of expressions reads a fixed place, so that the
 * facts of a system are looked up once and not once for each check.
 */
export class FactLayout {
  readonly slots: Slot[] = [];
  private readonly byPath = new Map<string, Slot>();

  /**
   * The slot of a fact; the first request for it makes the slot.
   *
   * @param path - path of a fact of the catalogue
   * @param aged - whether the age of the fact matters
   */
  slotOf(path: string, aged: boolean): Slot {
    let slot = this.byPath.get(path);
    if (!slot) {
      const fact = factByPath.get(path)!;
      slot = {
        index: this.slots.length,
        fact,
        documentPath: fact.steps.join('.'),
        graphName: graphFactNames.find(name => path === `graph.${name}`),
        aged: false,
      };
      this.byPath.set(path, slot);
      this.slots.push(slot);
    }
    slot.aged ||= aged && slot.fact.origin !== 'graph';
    return slot;
  }
}

/**
 * Reads a fact from the `spec` of its document.
 *
 * @returns the value, or `UNKNOWN` where it is missing or says that it is not known
 */
export function readFact(fact: Fact, spec: object | undefined): unknown {
  let value: any = spec;
  for (const step of fact.steps) {
    if (value === undefined) {
      return UNKNOWN;
    }
    value = value[step];
  }
  return value === undefined ||
    (value === UNKNOWN_CHOICE && fact.type === 'choice')
    ? UNKNOWN
    : value;
}
