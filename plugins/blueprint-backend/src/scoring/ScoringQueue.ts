/** A change that touches more systems than this waits behind smaller ones. */
const MOST_URGENT = 1_000;

/**
 * The systems that wait to be scored. What a saved file touches comes before
 * what a new day or a new definition touches, so that nobody waits for those.
 */
export class ScoringQueue {
  readonly #urgent = new Set<string>();
  readonly #backlog = new Set<string>();
  #removed = new Set<string>();

  get isEmpty(): boolean {
    return this.#urgent.size + this.#backlog.size + this.#removed.size === 0;
  }

  /** Whether something waits that somebody may be looking out for. */
  get hasUrgent(): boolean {
    return this.#urgent.size + this.#removed.size > 0;
  }

  /** Systems to score again. */
  add(refs: readonly string[]): void {
    const queue = refs.length > MOST_URGENT ? this.#backlog : this.#urgent;
    for (const ref of refs) {
      queue.add(ref);
      this.#removed.delete(ref);
    }
  }

  /** A system that left the estate. */
  remove(ref: string): void {
    this.#urgent.delete(ref);
    this.#backlog.delete(ref);
    this.#removed.add(ref);
  }

  /** Takes some systems, urgent ones first and never both sorts at once. */
  take(most: number): string[] {
    const queue = this.#urgent.size > 0 ? this.#urgent : this.#backlog;
    const refs: string[] = [];
    for (const ref of queue) {
      if (refs.length === most) {
        break;
      }
      refs.push(ref);
    }
    for (const ref of refs) {
      this.#urgent.delete(ref);
      this.#backlog.delete(ref);
    }
    return refs;
  }

  /** Takes the systems that left. */
  takeRemoved(): string[] {
    const removed = [...this.#removed];
    this.#removed = new Set();
    return removed;
  }
}
