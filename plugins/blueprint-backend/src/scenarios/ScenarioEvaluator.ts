import {
  compileDefinitions,
  type Definitions,
  evaluateScenario,
  type ForceBase,
  forceBaseOf,
  type ScenarioEvaluation,
  type ScenarioStep,
} from '@policing/plugin-blueprint-common';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { KeptUntilChange } from '../estate/KeptUntilChange';
import type { RegisterView } from '../estate/RegisterView';
import type { Clock } from '../scoring/Clock';

/** Most evaluations that are kept at a time. */
const MOST_KEPT = 50;

/**
 * Works out what scenarios come to, on estates that lie over the register's. It
 * keeps what it worked out until the register or the day changes; nothing of it
 * depends on who asks.
 */
export class ScenarioEvaluator {
  readonly #clock: Pick<Clock, 'today'>;
  readonly #bases = new KeptUntilChange<ForceBase>();
  readonly #evaluations = new KeptUntilChange<
    Map<string, ScenarioEvaluation>
  >();
  #compiled?: { entities: readonly unknown[]; definitions: Definitions };

  constructor(clock: Pick<Clock, 'today'>) {
    this.#clock = clock;
  }

  /** The definitions that scenarios are worked out with. */
  definitions({ directory }: Pick<RegisterView, 'directory'>): Definitions {
    const entities = directory.definitions();
    const isSame =
      this.#compiled?.entities.length === entities.length &&
      entities.every(
        (entity, place) => entity === this.#compiled!.entities[place],
      );
    if (!isSame) {
      this.#compiled = { entities, definitions: compileDefinitions(entities) };
    }
    return this.#compiled!.definitions;
  }

  /** What the systems of a force come to today. */
  base(register: RegisterView, registry: string, force: string): ForceBase {
    const day = this.#clock.today();
    return this.#bases.get(register, `${day} ${registry} ${force}`, () =>
      forceBaseOf(
        { definitions: this.definitions(register), day },
        register.estate,
        estateIndexOf(register, registry)
          .ofForce(force)
          .map(({ ref }) => ref),
      ),
    );
  }

  /**
   * What some steps come to for a force.
   *
   * @param key - what names them among all, where they are kept; without it
   *   they are worked out anew each time
   */
  evaluation(
    register: RegisterView,
    registry: string,
    force: string,
    steps: readonly ScenarioStep[],
    key?: string,
  ): ScenarioEvaluation {
    const base = this.base(register, registry, force);
    const work = () => evaluateScenario(base, register.estate, steps);
    if (key === undefined) {
      return work();
    }
    const kept = this.#evaluations.get(register, base.day, () => new Map());
    const evaluation = kept.get(key) ?? work();
    // What was asked for last is kept longest.
    kept.delete(key);
    kept.set(key, evaluation);
    if (kept.size > MOST_KEPT) {
      kept.delete(kept.keys().next().value!);
    }
    return evaluation;
  }
}
