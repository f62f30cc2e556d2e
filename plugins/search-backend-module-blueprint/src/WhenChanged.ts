import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';

/** Milliseconds in which a change has surely reached the catalogue. */
const SETTLING = 60_000;

/** Milliseconds after which it is indexed again though no change was heard of. */
const AT_LEAST_EVERY = 15 * 60_000;

/**
 * Lets an index be built only when the register has changed, because building
 * one takes time that grows with the register. A change is in the catalogue a
 * moment after it is heard of, so one build more follows it. Since another
 * server may hear of a change, it is built now and then in any case.
 */
export class WhenChanged {
  readonly #now: () => number;
  #changedAt = -Infinity;

  /**
   * @param now - the time in milliseconds
   */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Notes that the register has changed. */
  changed(): void {
    this.#changedAt = this.#now();
  }

  /**
   * A runner that leaves out the runs for which there is nothing to do.
   *
   * @param runner - says when it is looked whether there is something to do
   */
  wrap(runner: SchedulerServiceTaskRunner): SchedulerServiceTaskRunner {
    let builtAt = -Infinity;
    return {
      run: task =>
        runner.run({
          ...task,
          fn: async signal => {
            const started = this.#now();
            if (
              builtAt < this.#changedAt + SETTLING ||
              started >= builtAt + AT_LEAST_EVERY
            ) {
              await task.fn(signal);
              builtAt = started;
            }
          },
        }),
    };
  }
}
