import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type ImportAcceptBody,
  type ImportColumnInfo,
  type ImportDetailResponse,
  type ImportMapping,
  type ImportMappingBody,
  type ImportRowsResponse,
  type ImportRowState,
  type ImportsResponse,
  importRowStates,
  mappingProblems,
  questionsOf,
  suggestColumns,
} from '@policing/plugin-blueprint-common';
import {
  type FileTable,
  type OrganisationDirectory,
  readTable,
} from '@policing/plugin-blueprint-node';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DateTime } from 'luxon';
import { randomUUID } from 'node:crypto';
import { USUAL_PAGE } from '../answers/page';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';
import type { RegisterWriter } from '../changes';
import { invalidFields } from '../dispensations/invalidFields';
import { WHOM_TO_ASK } from '../permissions/Access';
import type { Clock } from '../scoring/Clock';
import { decodeCursor, encodeCursor } from '../store/cursor';
import {
  describeImport,
  type ImportNames,
  summariseImport,
} from './describeImport';
import { basisOf } from './importRegister';
import type { ImportPerson, ImportRuns } from './ImportRuns';
import type { ImportChangeSet, ImportStore } from './ImportStore';
import type { PlacedRow, StoredImport } from './StoredImport';

/** Days for which an import is kept. */
const KEEP_DAYS = 30;

/** Seconds after which work that nobody seems to do is taken up again. */
const LOST_AFTER_SECONDS = 60;

/** Different cells of a column that are shown, and letters of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Who asks, with what they may read. */
export interface ImportCaller extends ImportPerson {
  reading: Reading;
}

/** A file that somebody sends. */
export interface SentFile {
  registry?: string;
  force: string;
  fileName: string;
  content: Uint8Array;
}

/** Takes files, and what people decide about them. */
export class ImportDesk {
  readonly #store: ImportStore;
  readonly #runs: ImportRuns;
  readonly #writer: RegisterWriter;
  readonly #directory: Pick<OrganisationDirectory, 'people'>;
  readonly #clock: Clock;

  constructor(options: {
    store: ImportStore;
    runs: ImportRuns;
    writer: RegisterWriter;
    directory: Pick<OrganisationDirectory, 'people'>;
    clock: Clock;
  }) {
    this.#store = options.store;
    this.#runs = options.runs;
    this.#writer = options.writer;
    this.#directory = options.directory;
    this.#clock = options.clock;
  }

  /** Imports of the forces that the caller plans for. */
  async list(
    caller: ImportCaller,
    query: { registry?: string; force?: string },
  ): Promise<ImportsResponse> {
    const { reading, reach } = caller;
    const { directory } = reading.register;
    const state = await registerState(reading.store);
    const { name } = chooseRegistry(reading, state, query.registry);
    const forces = directory
      .forces(name)
      .map(force => directory.label(stringifyEntityRef(force as Entity)))
      .filter(({ ref }) => reach.importing.covers([ref]))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
    const own = new Set(forces.map(({ ref }) => ref));
    const names = await this.#names(reading);
    const stored = await this.#store.list(name);
    return {
      registry: name,
      forces,
      items: stored
        .filter(
          ({ force }) =>
            own.has(force) && (!query.force || query.force === force),
        )
        .map(each => summariseImport(each, names)),
    };
  }

  /**
   * Takes a file.
   *
   * @throws NotAllowedError where the caller does not plan for the force
   * @throws InputError where the file cannot be read, or the force is not of the
   *   registry
   */
  async start(
    caller: ImportCaller,
    { registry, force, fileName, content }: SentFile,
  ): Promise<ImportDetailResponse> {
    const { reading } = caller;
    this.#requireForce(caller, force);
    const { name } = chooseRegistry(
      reading,
      await registerState(reading.store),
      registry,
    );
    const { directory } = reading.register;
    const isKnown = directory
      .forces(name)
      .some(each => stringifyEntityRef(each as Entity) === force);
    if (!isKnown) {
      throw new InputError(`force: the registry ${name} has no force ${force}`);
    }
    const table = await readTable(content);
    const remembered = await this.#store.remembered(name, force);
    const now = this.#clock.now();
    const stored: StoredImport = {
      id: randomUUID(),
      registry: name,
      force,
      state: 'mapping',
      revision: 1,
      createdAt: now,
      updatedAt: now,
      expiresOn: DateTime.fromISO(this.#clock.today())
        .plus({ days: KEEP_DAYS })
        .toISODate()!,
      details: {
        fileName,
        startedBy: caller.ref,
        ...detailsOf(table, remembered),
      },
    };
    await this.#store.add(stored, content);
    return this.#describe(stored, reading);
  }

  /** An import that the caller may see. */
  async read(caller: ImportCaller, id: string): Promise<ImportDetailResponse> {
    return this.#describe(
      await this.#takeUp(await this.#find(caller, id), caller),
      caller.reading,
    );
  }

  /**
   * Says which column is what, and starts to look at the rows; or reads another
   * sheet.
   *
   * @throws ConflictError where the import has moved on
   * @throws InputError with `fields` where the mapping makes no sense
   */
  async map(
    caller: ImportCaller,
    id: string,
    body: ImportMappingBody,
  ): Promise<ImportDetailResponse> {
    const stored = await this.#find(caller, id);
    this.#requireForce(caller, stored.force);
    requireRevision(stored, body.revision);
    const content = await this.#store.content(id);
    if (!content || stored.state === 'accepting') {
      throw new ConflictError(
        'The import is done with; send the file again to look at it anew',
      );
    }
    const { registry, force } = stored;
    const isOther =
      body.sheet !== undefined && body.sheet !== stored.details.sheet;
    const table = await readTable(content, {
      sheet: body.sheet ?? stored.details.sheet,
    });
    if (isOther || !body.columns) {
      const remembered = await this.#store.remembered(registry, force);
      const next = await this.#step(stored, {
        state: 'mapping',
        anew: true,
        details: { ...detailsOf(table, remembered), counts: undefined },
      });
      return this.#describe(next, caller.reading);
    }
    const mapping: ImportMapping = {
      columns: body.columns,
      values: body.values ?? [],
      blankClears: body.blankClears ?? false,
    };
    const problems = mappingProblems(mapping, table.headings);
    if (problems.length > 0) {
      throw invalidFields(problems);
    }
    const next = await this.#step(stored, {
      state: 'validating',
      anew: true,
      details: {
        columns: stored.details.columns.map((column, place) =>
          withField(column, mapping.columns[place].field),
        ),
        values: mapping.values,
        blankClears: mapping.blankClears,
        questions: questionsOf(table.rows, mapping),
        counts: undefined,
        note: undefined,
        done: 0,
      },
    });
    await this.#store.remember(registry, force, mapping);
    this.#runs.look(next, caller);
    return this.#describe(next, caller.reading);
  }

  /** A page of the rows in some states. */
  async rows(
    caller: ImportCaller,
    id: string,
    query: { state?: ImportRowState[]; limit?: number; cursor?: string },
  ): Promise<ImportRowsResponse> {
    const { details } = await this.#find(caller, id);
    const { state: states, limit = USUAL_PAGE, cursor } = query;
    const at = cursor === undefined ? undefined : decodeCursor(cursor, id);
    const place = Number(at?.place ?? -1);
    const isBack = at?.direction === 'previous';
    const found = await this.#store.rows(id, states, {
      ...(isBack ? { before: place } : { after: place }),
      limit: limit + 1,
    });
    const items = isBack ? found.slice(-limit) : found.slice(0, limit);
    const hasMore = found.length > limit;
    const counted: readonly ImportRowState[] = states ?? importRowStates;
    return {
      items: items.map(({ cells: _cells, ...row }) => row),
      totalItems: counted.reduce(
        (sum, state) => sum + (details.counts?.[state] ?? 0),
        0,
      ),
      pageInfo: {
        ...((isBack ? items.length > 0 : hasMore) && {
          nextCursor: cursorOf(id, 'next', items.at(-1)!),
        }),
        ...((isBack ? hasMore : at !== undefined && items.length > 0) && {
          prevCursor: cursorOf(id, 'previous', items[0]),
        }),
      },
    };
  }

  /** Bad rows with their cells, and the headings of the file. */
  async badRows(
    caller: ImportCaller,
    id: string,
  ): Promise<{ stored: StoredImport; rows: PlacedRow[] }> {
    const stored = await this.#find(caller, id);
    return { stored, rows: await this.#store.rows(id, ['bad']) };
  }

  /**
   * Starts to write what the caller accepts.
   *
   * @throws NotAllowedError where the registry cannot be changed, or not by them
   * @throws ConflictError where the register or the import has moved on; then
   *   the difference is worked out anew
   */
  async accept(
    caller: ImportCaller,
    id: string,
    { revision, leaveOut = [], takeOut = [] }: ImportAcceptBody,
  ): Promise<ImportDetailResponse> {
    const stored = await this.#find(caller, id);
    this.#requireForce(caller, stored.force);
    requireRevision(stored, revision);
    if (stored.state !== 'ready') {
      throw new ConflictError(
        `The import cannot be accepted while it is ${stored.state}`,
      );
    }
    const method = this.#writer.methodOf(stored.registry);
    if (method.kind === 'none') {
      throw new NotAllowedError(method.why);
    }
    const register = await this.#runs.registerFor(stored, caller);
    if (basisOf(register) !== stored.details.basis) {
      const next = await this.#step(stored, {
        state: 'validating',
        anew: true,
        details: {
          done: 0,
          counts: undefined,
          note: 'Systems of the force have changed in the register since the rows were checked, so they are checked again. Look at the difference as it is now.',
        },
      });
      this.#runs.look(next, caller);
      throw new ConflictError(
        'Nothing was written: systems of the force have changed in the register since the rows were checked. They are checked again; look at the difference as it is now.',
      );
    }
    const next = await this.#step(stored, {
      state: 'accepting',
      anew: true,
      details: { done: 0, note: undefined },
    });
    this.#runs.write(next, caller, {
      leaveOut: new Set(leaveOut),
      takeOut: new Set(takeOut),
    });
    return this.#describe(next, caller.reading);
  }

  /** Puts an import aside, with its file and rows. */
  async discard(
    caller: ImportCaller,
    id: string,
    revision: number,
  ): Promise<void> {
    const stored = await this.#find(caller, id);
    this.#requireForce(caller, stored.force);
    requireRevision(stored, revision);
    if (stored.state === 'accepting' || stored.state === 'accepted') {
      throw new ConflictError(
        'The import is accepted; what it changed is changed in the register',
      );
    }
    await this.#step(stored, {
      state: 'discarded',
      anew: true,
      dropContent: true,
      details: { counts: undefined, questions: [], columns: [], values: [] },
    });
    await this.#store.clearRows(id);
  }

  /** Deletes imports that are too old. */
  async forget(): Promise<number> {
    return this.#store.forget(this.#clock.today());
  }

  /** An import of a force that the caller plans for; others learn nothing of it. */
  async #find({ reach }: ImportCaller, id: string): Promise<StoredImport> {
    const stored = await this.#store.find(id);
    if (
      !stored ||
      stored.state === 'discarded' ||
      !reach.importing.covers([stored.force])
    ) {
      throw new NotFoundError(
        `There is no import ${id}, or none that you may see`,
      );
    }
    return stored;
  }

  /** Takes up again what a server left when it stopped. */
  async #takeUp(
    stored: StoredImport,
    caller: ImportCaller,
  ): Promise<StoredImport> {
    const isUnderWay = ['validating', 'accepting'].includes(stored.state);
    const age = DateTime.fromISO(this.#clock.now()).diff(
      DateTime.fromISO(stored.updatedAt),
      'seconds',
    ).seconds;
    if (
      !isUnderWay ||
      this.#runs.isRunning(stored.id) ||
      age < LOST_AFTER_SECONDS
    ) {
      return stored;
    }
    const next = await this.#store.step(
      stored,
      {
        state: 'validating',
        anew: true,
        details: {
          done: 0,
          note: 'The server stopped in between, so the rows are checked again.',
        },
      },
      this.#clock.now(),
    );
    if (next) {
      this.#runs.look(next, caller);
    }
    return next ?? stored;
  }

  async #step(
    stored: StoredImport,
    change: ImportChangeSet,
  ): Promise<StoredImport> {
    const next = await this.#store.step(stored, change, this.#clock.now());
    if (!next) {
      throw movedOn();
    }
    return next;
  }

  #requireForce({ reach }: ImportCaller, force: string): void {
    if (!reach.importing.covers([force])) {
      throw new NotAllowedError(
        `You need to be enterprise architect or technology officer of the force to bring in its systems. ${WHOM_TO_ASK}`,
      );
    }
  }

  async #describe(
    stored: StoredImport,
    reading: Reading,
  ): Promise<ImportDetailResponse> {
    return describeImport(
      stored,
      await this.#names(reading),
      this.#writer.methodOf(stored.registry),
    );
  }

  async #names({ register }: Reading): Promise<ImportNames> {
    const people = new Map(
      (await this.#directory.people()).map(({ ref, title }) => [ref, title]),
    );
    return {
      force: ref => register.directory.label(ref),
      person: ref => ({
        ref,
        title: people.get(ref) ?? ref.slice(ref.lastIndexOf('/') + 1),
      }),
    };
  }
}

function requireRevision(stored: StoredImport, revision: number): void {
  if (stored.revision !== revision) {
    throw movedOn();
  }
}

function movedOn(): ConflictError {
  return new ConflictError(
    'Somebody else changed the import in the meantime; look at it as it is now',
  );
}

function cursorOf(
  id: string,
  direction: 'next' | 'previous',
  { place }: PlacedRow,
): string {
  return encodeCursor({ sort: id, direction, place: String(place) });
}

function withField(
  { heading, samples, field: before, by }: ImportColumnInfo,
  field: string | undefined,
): ImportColumnInfo {
  return {
    heading,
    samples,
    ...(field !== undefined && { field }),
    ...(field === before && by && { by }),
  };
}

/** What is known of a file before anybody has said what its columns are. */
function detailsOf(table: FileTable, remembered: ImportMapping | undefined) {
  const { format, sheets, sheet, headings, rows } = table;
  const columns = suggestColumns(headings, remembered).map((column, place) => ({
    ...column,
    samples: samplesOf(table, place),
  }));
  const values = remembered?.values ?? [];
  return {
    format,
    sheets,
    ...(sheet !== undefined && { sheet }),
    rows: rows.length,
    columns,
    values,
    blankClears: remembered?.blankClears ?? false,
    questions: questionsOf(rows, { columns, values, blankClears: false }),
  };
}

function samplesOf({ rows }: FileTable, place: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const text = cells[place].slice(0, SAMPLE_LENGTH);
    if (text !== '') {
      samples.add(text);
    }
    if (samples.size === SAMPLES) {
      break;
    }
  }
  return [...samples];
}
