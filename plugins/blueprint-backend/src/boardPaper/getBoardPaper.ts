import {
  type BoardPaperResponse,
  HIGHEST_MARKING,
  markings,
  type Position,
} from '@policing/plugin-blueprint-common';
import { positionOf } from '../answers/position';
import { nationRow, type Reading } from '../answers/Reading';
import type { SuggestionReader } from '../suggestions/SuggestionReader';
import { NATION_REF, type RollUpRow } from '../store/rollUps';
import { paperChanges } from './paperChanges';
import { paperChecks } from './paperChecks';
import { paperContracts } from './paperContracts';
import { paperDecisions } from './paperDecisions';
import {
  type MarkedDispensation,
  paperDispensations,
} from './paperDispensations';
import { paperSuggestions } from './paperSuggestions';
import { type PaperQuery, type PaperScope, paperScope } from './PaperScope';

/** Rows that stand beside the position: region and nation, or the forces. */
async function rowsBeside(
  { store }: Reading,
  { registry, row, force }: PaperScope,
): Promise<RollUpRow[]> {
  if (force === undefined) {
    return store.readRollUps(registry.name, 'force');
  }
  const region = row?.details.region;
  const [regions, nation] = await Promise.all([
    region
      ? store.readRollUps(registry.name, 'region', { refs: [region] })
      : [],
    nationRow(store, registry.name),
  ]);
  return [...regions, ...(nation ? [nation] : [])];
}

function emptyPosition(registry: string): Position {
  return {
    scope: { ref: NATION_REF, title: 'Nation' },
    registry,
    cloud: { inCloud: 0, notInCloud: 0, notKnown: 0 },
  };
}

/** Whether the caller may read checks or dispensations of what the paper is about. */
function reaches(
  { access }: Reading,
  part: 'checks' | 'dispensations',
  force: string | undefined,
): boolean {
  return force === undefined
    ? access[part].isEverything
    : access[part].reaches([force]);
}

/** Left out with {@link MarkedDispensation.marking}, which is for the paper as a whole. */
function unmarked({ marking: _marking, ...rest }: MarkedDispensation) {
  return rest;
}

/**
 * What stands in a paper for a board about a force or the nation: as far as the
 * caller may see it, and saying what is left out.
 *
 * @param suggestionReader - what the collaboration finder suggests
 * @throws InputError for an unknown register or an impossible day
 * @throws NotFoundError for a force that the register does not have
 */
export async function getBoardPaper(
  suggestionReader: SuggestionReader,
  reading: Reading,
  query: PaperQuery,
): Promise<BoardPaperResponse> {
  const { access, register } = reading;
  const scope = await paperScope(reading, query);
  const { registry, row, force, state, date, since, terms } = scope;
  const readsChecks = access.conformance && reaches(reading, 'checks', force);
  const readsDispensations = reaches(reading, 'dispensations', force);
  const [beside, changes, checks, suggestions] = await Promise.all([
    rowsBeside(reading, scope),
    access.conformance ? paperChanges(reading, scope) : undefined,
    readsChecks ? paperChecks(reading, scope) : undefined,
    terms ? paperSuggestions(suggestionReader, reading, scope) : [],
  ]);
  const dispensations = readsDispensations
    ? paperDispensations(reading, scope)
    : undefined;
  const position = row ? positionOf(row, access) : emptyPosition(registry.name);
  const { definitions } = state;
  const leastCoverage = definitions?.leastCoverage ?? 0;
  const restricted =
    changes?.items.length ||
    checks ||
    suggestions.some(({ kind }) => kind === 'same-failing-check') ||
    position.legacy ||
    position.risk ||
    dispensations?.some(({ marking }) => marking === HIGHEST_MARKING);
  return {
    registry,
    scope: {
      ref: position.scope.ref,
      title:
        force === undefined
          ? `Every force of ${registry.title}`
          : position.scope.title,
    },
    ...(force !== undefined && { force }),
    date,
    since,
    ...(definitions && {
      blueprintVersion: `${
        register.directory.label(definitions.scorecard).title
      } ${definitions.version}`,
    }),
    leastCoverage,
    ...(definitions?.cloudTarget !== undefined && {
      cloudTarget: definitions.cloudTarget,
    }),
    ...(terms && { dispensationHorizonDays: terms.dispensationHorizonDays }),
    classification: restricted ? HIGHEST_MARKING : markings[0],
    position,
    beside: beside.map(each => positionOf(each, access)),
    ...(changes && { changes }),
    ...(checks && { worstChecks: checks }),
    ...(dispensations && { dispensations: dispensations.map(unmarked) }),
    decisions: terms
      ? paperDecisions({
          terms,
          leastCoverage,
          position,
          checks: checks ?? [],
          dispensations: dispensations ?? [],
          contracts: paperContracts(reading, scope),
          suggestions,
        })
      : [],
    withheld: [
      ...(access.conformance ? [] : (['conformance', 'changes'] as const)),
      ...(readsChecks ? [] : (['checks'] as const)),
      ...(readsDispensations ? [] : (['dispensations'] as const)),
      ...(position.legacy ? [] : (['legacy'] as const)),
      ...(position.risk ? [] : (['risk'] as const)),
    ],
  };
}
