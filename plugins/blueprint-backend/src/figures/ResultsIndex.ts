import { countedLevels, countedOutcomes } from '../scoring/Contribution';
import { type FigureLayout, figureLayoutOf } from '../scoring/FigureLayout';
import { isCounted } from '../scoring/isCounted';
import type { ResultRow, SetMember } from '../store/ChangedResults';
import { conflictCodeAt } from '../store/conflictLetters';
import { outcomeAt } from '../store/outcomeLetters';
import type {
  CloudRulesContent,
  StoredDefinitions,
} from '../store/ResultsStore';
import { Numbered } from './Numbered';

const NOT_APPLICABLE = countedOutcomes.indexOf('not-applicable');

/** Cloud positions in the order in which they are counted. */
const countedClouds = ['yes', 'no', 'not-known'];

const FIRST_ROOM = 256;
const BITS = 32;

/** What a set of the store stands for, as references. */
export interface IndexedSet {
  forces: string[];
  regions: string[];
  capabilities: string[];
}

const EMPTY_SET: IndexedSet = { forces: [], regions: [], capabilities: [] };

/**
 * What figures need of every counted result, packed into a few arrays: about a
 * hundred bytes for each system. With it, figures over any filter take as long
 * as going once through the arrays.
 */
export class ResultsIndex {
  /** The definitions whose checks are counted. */
  readonly definitions: StoredDefinitions;
  readonly layout: FigureLayout;
  readonly registries = new Numbered();
  readonly categories = new Numbered();
  readonly criticalities = new Numbered();
  readonly markings = new Numbered();
  readonly dispositions = new Numbered();
  /** Rules over plans of the definitions. */
  readonly conflictRules: CloudRulesContent['conflicts'];
  /** Words of each bit set that says which columns of the layout apply. */
  readonly #words: number;
  readonly #sets = new Map<number, IndexedSet>();
  readonly #rows = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #placesOfChecks = new Map<number, Int32Array>();
  readonly #placesOfRules = new Map<number, Int32Array>();
  #refs: (string | undefined)[] = [];
  #version = 0;

  /** Numbers of each row, see the names of the dictionaries above. */
  registry = new Uint8Array(FIRST_ROOM);
  category = new Uint8Array(FIRST_ROOM);
  criticality = new Uint8Array(FIRST_ROOM);
  marking = new Uint8Array(FIRST_ROOM);
  /** Place in `CloudCounts`: in cloud, not in cloud, not known. */
  cloud = new Uint8Array(FIRST_ROOM);
  /** Place in `countedLevels`. */
  level = new Uint8Array(FIRST_ROOM);
  /** Number of the set of forces and regions. */
  organisation = new Int32Array(FIRST_ROOM);
  /** Number of the set of capabilities. */
  capabilities = new Int32Array(FIRST_ROOM);
  /** Places in `countedOutcomes`, one for each check of each row. */
  outcomes: Uint8Array;
  /** Places in `conflictOutcomes`, one for each rule over plans of each row. */
  conflicts: Uint8Array;
  /** Numbers of the disposition that the rules suggest, and that a person chose. */
  suggested = new Uint8Array(FIRST_ROOM);
  chosen = new Uint8Array(FIRST_ROOM);
  #applies: Uint32Array;

  /** @param definitions - those whose checks are counted */
  constructor(definitions: StoredDefinitions) {
    this.definitions = definitions;
    this.layout = figureLayoutOf(definitions);
    this.conflictRules = definitions.cloudRules?.conflicts ?? [];
    this.#words = Math.ceil(this.layout.columns.length / BITS);
    this.outcomes = new Uint8Array(FIRST_ROOM * this.layout.checks.length);
    this.conflicts = new Uint8Array(FIRST_ROOM * this.conflictRules.length);
    this.#applies = new Uint32Array(FIRST_ROOM * this.#words);
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Number of rows, of which some may be free. */
  get size(): number {
    return this.#refs.length;
  }

  /** Reference of the system in a row; undefined where the row is free. */
  refAt(row: number): string | undefined {
    return this.#refs[row];
  }

  /** Row of a system; undefined where it is not counted. */
  rowOf(ref: string): number | undefined {
    return this.#rows.get(ref);
  }

  /** What a set stands for. */
  set(id: number): IndexedSet {
    return this.#sets.get(id) ?? EMPTY_SET;
  }

  /** Whether some check of a column of the layout applies in a row. */
  applies(row: number, column: number): boolean {
    const word = this.#applies[row * this.#words + Math.floor(column / BITS)];
    return ((word >>> (column % BITS)) & 1) === 1;
  }

  /** Those sets of some results whose members are not known. */
  unknownSets(results: readonly ResultRow[]): number[] {
    const sets = new Set(
      results.flatMap(row => [row.organisation_set, row.capability_set]),
    );
    return [...sets].filter(set => !this.#sets.has(set));
  }

  /** Takes in sets with all their members. */
  addSets(ids: readonly number[], members: readonly SetMember[]): void {
    for (const id of ids) {
      this.#sets.set(id, { forces: [], regions: [], capabilities: [] });
    }
    const lists = {
      force: 'forces',
      region: 'regions',
      capability: 'capabilities',
    } as const;
    for (const { set_id: id, kind, member_ref: ref } of members) {
      this.#sets.get(id)![lists[kind]].push(ref);
    }
  }

  /**
   * Takes in results, whose sets must be known.
   *
   * @param removed - references of systems that left
   * @param definitionsOf - definitions by number
   */
  apply(
    changed: readonly ResultRow[],
    removed: readonly string[],
    definitionsOf: (id: number) => StoredDefinitions,
  ): void {
    if (changed.length + removed.length === 0) {
      return;
    }
    this.#version += 1;
    removed.forEach(ref => this.#remove(ref));
    for (const result of changed) {
      if (isCounted(result.lifecycle)) {
        this.#put(result, definitionsOf);
      } else {
        this.#remove(result.ref);
      }
    }
  }

  #remove(ref: string): void {
    const row = this.#rows.get(ref);
    if (row !== undefined) {
      this.#rows.delete(ref);
      this.#refs[row] = undefined;
      this.#free.push(row);
    }
  }

  #put(
    result: ResultRow,
    definitionsOf: (id: number) => StoredDefinitions,
  ): void {
    const row = this.#rows.get(result.ref) ?? this.#free.pop() ?? this.size;
    this.#makeRoomFor(row);
    this.#rows.set(result.ref, row);
    this.#refs[row] = result.ref;
    this.registry[row] = this.registries.take(result.registry);
    this.category[row] = this.categories.take(result.category);
    this.criticality[row] = this.criticalities.take(result.criticality);
    this.marking[row] = this.markings.take(result.marking);
    this.cloud[row] = countedClouds.indexOf(result.in_cloud);
    this.level[row] = countedLevels.findIndex(level => level === result.level);
    this.organisation[row] = result.organisation_set;
    this.capabilities[row] = result.capability_set;

    this.suggested[row] = this.dispositions.take(result.suggested_disposition);
    this.chosen[row] = this.dispositions.take(result.disposition);
    this.#putConflicts(row, result, definitionsOf);

    const start = row * this.layout.checks.length;
    const places = this.#placesIn(result.definitions_id, definitionsOf);
    places.forEach((place, check) => {
      this.outcomes[start + check] =
        place < 0
          ? NOT_APPLICABLE
          : countedOutcomes.indexOf(outcomeAt(result.outcomes, place));
    });
    this.#applies.fill(0, row * this.#words, (row + 1) * this.#words);
    this.layout.columns.forEach(({ checks }, column) => {
      if (checks.some(each => this.outcomes[start + each] !== NOT_APPLICABLE)) {
        this.#applies[row * this.#words + Math.floor(column / BITS)] |=
          1 << (column % BITS);
      }
    });
  }

  #putConflicts(
    row: number,
    result: ResultRow,
    definitionsOf: (id: number) => StoredDefinitions,
  ): void {
    const { definitions_id: id } = result;
    let places = this.#placesOfRules.get(id);
    if (!places) {
      const theirs = definitionsOf(id).cloudRules?.conflicts ?? [];
      places = Int32Array.from(this.conflictRules, ours =>
        theirs.findIndex(rule => rule.id === ours.id),
      );
      this.#placesOfRules.set(id, places);
    }
    const start = row * this.conflictRules.length;
    places.forEach((place, rule) => {
      this.conflicts[start + rule] =
        place < 0 ? 0 : conflictCodeAt(result.conflicts, place);
    });
  }

  /** Where the outcome of each check stands in a result made with some definitions. */
  #placesIn(
    id: number,
    definitionsOf: (id: number) => StoredDefinitions,
  ): Int32Array {
    let places = this.#placesOfChecks.get(id);
    if (!places) {
      const { checks } = definitionsOf(id);
      places = Int32Array.from(this.layout.checks, ours =>
        checks.findIndex(theirs => theirs.id === ours.id),
      );
      this.#placesOfChecks.set(id, places);
    }
    return places;
  }

  #makeRoomFor(row: number): void {
    const room = this.registry.length;
    if (row < room) {
      return;
    }
    const rows = room * 2;
    this.registry = grown(this.registry, rows);
    this.category = grown(this.category, rows);
    this.criticality = grown(this.criticality, rows);
    this.marking = grown(this.marking, rows);
    this.cloud = grown(this.cloud, rows);
    this.level = grown(this.level, rows);
    this.organisation = grown(this.organisation, rows);
    this.capabilities = grown(this.capabilities, rows);
    this.outcomes = grown(this.outcomes, rows * this.layout.checks.length);
    this.conflicts = grown(this.conflicts, rows * this.conflictRules.length);
    this.suggested = grown(this.suggested, rows);
    this.chosen = grown(this.chosen, rows);
    this.#applies = grown(this.#applies, rows * this.#words);
  }
}

function grown<A extends Uint8Array | Int32Array | Uint32Array>(
  array: A,
  length: number,
): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}
