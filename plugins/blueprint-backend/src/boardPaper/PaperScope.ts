import { InputError, NotFoundError } from '@backstage/errors';
import {
  type RegistryInfo,
  scorecardInForce,
  type ScorecardEntity,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../answers/Reading';
import type { RollUpRow } from '../store/rollUps';
import type { RegisterState } from '../store/ResultsStore';

/** What a paper is asked for. */
export interface PaperQuery {
  registry?: string;
  /** Reference of a force; without it, the nation. */
  force?: string;
  /** Day that changes are counted from, ISO 8601. */
  since?: string;
}

/** Horizons of a paper, from the scorecard that counts. */
export type PaperTerms = NonNullable<ScorecardEntity['spec']['boardPaper']>;

/** What a paper is about. */
export interface PaperScope {
  registry: RegistryInfo;
  /** Figures of the force, or of every system; undefined before the first scoring. */
  row?: RollUpRow;
  /** Reference of the force; absent for the nation. */
  force?: string;
  state: RegisterState;
  /** Day the facts were read at, ISO 8601. */
  date: string;
  since: string;
  /** Absent where the Blueprint says nothing. */
  terms?: PaperTerms;
}

function daysBefore(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).minus({ days }).toISODate()!;
}

async function forceRow(
  { store, registries }: Reading,
  force: string,
  registry: string | undefined,
): Promise<RollUpRow> {
  const names = registry ? [registry] : registries.map(({ name }) => name);
  for (const name of names) {
    const [row] = await store.readRollUps(name, 'force', { refs: [force] });
    if (row) {
      return row;
    }
  }
  throw new NotFoundError(
    `force: there is no force ${force}${registry ? ` in the register "${registry}"` : ''}`,
  );
}

/**
 * Finds what a paper is about.
 *
 * @throws InputError for an unknown register or an impossible day
 * @throws NotFoundError for a force that the register does not have
 */
export async function paperScope(
  reading: Reading,
  query: PaperQuery,
): Promise<PaperScope> {
  const { store, register } = reading;
  const [state, scoring] = await Promise.all([
    registerState(store),
    store.readScoringState(),
  ]);
  const terms = scorecardInForce(register.directory.definitions())?.spec
    .boardPaper;
  const date = scoring?.day ?? DateTime.utc().toISODate();
  const since =
    query.since ?? daysBefore(date, terms?.dispensationHorizonDays ?? 0);
  if (!DateTime.fromISO(since).isValid || since > date) {
    throw new InputError(
      `since: must be a day that is not after ${date}, such as ${daysBefore(date, 90)}`,
    );
  }
  const named =
    query.registry !== undefined || query.force === undefined
      ? chooseRegistry(reading, state, query.registry)
      : undefined;
  const row =
    query.force === undefined
      ? await nationRow(store, named!.name)
      : await forceRow(reading, query.force, named?.name);
  return {
    registry: named ?? chooseRegistry(reading, state, row!.registry),
    ...(row && { row }),
    ...(query.force !== undefined && { force: query.force }),
    state,
    date,
    since,
    ...(terms && { terms }),
  };
}
