import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  EditingError,
  type EntityLabel,
  fileEditsOf,
  type ImportCounts,
  ImportPlanner,
  type ImportRegister,
  type ImportRow,
  importRowStates,
  MissingDocumentError,
  parseRegistryFile,
  type RegistryFile,
  schemaLineOf,
  usualFolder,
} from '@policing/plugin-blueprint-common';
import {
  type OrganisationDirectory,
  readTable,
} from '@policing/plugin-blueprint-node';
import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type AppliedChange,
  type ReadFile,
  type RegisterWriter,
  StaleFilesError,
} from '../changes';
import type { RegisterSource } from '../estate/RegisterView';
import { documentDigestOf } from '../estate/registryOf';
import type { Notices } from '../notices/Notices';
import { noticeTopics } from '../notices/noticeTopics';
import type { RoleHolders } from '../notices/RoleHolders';
import type { Clock } from '../scoring/Clock';
import { inTurns } from '../scoring/inTurns';
import { basisOf, type ImportReach, importRegister } from './importRegister';
import type { ImportStore } from './ImportStore';
import type { StoredImport, StoredRow } from './StoredImport';

/** Rows between two notes of how far a run is. */
const ROWS_PER_STEP = 500;

/** Documents that are edited before others are let through. */
const EDITS_PER_TURN = 5;

/** Roles of those who may accept an import of their force. */
const planners = ['enterprise-architect', 'force-cto'] as const;

/** Where the path of the file of a document stands. */
const FILE = 'blueprint.policing/file';

/** For whom something is done, and what they may read and write. */
export interface ImportPerson {
  /** Full reference. */
  ref: string;
  reach: ImportReach;
}

/** Which rows somebody takes. */
export interface ImportChoice {
  /** Places of rows that are left out. */
  leaveOut: ReadonlySet<number>;
  /** Places of systems that the file lacks and that are taken out of use. */
  takeOut: ReadonlySet<number>;
}

/** What {@link ImportRuns} work with. */
export interface ImportRunsOptions {
  store: ImportStore;
  source: RegisterSource;
  writer: RegisterWriter;
  directory: Pick<OrganisationDirectory, 'people'>;
  holders: Pick<RoleHolders, 'read'>;
  notices: Pick<Notices, 'tell'>;
  clock: Clock;
  logger: LoggerService;
}

/**
 * What takes longer than a request: looking at every row of a file, and writing
 * what somebody accepted. Others are let through in between.
 */
export class ImportRuns {
  readonly #options: ImportRunsOptions;
  readonly #running = new Map<string, Promise<void>>();

  constructor(options: ImportRunsOptions) {
    this.#options = options;
  }

  /** Whether this server is at work on an import. */
  isRunning(id: string): boolean {
    return this.#running.has(id);
  }

  /** Ends when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running.values());
    }
  }

  /** What the rows of an import are held against, as it is now. */
  async registerFor(
    stored: StoredImport,
    { reach }: ImportPerson,
  ): Promise<ImportRegister> {
    const { source, directory } = this.#options;
    return importRegister(
      source.register,
      stored.registry,
      this.#labelOf(stored.force),
      reach,
      await directory.people(),
    );
  }

  /** Starts to look at every row; the import must be `validating`. */
  look(stored: StoredImport, person: ImportPerson): void {
    this.#run(stored, () => this.#look(stored, person));
  }

  /** Starts to write what somebody accepted; the import must be `accepting`. */
  write(
    stored: StoredImport,
    person: ImportPerson,
    choice: ImportChoice,
  ): void {
    this.#run(stored, () => this.#write(stored, person, choice));
  }

  #run(stored: StoredImport, work: () => Promise<void>): void {
    const earlier = this.#running.get(stored.id) ?? Promise.resolve();
    const run = earlier
      .then(work)
      .catch(error => this.#fail(stored, error))
      .finally(() => {
        if (this.#running.get(stored.id) === run) {
          this.#running.delete(stored.id);
        }
      });
    this.#running.set(stored.id, run);
  }

  async #look(stored: StoredImport, person: ImportPerson): Promise<void> {
    const { store, clock } = this.#options;
    const content = await store.content(stored.id);
    const current = await store.find(stored.id);
    if (!content || current?.revision !== stored.revision) {
      return;
    }
    const { sheet, columns, values, blankClears } = stored.details;
    const { rows } = await readTable(content, { ...(sheet && { sheet }) });
    const register = await this.registerFor(stored, person);
    const planner = new ImportPlanner(register, {
      columns,
      values,
      blankClears,
    });
    const counts = Object.fromEntries(
      importRowStates.map(state => [state, 0]),
    ) as ImportCounts;
    const keep = async (from: number, planned: StoredRow[]) => {
      planned.forEach(({ state }) => {
        counts[state] += 1;
      });
      await store.addRows(stored.id, from, planned);
    };
    await store.clearRows(stored.id);
    for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
      const part = rows.slice(from, from + ROWS_PER_STEP);
      const planned = await inTurns(part, row => {
        const result: StoredRow = planner.plan(row);
        return result.state === 'bad'
          ? { ...result, cells: row.cells }
          : result;
      });
      await keep(from, planned);
      const known = await store.step(
        stored,
        { details: { done: from + part.length } },
        clock.now(),
      );
      if (!known) {
        // Somebody changed the mapping: a later run looks at the rows.
        return;
      }
    }
    await keep(rows.length, planner.missing());
    const ready = await store.step(
      stored,
      {
        state: 'ready',
        details: { counts, done: undefined, basis: basisOf(register) },
      },
      clock.now(),
    );
    if (ready) {
      await this.#tellOthers(ready, person);
    }
  }

  async #tellOthers(
    { id, registry, force }: StoredImport,
    { ref }: ImportPerson,
  ): Promise<void> {
    const { holders, notices } = this.#options;
    const held = await holders.read();
    await notices.tell({
      recipients: held
        .inForces(planners, { forces: [force] })
        .filter(each => each !== ref),
      topic: noticeTopics.imports,
      title: `An import for ${this.#labelOf(force).title} waits for you`,
      link: `/cloud/import?${new URLSearchParams({
        registry,
        force,
        import: id,
      })}`,
      scope: id,
    });
  }

  async #write(
    stored: StoredImport,
    person: ImportPerson,
    { leaveOut, takeOut }: ImportChoice,
  ): Promise<void> {
    const { store, clock, directory } = this.#options;
    const rows = (
      await store.rows(stored.id, ['added', 'changed', 'removed'])
    ).filter(({ place, state }) =>
      state === 'removed' ? takeOut.has(place) : !leaveOut.has(place),
    );
    const numberOf = (state: ImportRow['state']) =>
      rows.filter(row => row.state === state).length;
    const people = await directory.people();
    const applied = await this.#apply(
      stored,
      person,
      rows,
      people.find(({ ref }) => ref === person.ref)?.title ??
        parseEntityRef(person.ref).name,
    );
    await store.step(
      stored,
      {
        state: 'accepted',
        dropContent: true,
        details: {
          done: undefined,
          note: undefined,
          result: {
            acceptedBy: person.ref,
            acceptedAt: clock.now(),
            added: numberOf('added'),
            changed: numberOf('changed'),
            removed: numberOf('removed'),
            ...(applied?.kind === 'written' && { files: applied.files }),
            ...(applied?.kind === 'change-request' && {
              changeRequest: applied.url,
            }),
          },
        },
      },
      clock.now(),
    );
  }

  async #apply(
    stored: StoredImport,
    person: ImportPerson,
    rows: readonly ImportRow[],
    name: string,
  ): Promise<AppliedChange | undefined> {
    const { writer } = this.#options;
    const { registry, force } = stored;
    const namespace = writer.namespaceOf(registry);
    const register = await this.registerFor(stored, person);
    const digests = digestsOf(register);
    const read = async (path: string) => {
      const file = await writer.read(registry, path);
      if (file) {
        requireKnown({ registry, path, namespace, text: file.text }, digests);
      }
      return file;
    };
    const files = await fileEditsOf<ReadFile>(rows, {
      force,
      namespace,
      ...placesOf(register, read, parseEntityRef(force).name),
      read,
      assessmentName: () => `sa-${randomBytes(5).toString('hex')}`,
      afterRow: this.#progress(stored),
    });
    const { title } = this.#labelOf(force);
    return files.length === 0
      ? undefined
      : writer.apply({
          registry,
          title: `Bring in ${rows.length} ${
            rows.length === 1 ? 'system' : 'systems'
          } of ${title} from a file`,
          description: `Systems of ${title}, brought in from a file: ${rows.length} accepted.`,
          person: name,
          files,
        });
  }

  /** Lets others through, and notes how far the writing is. */
  #progress(stored: StoredImport): () => Promise<void> {
    const { store, clock } = this.#options;
    let done = 0;
    return async () => {
      done += 1;
      if (done % EDITS_PER_TURN === 0) {
        await nextTurn();
      }
      if (done % ROWS_PER_STEP === 0) {
        await store.step(stored, { details: { done } }, clock.now());
      }
    };
  }

  async #fail(stored: StoredImport, error: unknown): Promise<void> {
    const { store, logger, clock } = this.#options;
    const isMoved =
      error instanceof StaleFilesError || error instanceof MissingDocumentError;
    if (!isMoved) {
      // The message may hold what is in a file: the log names the import alone.
      logger.warn(
        `The import ${stored.id} came to nothing: ${
          error instanceof Error ? error.name : 'unknown error'
        }`,
      );
      logger.debug(stringifyError(error));
    }
    const isWriting = stored.state === 'accepting';
    const stopped = isWriting ? 'ready' : 'failed';
    await store
      .step(
        stored,
        {
          state: stopped,
          details: {
            done: undefined,
            note: this.#why(error, isMoved, isWriting),
          },
        },
        clock.now(),
      )
      .catch(failure =>
        logger.warn(
          `The import ${stored.id} could not be noted as failed: ${stringifyError(failure)}`,
        ),
      );
  }

  #why(error: unknown, isMoved: boolean, isWriting: boolean): string {
    if (isMoved) {
      return 'Nothing was written: files of the register were changed in between. Check the rows again.';
    }
    if (error instanceof EditingError) {
      return `Nothing was written: ${error.message}.`;
    }
    return isWriting
      ? 'Nothing was written, since the files of the register could not be changed. Try again, or ask who looks after the register.'
      : 'The rows could not be looked at. Try again, or ask who looks after the register.';
  }

  #labelOf(force: string): EntityLabel {
    return this.#options.source.register.directory.label(force);
  }
}

/** Digests of the documents of the force’s systems, as the register has them. */
function digestsOf({ systems }: ImportRegister): Map<string, string> {
  return new Map(
    systems.flatMap(({ system, assessment }) =>
      [system, assessment].flatMap(entity => {
        const digest = entity && documentDigestOf(entity);
        return digest
          ? [[stringifyEntityRef(entity as never), digest] as const]
          : [];
      }),
    ),
  );
}

/**
 * Refuses a file in which a document says something else than the register knows
 * yet: the difference that was accepted is not the one that would be made.
 */
function requireKnown(
  file: RegistryFile,
  digests: ReadonlyMap<string, string>,
): void {
  const isMoved = parseRegistryFile(file).documents.some(
    ({ ref, digest }) => digests.has(ref) && digests.get(ref) !== digest,
  );
  if (isMoved) {
    throw new MissingDocumentError(
      'A document says something else than the register knows yet',
    );
  }
}

/** Where documents are, and where new ones go: beside those that the force has. */
function placesOf(
  { systems }: ImportRegister,
  read: (path: string) => Promise<ReadFile | undefined>,
  force: string,
) {
  const registered = new Map(systems.map(each => [each.ref, each]));
  const paths = new Map<string, string>();
  const byKind = { System: [] as string[], SystemAssessment: [] as string[] };
  for (const { system, assessment } of systems) {
    for (const entity of assessment ? [system, assessment] : [system]) {
      const path = entity.metadata.annotations?.[FILE];
      if (path !== undefined) {
        paths.set(stringifyEntityRef(entity as never), path);
        byKind[entity.kind].push(path);
      }
    }
  }
  const headers = new Map<string, string>();
  return {
    registered: (ref: string) => registered.get(ref),
    pathOf: (ref: string) => paths.get(ref),
    folderOf: (kind: keyof typeof byKind) =>
      usualFolder(byKind[kind], kind, force),
    headerOf: async (kind: keyof typeof byKind) => {
      const folder = usualFolder(byKind[kind], kind, force);
      const beside = byKind[kind].find(
        path => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) === folder,
      );
      const header =
        headers.get(folder) ??
        schemaLineOf(beside && (await read(beside))?.text);
      headers.set(folder, header);
      return header;
    },
  };
}
