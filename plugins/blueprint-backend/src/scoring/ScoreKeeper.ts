import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  compileDefinitions,
  type Estate,
  explainSystem,
  scorecardInForce,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import type {
  ResultDigests,
  ResultsStore,
  SystemRecord,
} from '../store/ResultsStore';
import type { ChangedResult } from './ChangedResult';
import type { Clock } from './Clock';
import { CloudRecorder } from './CloudRecorder';
import { contributionOf } from './Contribution';
import { contentOf, type DefinitionsInForce } from './DefinitionsInForce';
import { dateConflicts } from './dateConflicts';
import { describeSystem, type SystemDescription } from './describeSystem';
import { definitionErrorsOf } from './definitionErrors';
import { figureLayoutOf } from './FigureLayout';
import { historyOf } from './historyOf';
import { inputsOf } from './inputsOf';
import { inTurns } from './inTurns';
import { isCounted } from './isCounted';
import { partition } from './partition';
import { registerStateOf } from './registerState';
import { RollUpBook, rowKey } from './RollUpBook';
import { rowHeadingsOf } from './rowHeadings';
import { storedScorecardOf } from './storedScorecardOf';
import { toRecord } from './toRecord';

/** Failures that are logged one by one until the next figures. */
const FAILURES_LOGGED = 10;

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
  readonly #clouds: CloudRecorder;
  readonly #onChanged: ScoreKeeperOptions['onChanged'];
  #definitions?: DefinitionsInForce;
  #book?: RollUpBook;
  /** Systems scored with these definitions: when it is all, figures are right. */
  readonly #scored = new Set<string>();
  #headingsChanged = true;
  #countsChanged = true;
  #failures = 0;

  private constructor(
    options: ScoreKeeperOptions,
    digests: Map<string, ResultDigests>,
    clouds: CloudRecorder,
  ) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#registries = options.registries;
    this.#estate = options.estate;
    this.#directory = options.directory;
    this.#digests = digests;
    this.#clouds = clouds;
    this.#onChanged = options.onChanged;
  }

  /** Starts from what is stored. Only the holder of the writer lease should. */
  static async create(options: ScoreKeeperOptions): Promise<ScoreKeeper> {
    const { store, estate } = options;
    return new ScoreKeeper(
      options,
      await store.readDigests(),
      await CloudRecorder.create(estate, store),
    );
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
    const declared = this.#directory.definitions();
    const compiled = compileDefinitions(declared);
    this.#headingsChanged = true;
    if (!compiled.scorecard.ref) {
      return false;
    }
    if (compiled.digest === this.#definitions?.compiled.digest) {
      this.#definitions = { ...this.#definitions, compiled };
      return false;
    }
    const stored = await this.#store.saveDefinitions(contentOf(compiled));
    await this.#store.takeUpScorecard(
      storedScorecardOf(scorecardInForce(declared)!),
      this.#clock.now(),
    );
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
    const candidates = await this.#candidatesOf(refs, day);
    const [same, other] = partition(candidates, ({ ref, inputs }) => {
      const stored = this.#digests.get(ref);
      return stored?.removed === false && stored.inputs === inputs;
    });
    const records = await this.#recordsOf(other, day, scoredAt);
    const changed = records.filter(({ ref, digest }) => {
      const stored = this.#digests.get(ref);
      return !stored || stored.removed || stored.digest !== digest;
    });
    const left = removed.filter(
      ref => this.#digests.get(ref)?.removed === false,
    );
    const scored = new Set(records.map(({ ref }) => ref));
    const inputs = new Map(
      other
        .filter(({ ref }) => scored.has(ref))
        .map(each => [each.ref, each.inputs]),
    );
    const before = await this.#resultsBefore(changed, day);
    const cloudRecords = this.#clouds.changesOf(
      candidates.map(({ ref }) => ref),
      removed,
      { day, recordedAt: scoredAt },
    );
    if (inputs.size + left.length + cloudRecords.length > 0) {
      await this.#store.applyBatch({
        records: changed.map(record =>
          dateConflicts(
            record,
            before.get(record.ref),
            this.#definitions!.stored,
          ),
        ),
        inputs,
        history: changed.flatMap(
          record => historyOf(record, before.get(record.ref)) ?? [],
        ),
        cloudRecords,
        removed: { refs: left, at: scoredAt },
      });
    }
    await this.#recall(same);
    this.#count(records, removed);
    this.#remember(changed, inputs, left);
    this.#clouds.remember(cloudRecords);
    this.#onChanged?.(
      changed.flatMap(record => {
        const earlier = before.get(record.ref);
        return earlier ? [{ record, before: earlier }] : [];
      }),
    );
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
    this.#reportFailures();
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

  #reportFailures(): void {
    if (this.#failures > FAILURES_LOGGED) {
      this.#logger.error(
        `${this.#failures} systems could not be scored and keep their last results`,
      );
    }
    this.#failures = 0;
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

  /** The systems that are in the estate, with what their results rest on. */
  async #candidatesOf(
    refs: readonly string[],
    day: string,
  ): Promise<Candidate[]> {
    const { digest } = this.#definitions!.compiled;
    const candidates = await inTurns(refs, ref => {
      // It may have left while earlier ones were scored.
      if (!this.#estate.system(ref)) {
        return undefined;
      }
      this.#scored.add(ref);
      return this.#attempt(ref, () => {
        const description = describeSystem(ref, this.#estate, this.#directory);
        return {
          ref,
          description,
          inputs: inputsOf(ref, description, this.#estate, digest, day),
        };
      });
    });
    return candidates.filter(candidate => candidate !== undefined);
  }

  async #recordsOf(
    candidates: readonly Candidate[],
    day: string,
    scoredAt: string,
  ): Promise<SystemRecord[]> {
    const definitions = this.#definitions!;
    const records = await inTurns(candidates, ({ ref, description }) =>
      this.#estate.system(ref)
        ? this.#attempt(ref, () =>
            toRecord({
              result: explainSystem(
                definitions.compiled,
                this.#estate,
                ref,
                day,
              ),
              description,
              definitions,
              scoredAt,
              regionsOf: forces => this.#directory.regionsOf(forces),
            }),
          )
        : undefined,
    );
    return records.filter(record => record !== undefined);
  }

  /** Does something about one system; where that fails, its last result stays. */
  #attempt<T>(ref: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#failures += 1;
      if (this.#failures <= FAILURES_LOGGED) {
        this.#logger.error(
          `${ref} could not be scored and keeps its last result: ${stringifyError(
            error,
          )}`,
        );
      }
      return undefined;
    }
  }

  /** Counts systems whose stored results still hold, where they are not counted yet. */
  async #recall(candidates: readonly Candidate[]): Promise<void> {
    const book = this.#book!;
    const uncounted = new Map(
      candidates
        .filter(({ ref }) => !book.has(ref))
        .map(({ ref, description }) => [ref, description]),
    );
    for (const stored of await this.#store.readContributions([
      ...uncounted.keys(),
    ])) {
      const { summary, memberships } = uncounted.get(stored.ref)!;
      if (isCounted(summary.lifecycle)) {
        book.set(stored.ref, contributionOf(stored, memberships));
      }
    }
  }

  /** The results that are stored of systems, as they were explained. */
  async #resultsBefore(
    changed: readonly SystemRecord[],
    day: string,
  ): Promise<Map<string, SystemResult>> {
    const known = changed
      .map(({ ref }) => ref)
      .filter(ref => this.#digests.has(ref));
    return known.length > 0
      ? this.#store.readResults(known, day)
      : new Map<string, SystemResult>();
  }

  /** Brings the figures up to date; call it before {@link #remember}. */
  #count(records: readonly SystemRecord[], removed: readonly string[]): void {
    const book = this.#book!;
    for (const record of records) {
      const { ref, registry, memberships, outcomes, flags, summary } = record;
      const isSame = this.#digests.get(ref)?.digest === record.digest;
      if (!isSame || !book.has(ref)) {
        const { level } = record.result.conformance;
        book.set(
          ref,
          isCounted(summary.lifecycle)
            ? contributionOf({ registry, level, outcomes, flags }, memberships)
            : undefined,
        );
      }
    }
    for (const ref of removed) {
      book.set(ref, undefined);
      this.#scored.delete(ref);
    }
  }

  #remember(
    changed: readonly SystemRecord[],
    inputs: ReadonlyMap<string, string>,
    left: readonly string[],
  ): void {
    for (const { ref, digest } of changed) {
      this.#countsChanged ||= this.#digests.get(ref)?.removed !== false;
      this.#digests.set(ref, { digest, removed: false });
    }
    for (const [ref, digest] of inputs) {
      this.#digests.set(ref, { ...this.#digests.get(ref)!, inputs: digest });
    }
    for (const ref of left) {
      this.#countsChanged = true;
      const { digest } = this.#digests.get(ref)!;
      this.#digests.set(ref, { digest, removed: true });
    }
  }
}

/** A system with what its result rests on. */
interface Candidate {
  ref: string;
  description: SystemDescription;
  /** See {@link inputsOf}. */
  inputs: string;
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
  /** Called when results have been stored in place of others; must not fail. */
  onChanged?: (changes: readonly ChangedResult[]) => void;
}
