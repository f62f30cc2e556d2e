import { InputError } from '@backstage/errors';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';
import type { Comparisons, ComparisonState } from './Comparisons';
import type { RegistryComparison } from './comparisonRun';
import { findVersion, type KnownVersion, knownVersions } from './KnownVersion';

/** What a question about two versions names. */
export interface VersionsQuery {
  /** Ids; without them the version in force, and the first other one. */
  from?: string;
  to?: string;
  registry?: string;
  /** Reference of a force. */
  force?: string;
}

/** Two versions, the register they are compared over, and how far that is. */
export interface ComparedVersions {
  registry: string;
  from: KnownVersion;
  to: KnownVersion;
  state: ComparisonState['state'];
  progress: number;
  finished?: ComparisonState['finished'];
  /** What the finished run found in the register. */
  found?: RegistryComparison;
}

/**
 * Finds two versions and how far their comparison is.
 *
 * @throws NotAllowedError where the caller may not see conformance
 * @throws NotFoundError for a version that there is not
 * @throws InputError for a registry or a force that there is not
 */
export async function compareVersions(
  reading: Reading,
  comparisons: Comparisons,
  query: VersionsQuery,
): Promise<ComparedVersions> {
  const { store, register, access } = reading;
  access.requireConformance('versions/comparison');
  const [state, scoring, stored] = await Promise.all([
    registerState(store),
    store.readScoringState(),
    store.listScorecards(),
  ]);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const { force } = query;
  if (force && !register.directory.group(force)) {
    throw new InputError(`force: there is none with the reference "${force}"`);
  }
  const versions = knownVersions(register.directory, stored);
  const from = findVersion(
    versions,
    query.from ?? versions[0]?.about.id,
    'from',
  );
  const other = versions.find(version => version !== from);
  const to = findVersion(versions, query.to ?? other?.about.id, 'to');
  // Before the first scoring there is no day to compare at.
  const progress: ComparisonState = scoring
    ? await comparisons.of(register, { from, to }, scoring.day)
    : { state: 'working', progress: 0 };
  const found = progress.finished?.registries.get(registry);
  return { registry, from, to, ...progress, ...(found && { found }) };
}
