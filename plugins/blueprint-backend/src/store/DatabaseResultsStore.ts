import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import type { Knex } from 'knex';
import { ResultsFollower } from '../figures/ResultsFollower';
import { CloudPositionsTable } from './CloudPositionsTable';
import { ChangedResults } from './ChangedResults';
import { DatabaseWriterLease } from './DatabaseWriterLease';
import { DefinitionsTable } from './DefinitionsTable';
import { HistoryTable } from './HistoryTable';
import { type ChangesQuery, PaperReader } from './PaperReader';
import { isSqlite } from './isSqlite';
import type {
  HistoryQuery,
  MayReadRiskChange,
  SystemsFilter,
  SystemsQuery,
} from './queries';
import type {
  DefinitionsContent,
  FacetCounts,
  HistoryConcern,
  RegisterState,
  ResultsBatch,
  ResultsStore,
  ScoringState,
  StoredScorecard,
  WriterLease,
} from './ResultsStore';
import type { CellColumns, RollUpKey, RollUpKind, RollUpRow } from './rollUps';
import { RollUpsTable } from './RollUpsTable';
import { ScorecardVersionsTable } from './ScorecardVersionsTable';
import { readOrganisationSets } from './SetDictionary';
import { StateTable } from './StateTable';
import { isNarrowed, SystemsTable } from './SystemsTable';

const migrationsDirectory = resolvePackagePath(
  '@policing/plugin-blueprint-backend',
  'migrations',
);

/** How long a server that died keeps the others from writing. */
const LEASE_MILLISECONDS = 15_000;

/**
 * Keeps results in the plugin's database, SQLite or PostgreSQL.
 *
 * Readers never wait for more than one short transaction: results are stored in
 * batches, and everything that pages sum up is summed up when it is stored.
 */
export class DatabaseResultsStore implements ResultsStore {
  readonly lease: WriterLease;
  readonly #database: Knex;
  readonly #lease: DatabaseWriterLease;
  readonly #definitions: DefinitionsTable;
  readonly #systems: SystemsTable;
  readonly #history: HistoryTable;
  readonly #clouds: CloudPositionsTable;
  readonly #papers: PaperReader;
  readonly #rollUps: RollUpsTable;
  readonly #state: StateTable;
  readonly #follower: ResultsFollower;
  readonly #scorecards: ScorecardVersionsTable;
  readonly #facets = new Map<
    string,
    { scoredAt: string | undefined; counts: FacetCounts }
  >();

  /**
   * Opens the store and brings its tables up to date.
   *
   * @param options - `holder` names this server among those that share the
   *   database
   */
  static async create(options: {
    database: DatabaseService;
    holder: string;
  }): Promise<DatabaseResultsStore> {
    const database = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await database.migrate.latest({ directory: migrationsDirectory });
    }
    const lease = new DatabaseWriterLease({
      database,
      holder: options.holder,
      milliseconds: LEASE_MILLISECONDS,
    });
    if (isSqlite(database)) {
      await lease.seize();
    }
    return new DatabaseResultsStore(database, lease);
  }

  private constructor(database: Knex, lease: DatabaseWriterLease) {
    this.#database = database;
    this.#lease = lease;
    this.lease = lease;
    this.#definitions = new DefinitionsTable(database);
    this.#systems = new SystemsTable(database, this.#definitions);
    this.#history = new HistoryTable(database);
    this.#clouds = new CloudPositionsTable(database);
    this.#papers = new PaperReader(database, this.#definitions, this.#history);
    this.#rollUps = new RollUpsTable(database);
    this.#state = new StateTable(database);
    this.#follower = new ResultsFollower(
      new ChangedResults(database, this.#definitions),
    );
    this.#scorecards = new ScorecardVersionsTable(database);
  }

  async listSystems(query: SystemsQuery) {
    return this.#systems.list(query);
  }

  async countSystems(filter: SystemsFilter) {
    return this.#systems.count(filter);
  }

  async countFacets(filter: SystemsFilter) {
    if (isNarrowed(filter)) {
      return this.#systems.countFacets(filter);
    }
    // Whole registers only change when something is scored.
    const scoredAt = (await this.readScoringState())?.scoredAt;
    const known = this.#facets.get(filter.registry);
    if (known && known.scoredAt === scoredAt) {
      return known.counts;
    }
    const counts = await this.#systems.countFacets(filter);
    this.#facets.set(filter.registry, { scoredAt, counts });
    return counts;
  }

  async readSystem(ref: string) {
    const scoring = await this.readScoringState();
    return scoring && this.#systems.read(ref, scoring.day);
  }

  async readSubject(ref: string) {
    return this.#systems.readSubject(ref);
  }

  async readRecords(refs: string[]) {
    return this.#systems.readRecords(refs);
  }

  async organisationSets() {
    return readOrganisationSets(this.#database);
  }

  async listHistory(query: HistoryQuery) {
    return this.#history.list(query);
  }

  async lastChange(
    ref: string,
    concerns: readonly HistoryConcern[],
    mayReadRisks: MayReadRiskChange,
  ) {
    return this.#history.lastChange(ref, concerns, mayReadRisks);
  }

  async cloudHistory(ref: string) {
    return this.#clouds.ofSystem(ref);
  }

  async latestCloudRecord() {
    return this.#clouds.latest();
  }

  cloudRecordsSince(id: number) {
    return this.#clouds.since(id);
  }

  async recentChanges(registry: string, limit: number) {
    return this.#history.recent(registry, limit);
  }

  async changesSince(query: ChangesQuery) {
    return this.#papers.changesSince(query);
  }

  async countChecks(filter: SystemsFilter) {
    return this.#papers.countChecks(filter);
  }

  async readRollUps(
    registry: string,
    kind: RollUpKind,
    options?: { refs?: string[]; cells?: CellColumns },
  ) {
    return this.#rollUps.read(registry, kind, options);
  }

  async indexedResults() {
    return this.#follower.resultsAt((await this.readScoringState())?.scoredAt);
  }

  async readRegisterState() {
    return this.#state.read<RegisterState>('register');
  }

  async readScoringState() {
    return this.#state.read<ScoringState>('scoring');
  }

  async readRegistries() {
    return (await this.#state.read<RegistryStatus[]>('registries')) ?? [];
  }

  async saveDefinitions(content: DefinitionsContent) {
    return this.#write(transaction =>
      this.#definitions.save(transaction, content),
    );
  }

  async listScorecards() {
    return this.#scorecards.list();
  }

  async takeUpScorecard(
    scorecard: Pick<StoredScorecard, 'digest' | 'document'>,
    at: string,
  ) {
    await this.#write(transaction =>
      this.#scorecards.takeUp(transaction, scorecard, at),
    );
  }

  async readDigests() {
    return this.#systems.readDigests();
  }

  async readResults(refs: string[], day: string) {
    return this.#systems.readResults(refs, day);
  }

  async readContributions(refs: string[]) {
    return this.#systems.readContributions(refs);
  }

  async applyBatch(batch: ResultsBatch) {
    const sets = await this.#systems.resolveSets(batch.records);
    await this.#write(async transaction => {
      const change = await this.#systems.nextChange(transaction);
      await this.#systems.remove(transaction, batch.removed, change);
      await this.#systems.upsert(transaction, batch.records, sets, change);
      await this.#systems.rememberInputs(transaction, batch.inputs);
      await this.#history.append(transaction, batch.history);
      await this.#clouds.append(transaction, batch.cloudRecords ?? []);
    });
  }

  async writeRollUps(upserted: RollUpRow[], removed: RollUpKey[]) {
    await this.#write(transaction =>
      this.#rollUps.write(transaction, upserted, removed),
    );
  }

  async rollUpKeys() {
    return this.#rollUps.keys();
  }

  async writeRegisterState(state: RegisterState) {
    await this.#write(transaction =>
      this.#state.write(transaction, 'register', state),
    );
  }

  async writeScoringState(state: ScoringState) {
    await this.#write(transaction =>
      this.#state.write(transaction, 'scoring', state),
    );
  }

  async writeRegistries(registries: RegistryStatus[]) {
    await this.#write(transaction =>
      this.#state.write(transaction, 'registries', registries),
    );
  }

  async analyse() {
    await this.#systems.analyse();
  }

  async forgetRemoved(before: string) {
    return this.#write(transaction =>
      this.#systems.forgetRemoved(transaction, before),
    );
  }

  async #write<T>(
    work: (transaction: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#database.transaction(async transaction => {
      await this.#lease.assertHeld(transaction);
      return work(transaction);
    });
  }
}
