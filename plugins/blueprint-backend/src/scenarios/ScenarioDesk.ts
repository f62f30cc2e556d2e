import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  differingFields,
  formatDay,
  MOST_SCENARIOS,
  type NewScenarioBody,
  type RegistryInfo,
  type ScenarioRevisionBody,
  scenarioFactsOf,
  type ScenarioStep,
  type SentStep,
} from '@policing/plugin-blueprint-common';
import { randomUUID } from 'node:crypto';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { namedForce } from '../answers/capabilities/estateScope';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';
import { WHOM_TO_ASK } from '../permissions/Access';
import type { RecordScope } from '../permissions/RecordScope';
import type { Clock } from '../scoring/Clock';
import type { Writing } from '../service/RouteContext';
import { refuseBadSteps } from './refuseBadSteps';
import type { ScenarioEvaluator } from './ScenarioEvaluator';
import type {
  RevisionHead,
  ScenarioStore,
  StoredScenario,
  StoredStep,
} from './ScenarioStore';

/** Somebody who asks for scenarios. */
export interface ScenarioReader {
  reading: Reading;
  /** Records whose scenarios the person may read. */
  scope: RecordScope;
  /** Records for which the person may make scenarios. */
  creating: RecordScope;
}

/** A force whose scenarios are asked for. */
export interface ScenarioPlace {
  registry: RegistryInfo;
  /** Reference of the force. */
  force: string;
}

/** What a {@link ScenarioDesk} works with. */
export interface ScenarioDeskOptions {
  store: ScenarioStore;
  evaluator: ScenarioEvaluator;
  clock: Clock;
  /** Name of a person for people. */
  nameOf: (person: string) => Promise<string>;
}

/** Keeps what-if scenarios of forces for those who plan there. */
export class ScenarioDesk {
  readonly store: ScenarioStore;
  readonly evaluator: ScenarioEvaluator;
  readonly nameOf: (person: string) => Promise<string>;
  readonly #clock: Clock;

  constructor({ store, evaluator, clock, nameOf }: ScenarioDeskOptions) {
    this.store = store;
    this.evaluator = evaluator;
    this.nameOf = nameOf;
    this.#clock = clock;
  }

  /**
   * The registry that is asked for, with the forces whose scenarios the person
   * may read.
   *
   * @throws NotAllowedError where there is none
   */
  async places(
    { reading, scope }: ScenarioReader,
    query: { registry?: string; force?: string },
  ): Promise<{ registry: RegistryInfo; forces: string[] }> {
    const registry = await registryFor(reading, query.registry);
    const index = estateIndexOf(reading.register, registry.name);
    const asked = query.force
      ? [namedForce('force', query.force, registry.name, index)]
      : index.forces;
    const forces = asked.filter(force => scope.covers([force]));
    if (forces.length === 0) {
      throw notAllowed();
    }
    return { registry, forces };
  }

  /**
   * A scenario that a person may read.
   *
   * @throws NotFoundError where there is none, or none for this person
   */
  async find(
    { scope }: Pick<ScenarioReader, 'scope'>,
    id: string,
  ): Promise<StoredScenario> {
    const scenario = await this.store.read(id);
    if (!scenario || !scope.covers([scenario.force])) {
      throw new NotFoundError(
        'There is no such scenario, or none that you may see',
      );
    }
    return scenario;
  }

  /** The last save of every scenario of some forces, the newest first. */
  async list(
    registry: string,
    forces: readonly string[],
    archived: boolean,
  ): Promise<RevisionHead[]> {
    const heads = await this.store.latest(registry, forces);
    return heads
      .filter(head => head.archived === archived)
      .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  }

  /**
   * The place of steps that are only tried out.
   *
   * @throws NotAllowedError where the person may not see scenarios of the force
   * @throws InputError with `fields` where something is wrong with the steps
   */
  async place(
    { reading, scope }: Pick<ScenarioReader, 'reading' | 'scope'>,
    { registry: name, force }: { registry: string; force: string },
    steps: readonly ScenarioStep[],
  ): Promise<ScenarioPlace> {
    const registry = await registryFor(reading, name);
    const place = {
      registry,
      force: namedForce(
        'force',
        force,
        registry.name,
        estateIndexOf(reading.register, registry.name),
      ),
    };
    if (!scope.covers([place.force])) {
      throw notAllowed();
    }
    refuseBadSteps(reading.register, place, steps);
    return place;
  }

  /**
   * Keeps a new scenario.
   *
   * @throws NotAllowedError where the person may not make any for the force
   * @throws InputError with `fields` where something is wrong with it
   * @throws ConflictError where the force has as many as can be kept, or one of
   *   that name
   */
  async create(
    { person, scope, reading }: Writing,
    body: NewScenarioBody,
  ): Promise<StoredScenario> {
    const steps = body.steps.map(lowerCaseStep);
    const { registry, force } = await this.place(
      { reading, scope },
      body,
      steps,
    );
    const name = body.name.trim();
    await this.#refuseTwins(registry.name, force, name);
    return this.#keep({
      id: randomUUID(),
      revision: 1,
      registry: registry.name,
      force,
      name,
      description: body.description?.trim() ?? '',
      archived: false,
      steps: steps.map(step => withBasis(reading, step)),
      ...this.#by(person),
    });
  }

  /**
   * Saves a scenario again.
   *
   * @throws NotFoundError where there is none for this person
   * @throws ConflictError where it was saved since the person read it
   * @throws InputError with `fields` where something is wrong with it
   */
  async revise(
    { person, scope, reading }: Writing,
    id: string,
    body: ScenarioRevisionBody,
  ): Promise<StoredScenario> {
    const before = await this.find({ scope }, id);
    if (before.revision !== body.revision) {
      throw new ConflictError(
        `${await this.nameOf(before.savedBy)} saved it on ${formatDay(
          before.savedAt.slice(0, 10),
        )} at ${before.savedAt.slice(11, 16)} UTC, after you opened it. Open it again to see what changed, or save yours as a copy.`,
      );
    }
    const steps = body.steps.map(lowerCaseStep);
    const registry = await registryFor(reading, before.registry);
    const known = new Map(before.steps.map(step => [step.system, step]));
    // What was about a system that is gone since may stay as it is.
    refuseBadSteps(
      reading.register,
      { registry, force: before.force },
      steps,
      system => known.has(system),
    );
    const name = body.name.trim();
    if (name !== before.name) {
      await this.#refuseTwins(before.registry, before.force, name, id);
    }
    return this.#keep({
      ...before,
      revision: before.revision + 1,
      name,
      description: body.description?.trim() ?? '',
      archived: body.archived ?? before.archived,
      steps: steps.map(step => {
        const old = known.get(step.system);
        return old &&
          !step.confirmed &&
          differingFields(old.changes, step.changes).length === 0
          ? old
          : withBasis(reading, step, old);
      }),
      ...this.#by(person),
    });
  }

  async #keep(scenario: StoredScenario): Promise<StoredScenario> {
    await this.store.append(scenario);
    return scenario;
  }

  #by(person: string) {
    return {
      savedBy: person.toLocaleLowerCase('en-US'),
      savedAt: this.#clock.now(),
    };
  }

  async #refuseTwins(
    registry: string,
    force: string,
    name: string,
    self?: string,
  ): Promise<void> {
    const others = (await this.list(registry, [force], false)).filter(
      ({ id }) => id !== self,
    );
    if (others.some(other => sameName(other.name, name))) {
      throw new ConflictError(
        'The force has a scenario of that name already. Choose another name.',
      );
    }
    if (others.length >= MOST_SCENARIOS) {
      throw new ConflictError(
        `A force can keep ${MOST_SCENARIOS} scenarios. Archive one that is no longer needed.`,
      );
    }
  }
}

function notAllowed(): NotAllowedError {
  return new NotAllowedError(
    `You need to be enterprise architect or CTO of a force to see its scenarios or to make one. ${WHOM_TO_ASK}`,
  );
}

async function registryFor(
  reading: Reading,
  name: string | undefined,
): Promise<RegistryInfo> {
  return chooseRegistry(reading, await registerState(reading.store), name);
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en-GB', { sensitivity: 'accent' }) === 0;
}

/** A step with its system named as the register names it. */
export function lowerCaseStep<T extends ScenarioStep | SentStep>(step: T): T {
  return { ...step, system: step.system.toLocaleLowerCase('en-US') };
}

function withBasis(
  { register }: Reading,
  { system, changes }: ScenarioStep,
  old?: StoredStep,
): StoredStep {
  const entity = register.estate.system(system);
  return {
    system,
    changes,
    basis: entity ? scenarioFactsOf(entity.spec) : (old?.basis ?? {}),
  };
}
