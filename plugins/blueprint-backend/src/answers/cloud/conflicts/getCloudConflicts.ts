import {
  type CloudConflictsQuery,
  type CloudConflictsResponse,
  type ConflictRuleCounts,
  severityRank,
  type SystemConflict,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../../Reading';
import type { FindingsTally } from './PlanFindings';
import { findingsScope, type FindingsScope } from './findingsScope';
import { pageOfPlaces } from './pageOfPlaces';
import type { RowSystem } from './RowOrder';
import { systemLabel } from './systemLabel';

/** Conflicts of a scope that match a query, in the order of the list. */
export interface MatchingConflicts {
  scope: FindingsScope;
  /** Systems in the order of the list. */
  systems: readonly RowSystem[];
  /** Places of rules, the most severe first. */
  rules: readonly number[];
  /** Place of the system times the number of rules, and the place of the rule. */
  places: number[];
}

/** Places of the rules, the most severe first. */
function rulesInOrder({ findings }: FindingsScope): number[] {
  const { rules } = findings;
  return rules
    .map((_, place) => place)
    .sort(
      (a, b) =>
        severityRank(rules[a].severity) - severityRank(rules[b].severity) ||
        a - b,
    );
}

/**
 * The conflicts that a query asks for and the caller may read.
 *
 * @throws InputError for a registry, force or region that is not there
 */
export async function matchingConflicts(
  reading: Reading,
  query: CloudConflictsQuery,
): Promise<MatchingConflicts> {
  const scope = await findingsScope(reading, query);
  const { findings, byTitle, byForce } = scope;
  const { rule, severity, state = 'conflict', sort = 'severity' } = query;
  const systems = sort === 'force' ? byForce : byTitle;
  const rules = rulesInOrder(scope);
  const asked = rules.filter(
    place =>
      (rule === undefined || findings.rules[place].id === rule) &&
      (severity === undefined || findings.rules[place].severity === severity),
  );
  const places: number[] = [];
  const look = (system: number, place: number) => {
    if (findings.outcomeAt(systems[system].row, place) === state) {
      places.push(system * findings.rules.length + place);
    }
  };
  if (sort === 'severity') {
    for (const place of asked) {
      systems.forEach((_, system) => look(system, place));
    }
  } else {
    systems.forEach((_, system) => asked.forEach(place => look(system, place)));
  }
  return { scope, systems, rules, places };
}

/** Names a conflict among all: its rule and its system. */
function namesOf({ scope, systems }: MatchingConflicts) {
  const { rules } = scope.findings;
  return {
    nameOf: (place: number) =>
      `${rules[place % rules.length].id} ${
        systems[Math.floor(place / rules.length)].placed.ref
      }`,
    placeOf: (name: string) => {
      const [id, ref] = name.split(' ');
      const rule = rules.findIndex(each => each.id === id);
      const system = systems.findIndex(({ placed }) => placed.ref === ref);
      return rule < 0 || system < 0 ? undefined : system * rules.length + rule;
    },
  };
}

/** Reads the stored findings at some places, with their facts. */
export async function readConflicts(
  { store, register }: Reading,
  { scope, systems }: MatchingConflicts,
  places: readonly number[],
): Promise<SystemConflict[]> {
  const { rules } = scope.findings;
  const wanted = places.map(place => ({
    id: rules[place % rules.length].id,
    placed: systems[Math.floor(place / rules.length)].placed,
  }));
  const results = await store.readResults(
    [...new Set(wanted.map(({ placed }) => placed.ref))],
    scope.date!,
  );
  return wanted.flatMap(({ id, placed }) => {
    const finding = results
      .get(placed.ref)
      ?.cloud.conflicts?.find(each => each.id === id);
    return finding
      ? [{ ...finding, system: systemLabel(placed, register) }]
      : [];
  });
}

function ruleCounts(
  { scope, rules }: MatchingConflicts,
  tally: FindingsTally,
): ConflictRuleCounts[] {
  return rules.flatMap(place => {
    const { facts: _facts, ...rule } = scope.findings.rules[place];
    const counts = tally.rules[place];
    return rule.restricted && counts.systems === 0
      ? []
      : [{ ...rule, ...counts }];
  });
}

/**
 * What in the plans of a scope cannot work as it is written, as far as the
 * caller may read.
 *
 * @throws InputError for a registry, force or region that is not there, and for
 *   a cursor that is none of this list
 */
export async function getCloudConflicts(
  reading: Reading,
  query: CloudConflictsQuery,
): Promise<CloudConflictsResponse> {
  const matching = await matchingConflicts(reading, query);
  const { scope, places } = matching;
  const { nameOf, placeOf } = namesOf(matching);
  const { limit, cursor, sort = 'severity' } = query;
  const { items, pageInfo } = pageOfPlaces(
    places,
    { limit, cursor, sort },
    nameOf,
    placeOf,
  );
  const tally = scope.findings.tally(scope.byTitle);
  const rules = ruleCounts(matching, tally);
  return {
    registry: scope.registry,
    scope: scope.label,
    ...(scope.date && { date: scope.date }),
    systems: tally.systems,
    systemsInConflict: tally.inConflict,
    rules,
    rulesWithheld: scope.findings.rules.length - rules.length,
    totalItems: places.length,
    items: await readConflicts(reading, matching, items),
    pageInfo,
  };
}
