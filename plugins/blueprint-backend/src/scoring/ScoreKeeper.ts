import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  compileDefinitions,
  type Estate,
  explainSystem,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Directory } from '../estate/Directory';
import type {
  HistoryRecord,
  ResultDigests,
  ResultsStore,
  SystemRecord,
} from '../store/ResultsStore';
import type { Clock } from './Clock';
import { contributionOf } from './Contribution';
import { contentOf, type DefinitionsInForce } from './DefinitionsInForce';
import { definitionErrorsOf } from './definitionErrors';
import { figureLayoutOf } from './FigureLayout';
import { historyOf } from './historyOf';
import { registerStateOf } from './registerState';
import { RollUpBook, rowKey } from './RollUpBook';
import { rowHeadingsOf } from './rowHeadings';
import { toRecord } from './toRecord';

/** Longest time in milliseconds that scoring holds up everything else. */
const LONGEST_TURN = 15;

/** A system that is no longer run counts in no figure. */
const NOT_COUNTED = 'decommissioned';

/**
 * Scores systems and keeps the store in line: results that came out different,
 * what changed in them, and the figures over them.
 */
export class ScoreKeeper {
  readonly #store: ResultsStore;
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  readonly #registries: readonly string[];
  readonly #estate: Estate;
  readonly #directory: Directory;
  readonly #digests: Map<string, ResultDigests>;
  #definitions?: DefinitionsInForce;
  #book?: RollUpBook;
  /** Systems scored with these definitions: when it is all, figures are right. */
  readonly #scored = new Set<string>();
  #headingsChanged = true;
  #countsChanged = true;

  private constructor(
    options: ScoreKeeperOptions,
    digests: Map<string, ResultDigests>,
  ) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#registries = options.registries;
    this.#estate = options.estate;
    this.#directory = options.directory;
    this.#digests = digests;
  }

  /** Starts from what is stored. Only the holder of the writer lease should. */
  static async create(options: ScoreKeeperOptions): Promise<ScoreKeeper> {
    return new ScoreKeeper(options, await options.store.readDigests());
  }

  /** Stored systems that the estate does not hold. */
  unknownSystems(): string[] {
    return [...this.#digests]
      .filter(([ref, { removed }]) => !removed && !this.#estate.system(ref))
      .map(([ref]) => ref);
  }

  /** Notes that names or places of rows and headings may have changed. */
  noticeHeadings(): void {
    this.#headingsChanged = true;
  }

  /**
   * Compiles the definitions of the directory.
   *
   * @returns whether every system has to be scored again
   */
  async takeUpDefinitions(): Promise<boolean> {
    const compiled = compileDefinitions(this.#directory.definitions());
    this.#headingsChanged = true;
    if (!compiled.scorecard.ref) {
      return false;
    }
    if (compiled.digest === this.#definitions?.compiled.digest) {
      this.#definitions = { ...this.#definitions, compiled };
      return false;
    }
    const stored = await this.#store.saveDefinitions(contentOf(compiled));
    const layout = figureLayoutOf(stored);
    this.#definitions = { compiled, stored, layout };
    this.#book = new RollUpBook(layout);
    this.#scored.clear();
    this.#logger.info(
      `Scoring with ${stored.scorecard}, ${stored.checks.length} checks`,
    );
    return true;
  }

  /** Whether there are definitions to score with. */
  get canScore(): boolean {
    return this.#definitions !== undefined;
  }

  /**
   * Scores some systems of the estate and stores what came out different.
   *
   * @param removed - systems that left the estate
   */
  async score(
    refs: readonly string[],
    removed: readonly string[],
  ): Promise<void> {
    const scoredAt = this.#clock.now();
    const day = this.#clock.today();
    const records = await this.#recordsOf(refs, day, scoredAt);
    const changed = records.filter(({ ref, digest }) => {
      const stored = this.#digests.get(ref);
      return !stored || stored.removed || stored.digest !== digest;
    });
    const left = removed.filter(
      ref => this.#digests.get(ref)?.removed === false,
    );
    if (changed.length + left.length > 0) {
      await this.#store.applyBatch({
        records: changed,
        history: await this.#historyOf(changed, day),
        removed: { refs: left, at: scoredAt },
      });
    }
    this.#count(records, removed);
    this.#remember(changed, left);
  }

  /**
   * Stores the figures that changed, once they are right.
   *
   * @param duration - milliseconds that the last full scoring took
   * @returns when that was, ISO 8601; undefined while they are not right
   */
  async storeFigures(duration: number): Promise<string | undefined> {
    if (!this.#book || this.#scored.size < this.#estate.size) {
      return undefined;
    }
    const scoredAt = this.#clock.now();
    const isAll = this.#headingsChanged;
    const hasNewCounts = isAll || this.#countsChanged;
    await this.#storeRows(this.#book, isAll);
    const { compiled } = this.#definitions!;
    if (hasNewCounts) {
      await this.#store.writeRegisterState(
        registerStateOf(
          this.#registries,
          this.#estate,
          this.#directory,
          compiled,
        ),
      );
    }
    await this.#store.writeScoringState({
      scoredAt,
      day: this.#clock.today(),
      systems: this.#estate.size,
      lastDurationMilliseconds: Math.round(duration),
      definitionErrors: definitionErrorsOf(compiled),
    });
    return scoredAt;
  }

  async #storeRows(book: RollUpBook, isAll: boolean): Promise<void> {
    this.#headingsChanged = false;
    this.#countsChanged = false;
    const headings = rowHeadingsOf(this.#registries, this.#directory, book);
    const changed = book.takeChanged();
    const rows = headings
      .filter(heading => isAll || changed.has(rowKey(heading)))
      .map(heading => book.rowOf(heading));
    const known = new Set(headings.map(rowKey));
    const stored = await this.#store.rollUpKeys();
    const gone = stored.filter(key => !known.has(rowKey(key)));
    await this.#store.writeRollUps(rows, gone);
  }

  async #recordsOf(
    refs: readonly string[],
    day: string,
    scoredAt: string,
  ): Promise<SystemRecord[]> {
    const records: SystemRecord[] = [];
    let turnStart = performance.now();
    for (const ref of refs) {
      // It may have left while earlier ones were scored.
      if (this.#estate.system(ref)) {
        const record = this.#recordOf(ref, day, scoredAt);
        if (record) {
          records.push(record);
        }
      }
      if (performance.now() - turnStart > LONGEST_TURN) {
        await nextTurn();
        turnStart = performance.now();
      }
    }
    return records;
  }

  /** Scores one system; undefined, and its last result stays, where that fails. */
  #recordOf(
    ref: string,
    day: string,
    scoredAt: string,
  ): SystemRecord | undefined {
    this.#scored.add(ref);
    const definitions = this.#definitions!;
    try {
      const result = explainSystem(
        definitions.compiled,
        this.#estate,
        ref,
        day,
      );
      return toRecord({
        result,
        estate: this.#estate,
        directory: this.#directory,
        definitions,
        scoredAt,
      });
    } catch (error) {
      this.#logger.error(
        `${ref} could not be scored and keeps its last result: ${stringifyError(error)}`,
      );
      return undefined;
    }
  }

  async #historyOf(
    changed: readonly SystemRecord[],
    day: string,
  ): Promise<HistoryRecord[]> {
    const known = changed
      .map(({ ref }) => ref)
      .filter(ref => this.#digests.has(ref));
    const before: Map<string, SystemResult> =
      known.length > 0 ? await this.#store.readResults(known, day) : new Map();
    return changed.flatMap(record => {
      const entry = historyOf(record, before.get(record.ref));
      return entry ? [entry] : [];
    });
  }

  /** Brings the figures up to date; call it before {@link #remember}. */
  #count(records: readonly SystemRecord[], removed: readonly string[]): void {
    const book = this.#book!;
    for (const record of records) {
      const { ref, registry, memberships, result, summary } = record;
      const isSame = this.#digests.get(ref)?.digest === record.digest;
      if (!isSame || !book.has(ref)) {
        const counts = summary.lifecycle !== NOT_COUNTED;
        book.set(
          ref,
          counts ? contributionOf(registry, memberships, result) : undefined,
        );
      }
    }
    for (const ref of removed) {
      book.set(ref, undefined);
      this.#scored.delete(ref);
    }
  }

  #remember(changed: readonly SystemRecord[], left: readonly string[]): void {
    for (const { ref, digest } of changed) {
      this.#countsChanged ||= this.#digests.get(ref)?.removed !== false;
      this.#digests.set(ref, { digest, removed: false });
    }
    for (const ref of left) {
      this.#countsChanged = true;
      this.#digests.set(ref, { ...this.#digests.get(ref)!, removed: true });
    }
  }
}

/** What a {@link ScoreKeeper} works with. */
export interface ScoreKeeperOptions {
  store: ResultsStore;
  logger: LoggerService;
  clock: Clock;
  /** Names of the registries, as configured. */
  registries: readonly string[];
  estate: Estate;
  directory: Directory;
}
