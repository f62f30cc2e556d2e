import {
  type CloudFate,
  cloudFateOf,
  type CloudState,
  cloudStateOf,
  reconstructedStretches,
  type Stretch,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';

/** What the facts of one system say of its move. */
export interface ReadSystem {
  state: CloudState;
  fate: CloudFate;
  /** Where it stood, as far as dates tell. */
  past: readonly Stretch[];
}

/**
 * Reads the facts of systems, each once a day: most of a register stays the same
 * when something in it changes.
 */
export class SystemReader {
  readonly #cloudHosting: readonly string[];
  readonly #today: string;
  readonly #known = new WeakMap<SystemEntity['spec'], ReadSystem>();

  /**
   * @param cloudHosting - hosting classes that count
   * @param today - ISO 8601
   */
  constructor(cloudHosting: readonly string[], today: string) {
    this.#cloudHosting = cloudHosting;
    this.#today = today;
  }

  /** Whether it reads by the same definition on the same day. */
  reads(cloudHosting: readonly string[], today: string): boolean {
    return (
      today === this.#today && cloudHosting.join() === this.#cloudHosting.join()
    );
  }

  read(spec: SystemEntity['spec']): ReadSystem {
    let known = this.#known.get(spec);
    if (!known) {
      const terms = [this.#cloudHosting, this.#today] as const;
      known = {
        state: cloudStateOf(spec.hosting?.class, this.#cloudHosting),
        fate: cloudFateOf(spec, ...terms),
        past: reconstructedStretches(spec, ...terms),
      };
      this.#known.set(spec, known);
    }
    return known;
  }
}
