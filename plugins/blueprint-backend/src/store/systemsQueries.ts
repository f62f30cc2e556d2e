import type { Knex } from 'knex';
import { outcomeLetters } from './outcomeLetters';
import type { RecordSets, SystemsFilter } from './queries';
import type { StoredDefinitions } from './ResultsStore';
import { inScope, NEVER } from './recordScopes';

const MAX_WORDS = 8;

/** Keeps the rows that are in a scope. */
function whereInScope(query: Knex.QueryBuilder, scope: RecordSets): void {
  const condition = inScope('systems', scope);
  if (condition) {
    query.whereRaw(condition.sql, condition.bindings);
  }
}

function whereMember(
  query: Knex.QueryBuilder,
  column: 'organisation_set' | 'capability_set',
  kind: 'force' | 'region' | 'capability',
  refs: string[] | undefined,
): void {
  if (refs) {
    query.whereIn(column, sets =>
      sets
        .select('set_id')
        .from('set_members')
        .where({ kind })
        .whereIn('member_ref', refs),
    );
  }
}

function whereWords(query: Knex.QueryBuilder, text: string | undefined): void {
  const words = (text ?? '')
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, MAX_WORDS);
  for (const word of words) {
    const escaped = word.replace(/[\\%_]/g, found => `\\${found}`);
    query.whereRaw(`search_text like ? escape '\\'`, [`%${escaped}%`]);
  }
}

/**
 * Keeps the rows whose letter for a check, principle or goal is as asked. The
 * place of the letter depends on the definitions that the row was scored with.
 *
 * Whether a check applies may rest on a restricted fact, such as whether a
 * system is for law enforcement. So it counts as applicable wherever the caller
 * may not read the checks; likewise a principle, which may have one check only.
 */
function whereOutcome(
  query: Knex.QueryBuilder,
  definitions: readonly StoredDefinitions[],
  filter: SystemsFilter,
): void {
  const wanted = [
    {
      column: 'outcomes',
      item: filter.check,
      restricted: true,
      itemsOf: (content: StoredDefinitions) =>
        content.checks.map(({ id }) => id),
    },
    {
      column: 'principle_outcomes',
      item: filter.principle,
      restricted: true,
      itemsOf: (content: StoredDefinitions) => content.principles,
    },
    {
      column: 'goal_outcomes',
      item: filter.goal,
      restricted: false,
      itemsOf: (content: StoredDefinitions) => content.goals,
    },
  ];
  const readable = inScope('systems', filter.visibility.checks);
  for (const { column, item, restricted, itemsOf } of wanted) {
    if (item === undefined) {
      continue;
    }
    const [operator, letter] = filter.outcome
      ? ['=', outcomeLetters[filter.outcome]]
      : ['<>', outcomeLetters['not-applicable']];
    const alsoUnread = restricted && !filter.outcome ? readable : undefined;
    query.where(anyDefinitions => {
      anyDefinitions.whereRaw(NEVER);
      for (const content of definitions) {
        const place = itemsOf(content).indexOf(item);
        if (place >= 0) {
          anyDefinitions.orWhere(letters =>
            letters.where({ definitions_id: content.id }).where(either => {
              either.whereRaw(`substr(??, ?, 1) ${operator} ?`, [
                column,
                place + 1,
                letter,
              ]);
              if (alsoUnread) {
                either.orWhereRaw(
                  `not (${alsoUnread.sql})`,
                  alsoUnread.bindings,
                );
              }
            }),
          );
        }
      }
    });
  }
}

/** What the caller may read of the figures that a filter asks for, each once. */
export function scopesOfFilter({
  visibility,
  criticalities,
  outcome,
  legacy,
}: SystemsFilter): Set<RecordSets> {
  return new Set([
    ...(criticalities ? [visibility.assessment] : []),
    ...(outcome ? [visibility.checks] : []),
    ...(legacy ? [visibility.legacy] : []),
  ]);
}

/**
 * Narrows a query over the systems table.
 *
 * A filter by a figure that the caller may read for some forces and markings
 * only matches such systems only, so that neither a hit nor a miss tells
 * anything about the others.
 *
 * @param definitions - the definitions that rows of the registry rest on
 */
export function applyFilter(
  query: Knex.QueryBuilder,
  filter: SystemsFilter,
  definitions: readonly StoredDefinitions[],
): void {
  query.where('registry', filter.registry);
  whereMember(query, 'organisation_set', 'force', filter.forces);
  whereMember(query, 'organisation_set', 'region', filter.regions);
  whereMember(query, 'capability_set', 'capability', filter.capabilities);
  const lists: [string, string[] | undefined][] = [
    ['product_ref', filter.products],
    ['level', filter.levels],
    ['category', filter.categories],
    ['lifecycle', filter.lifecycles],
    ['in_cloud', filter.inCloud],
    ['cloud_status', filter.cloudStatuses],
    ['disposition', filter.dispositions],
    ['wave', filter.waves],
    ['hosting_class', filter.hostingClasses],
    ['criticality', filter.criticalities],
    ['legacy', filter.legacy],
  ];
  for (const [column, values] of lists) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  for (const scope of scopesOfFilter(filter)) {
    whereInScope(query, scope);
  }
  whereOutcome(query, definitions, filter);
  whereWords(query, filter.text);
}
