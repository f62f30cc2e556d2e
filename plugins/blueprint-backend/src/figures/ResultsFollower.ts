import type { ResultRow, ResultRows } from '../store/ChangedResults';
import type { StoredDefinitions } from '../store/ResultsStore';
import { ResultsIndex } from './ResultsIndex';

/** Share of changed results from which reading all of them is quicker. */
const MUCH = 0.2;

const noDefinitions: StoredDefinitions = {
  id: 0,
  digest: '',
  scorecard: '',
  leastCoverage: 0,
  checks: [],
  facts: [],
  principles: [],
  goals: [],
};

/**
 * Keeps an index of the stored results and brings it up to date when results
 * were scored, whichever server stored them: it reads what was stored since the
 * batch it knows. Nothing is read until figures are first asked for.
 */
export class ResultsFollower {
  readonly #rows: ResultRows;
  readonly #definitions = new Map<number, StoredDefinitions>();
  #index?: ResultsIndex;
  #change = 0;
  #scoredAt?: string;
  #refreshing?: Promise<ResultsIndex>;

  constructor(rows: ResultRows) {
    this.#rows = rows;
  }

  /**
   * The results as they were at the last scoring.
   *
   * @param scoredAt - when it was; undefined before the first
   */
  async resultsAt(scoredAt: string | undefined): Promise<ResultsIndex> {
    await this.#refreshing?.catch(() => undefined);
    if (this.#index && this.#scoredAt === scoredAt) {
      return this.#index;
    }
    this.#refreshing ??= this.#refresh(scoredAt).finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh(scoredAt: string | undefined): Promise<ResultsIndex> {
    // What comes meanwhile is read once more the next time.
    const change = await this.#rows.latestChange();
    this.#index =
      this.#index && (await this.#followed(this.#index))
        ? this.#index
        : await this.#load();
    this.#change = change;
    this.#scoredAt = scoredAt;
    return this.#index;
  }

  /** Brings an index up to date; false where it has to be made anew. */
  async #followed(index: ResultsIndex): Promise<boolean> {
    const { changed, removed } = await this.#rows.since(this.#change);
    const isOther = changed.some(
      ({ definitions_id: id }) => id !== index.definitions.id,
    );
    if (isOther || changed.length > Math.max(1_000, index.size * MUCH)) {
      return false;
    }
    await this.#learnSets(index, changed);
    this.#apply(index, changed, removed);
    return true;
  }

  async #load(): Promise<ResultsIndex> {
    const usual = await this.#rows.usualDefinitions();
    const index = new ResultsIndex(
      usual === undefined ? noDefinitions : await this.#rows.definitions(usual),
    );
    for await (const rows of this.#rows.all()) {
      await this.#learnSets(index, rows);
      await this.#learnDefinitions(rows);
      this.#apply(index, rows, []);
    }
    return index;
  }

  async #learnSets(
    index: ResultsIndex,
    rows: readonly ResultRow[],
  ): Promise<void> {
    const sets = index.unknownSets(rows);
    index.addSets(sets, await this.#rows.membersOf(sets));
  }

  async #learnDefinitions(rows: readonly ResultRow[]): Promise<void> {
    for (const id of new Set(rows.map(row => row.definitions_id))) {
      if (!this.#definitions.has(id)) {
        this.#definitions.set(id, await this.#rows.definitions(id));
      }
    }
  }

  #apply(
    index: ResultsIndex,
    changed: readonly ResultRow[],
    removed: readonly string[],
  ): void {
    index.apply(changed, removed, id => this.#definitions.get(id)!);
  }
}
