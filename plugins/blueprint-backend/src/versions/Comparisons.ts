import { setTimeout as delay } from 'node:timers/promises';
import type { RegisterView } from '../estate/RegisterView';
import { type ComparisonResult, runComparison } from './comparisonRun';
import type { KnownVersion } from './KnownVersion';

/** Pairs of versions whose results are kept. */
const KEPT_PAIRS = 4;

/** How long an answer waits for a run that may be quick, in milliseconds. */
const USUAL_WAIT_MILLISECONDS = 150;

/** A finished comparison, with what it rests on. */
export interface FinishedComparison extends ComparisonResult {
  /** ISO 8601 date-time. */
  workedOutAt: string;
  /** Day of the facts, ISO 8601. */
  day: string;
}

/** How far the comparison of two versions is. */
export interface ComparisonState {
  state: 'ready' | 'working';
  /** 0–1 */
  progress: number;
  /** The last one that was finished; of an earlier register while another is worked out. */
  finished?: FinishedComparison;
}

interface Pair {
  /** What the finished one rests on. */
  basis?: string;
  finished?: FinishedComparison;
  progress: number;
  running?: Promise<void>;
}

/**
 * Runs the engine with two versions of the scorecard over the register when
 * somebody asks for it, and keeps what came out until the register changes.
 *
 * Runs follow one another and let requests through in between, so that however
 * many are asked for, the server stays responsive. Every server keeps its own.
 */
export class Comparisons {
  readonly #waitMilliseconds: number;
  readonly #pairs = new Map<string, Pair>();
  #queue: Promise<void> = Promise.resolve();

  /** @param waitMilliseconds - how long an answer waits for a run that may be quick */
  constructor(waitMilliseconds: number = USUAL_WAIT_MILLISECONDS) {
    this.#waitMilliseconds = waitMilliseconds;
  }

  /**
   * How far the comparison of two versions is; starts it where it is not there,
   * or rests on a register or a day that is past.
   *
   * @param day - day that the stored scores read their facts at, ISO 8601
   */
  async of(
    register: RegisterView,
    versions: { from: KnownVersion; to: KnownVersion },
    day: string,
  ): Promise<ComparisonState> {
    const key = `${versions.from.about.digest} ${versions.to.about.digest}`;
    const pair: Pair = this.#pairs.get(key) ?? { progress: 0 };
    this.#keep(key, pair);
    const basis = `${register.version} ${day}`;
    if (pair.basis !== basis) {
      pair.running ??= this.#start(pair, basis, register, versions, day);
      await Promise.race([
        pair.running,
        delay(this.#waitMilliseconds, undefined, { ref: false }),
      ]);
    }
    const isReady = pair.basis === basis;
    return {
      state: isReady ? 'ready' : 'working',
      progress: isReady ? 1 : pair.progress,
      ...(pair.finished && { finished: pair.finished }),
    };
  }

  /** Keeps a pair as the one asked for last, and drops the one longest unasked. */
  #keep(key: string, pair: Pair): void {
    this.#pairs.delete(key);
    this.#pairs.set(key, pair);
    for (const [other, { running }] of this.#pairs) {
      if (this.#pairs.size > KEPT_PAIRS && !running) {
        this.#pairs.delete(other);
      }
    }
  }

  #start(
    pair: Pair,
    basis: string,
    register: RegisterView,
    { from, to }: { from: KnownVersion; to: KnownVersion },
    day: string,
  ): Promise<void> {
    pair.progress = 0;
    const run = async () => {
      const result = await runComparison(
        register,
        { from: from.scorecard, to: to.scorecard },
        day,
        (done, of) => {
          pair.progress = done / of;
        },
      );
      pair.finished = {
        ...result,
        workedOutAt: new Date().toISOString(),
        day,
      };
      pair.basis = basis;
    };
    const running = this.#queue.then(run).finally(() => {
      pair.running = undefined;
    });
    this.#queue = running.catch(() => {});
    return running;
  }
}
