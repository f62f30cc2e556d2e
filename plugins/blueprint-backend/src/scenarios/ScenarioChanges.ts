import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  type ChangedStep,
  digestOf,
  differingFields,
  type DocumentChange,
  type ScenarioChangeBody,
  type ScenarioChangePreview,
  type ScenarioChanges as Facts,
  type ScenarioChangesBody,
  scenarioFields,
  scenarioPaths,
} from '@policing/plugin-blueprint-common';
import type { RegisterWriter } from '../changes';
import { decidingForces } from '../changes/decidingForces';
import {
  factsOf,
  openDocument,
  type OpenedDocument,
} from '../changes/facts/OpenedDocument';
import {
  plannedEdits,
  type WantedDocument,
} from '../changes/facts/plannedEdits';
import type { AppliedChange } from '../changes/RegisterWriter';
import type { Writing } from '../service/RouteContext';
import { systemLabel } from './describeScenario';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';
import type { StoredScenario, StoredStep } from './ScenarioStore';

/** A person before the desk, who may read the scenario and change facts. */
export type ScenarioWriting = Writing &
  Pick<ScenarioReader, 'scope'> & {
    /** Records whose facts the person may change. */
    changing: ScenarioReader['scope'];
  };

/** A chosen step with what it does to its file. */
interface OpenedStep extends ChangedStep {
  wanted?: WantedDocument;
}

/** What a {@link ScenarioChanges} works with. */
export interface ScenarioChangesOptions {
  desk: ScenarioDesk;
  writer: RegisterWriter;
}

/** Turns steps of scenarios into changes of the register’s files, on request and never by itself. */
export class ScenarioChanges {
  readonly #desk: ScenarioDesk;
  readonly #writer: RegisterWriter;

  constructor({ desk, writer }: ScenarioChangesOptions) {
    this.#desk = desk;
    this.#writer = writer;
  }

  /**
   * The exact lines that chosen steps would change.
   *
   * @throws NotFoundError where the scenario is not there for this person
   * @throws NotAllowedError for a registry that nobody may change from here
   */
  async preview(
    writing: ScenarioWriting,
    id: string,
    body: ScenarioChangesBody,
  ): Promise<ScenarioChangePreview> {
    const scenario = await this.#desk.find(writing, id);
    const { opened, edits } = await this.#plan(writing, scenario, body);
    const method = this.#writer.methodOf(scenario.registry);
    return {
      method,
      revision: scenario.revision,
      steps: opened.map(({ wanted: _wanted, ...step }) => step),
      files: edits.differences,
      seal: sealOf(scenario, opened),
    };
  }

  /**
   * Changes the files, or asks for that at their repository.
   *
   * @throws as {@link preview}
   * @throws ConflictError where something moved since the person saw the lines
   * @throws InputError where there is nothing to change
   */
  async apply(
    writing: ScenarioWriting,
    id: string,
    body: ScenarioChangeBody,
  ): Promise<AppliedChange> {
    const scenario = await this.#desk.find(writing, id);
    const { opened, edits } = await this.#plan(writing, scenario, body);
    if (sealOf(scenario, opened) !== body.seal) {
      throw new ConflictError(
        'The scenario or the register changed since you saw the lines. Nothing was changed. Look at the lines as they are now.',
      );
    }
    if (edits.files.length === 0) {
      throw new InputError(
        'systems: none of the chosen steps has anything to change',
      );
    }
    const ready = opened.filter(({ state }) => state === 'ready');
    return this.#writer.apply({
      registry: scenario.registry,
      title: `Change the cloud plans of ${ready.length} systems`,
      // The name of a scenario is for those who plan in the force.
      description: [
        'Steps of a what-if scenario that was decided on. Systems:',
        ...ready.map(({ system }) => `- ${system.title}`),
      ].join('\n'),
      person: await this.#desk.nameOf(writing.person),
      files: edits.files,
    });
  }

  async #plan(
    writing: ScenarioWriting,
    { registry, steps }: StoredScenario,
    { systems }: ScenarioChangesBody,
  ) {
    const method = this.#writer.methodOf(registry);
    if (method.kind === 'none') {
      throw new NotAllowedError(method.why);
    }
    const chosen = new Set(
      systems.map(system => system.toLocaleLowerCase('en-US')),
    );
    const opened: OpenedStep[] = [];
    for (const step of steps) {
      if (chosen.has(step.system)) {
        opened.push(await this.#open(writing, step));
      }
    }
    const edits = plannedEdits(opened.flatMap(({ wanted }) => wanted ?? []));
    return { opened, edits };
  }

  async #open(
    { reading: { register }, changing }: ScenarioWriting,
    { system: ref, changes, basis }: StoredStep,
  ): Promise<OpenedStep> {
    const system = systemLabel(register, ref);
    const entity = register.estate.system(ref);
    if (!entity) {
      return { system, state: 'gone' };
    }
    const forces = decidingForces(ref, register);
    const isTheirs =
      forces.length > 0 && forces.every(force => changing.reaches([force]));
    if (!isTheirs) {
      return { system, state: 'not-yours' };
    }
    const document = await openDocument(this.#writer, 'system', entity);
    if ('problem' in document) {
      return { system, state: 'problem', why: document.problem };
    }
    const now = stepFacts(document);
    if (differingFields(basis, now).length > 0) {
      return { system, state: 'moved' };
    }
    const wanted = { opened: document, changes: factChanges(changes, now) };
    if (wanted.changes.length === 0) {
      return { system, state: 'nothing-to-change' };
    }
    const errors = plannedEdits([wanted]).problems.filter(
      ({ severity }) => severity === 'error',
    );
    return errors.length > 0
      ? {
          system,
          state: 'problem',
          why: errors.map(({ message }) => message).join(' '),
        }
      : { system, state: 'ready', wanted };
  }
}

/** The facts that a step can change, as the file has them. */
function stepFacts(document: OpenedDocument): Facts {
  const facts = factsOf(document);
  return Object.fromEntries(
    scenarioFields.flatMap(field => {
      const value = facts[scenarioPaths[field]];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** What a step changes of its file. */
function factChanges(changes: Facts, now: Facts): DocumentChange['changes'] {
  return scenarioFields
    .filter(
      field => changes[field] !== undefined && changes[field] !== now[field],
    )
    .map(field => ({ fact: scenarioPaths[field], value: changes[field] }));
}

/** Tells whether the lines that a person saw are those that would be written. */
function sealOf(
  { id, revision }: StoredScenario,
  opened: readonly OpenedStep[],
): string {
  return digestOf([
    id,
    revision,
    opened.map(({ system, state, wanted }) => [
      system.ref,
      state,
      wanted?.opened.digest,
      wanted?.opened.file.digest,
    ]),
  ]);
}
