import { Interruption } from './failure.mjs';

const SIGN_OF_LIFE_MS = 15_000;

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} s`;
}

/** Prints the steps of a run, each with its time. */
export class Reporter {
  #output;
  #started = performance.now();
  #lineOpen = false;

  /** @param {{ write(text: string): void }} output - a stream, often stdout */
  constructor(output) {
    this.#output = output;
  }

  /** Milliseconds since this run began. */
  get elapsed() {
    return performance.now() - this.#started;
  }

  /** @param {string} text */
  line(text = '') {
    this.#output.write(`${this.#lineOpen ? '\n' : ''}${text}\n`);
    this.#lineOpen = false;
  }

  /**
   * Does the work and prints its title and time; says every 15 seconds that it
   * still goes on.
   *
   * @template T
   * @param {string} title
   * @param {() => Promise<T>} work
   * @param {(result: T) => string} [summarise] - a word about the result, to go
   *   before the time
   * @returns {Promise<T>}
   */
  async step(title, work, summarise = () => '') {
    const started = performance.now();
    const time = () => seconds(performance.now() - started);
    this.#output.write(`${title} … `);
    this.#lineOpen = true;
    const heartbeat = setInterval(
      () => this.line(`  still at it after ${time()}`),
      SIGN_OF_LIFE_MS,
    );
    try {
      const result = await work();
      this.#finish(
        title,
        [summarise(result), time()].filter(Boolean).join(', '),
      );
      return result;
    } catch (error) {
      const ending = error instanceof Interruption ? 'stopped' : 'failed';
      this.#finish(title, `${ending} after ${time()}`);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }

  #finish(title, ending) {
    if (this.#lineOpen) {
      this.#output.write(`${ending}\n`);
      this.#lineOpen = false;
    } else {
      this.line(`${title}: ${ending}`);
    }
  }
}
