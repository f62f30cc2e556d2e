import type { RegisterView } from './RegisterView';

/**
 * Keeps what was worked out from the register until the register changes, so
 * that a page of a large register is not worked out for every reader. What is
 * kept must not depend on who asks.
 */
export class KeptUntilChange<T> {
  readonly #kept = new Map<string, T>();
  readonly #most: number;
  #version = -1;

  /** @param most - how much is kept at once; of more, what was kept first is let go */
  constructor(most: number = Infinity) {
    this.#most = most;
  }

  /**
   * @param register - what it is worked out from
   * @param key - what it is, among all that this object keeps
   * @param workOut - called where it is not kept, or not any more
   */
  get(register: RegisterView, key: string, workOut: () => T): T {
    if (register.version !== this.#version) {
      this.#kept.clear();
      this.#version = register.version;
    }
    if (!this.#kept.has(key)) {
      const [oldest] = this.#kept.keys();
      if (this.#kept.size >= this.#most) {
        this.#kept.delete(oldest);
      }
      this.#kept.set(key, workOut());
    }
    return this.#kept.get(key)!;
  }
}
