import { UNKNOWN } from '../values';
import { UNKNOWN_CHOICE, type Fact, type FactOrigin } from './Fact';
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
  /** Reads the fact from the `spec` of its document, see {@link factReader}. */
  read(spec: object | undefined): unknown;
}

/**
 * Gives every fact that a set of expressions reads a fixed place, so that the
 * facts of a system are looked up once and not once for each check.
 */
export class FactLayout {
  /** Slots of facts of the open document, of the restricted one, and of the graph. */
  readonly slots: Readonly<Record<FactOrigin, Slot[]>> = {
    system: [],
    assessment: [],
    graph: [],
  };
  private size = 0;
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
        index: this.size,
        fact,
        documentPath: fact.steps.join('.'),
        graphName: graphFactNames.find(name => path === `graph.${name}`),
        aged: false,
        read: factReader(fact),
      };
      this.size += 1;
      this.byPath.set(path, slot);
      this.slots[fact.origin].push(slot);
    }
    slot.aged ||= aged;
    return slot;
  }
}

/**
 * Makes a function that reads a fact from the `spec` of its document. It returns
 * the value, or `UNKNOWN` where the fact is missing or says that it is not known.
 */
export function factReader(fact: Fact): Slot['read'] {
  const [first, ...rest] = fact.steps;
  const isChoice = fact.type === 'choice';
  return spec => {
    let value: any = (spec as any)?.[first];
    for (const step of rest) {
      if (value === undefined) {
        return UNKNOWN;
      }
      value = value[step];
    }
    return value === undefined || (isChoice && value === UNKNOWN_CHOICE)
      ? UNKNOWN
      : value;
  };
}
