import { type Marking, markings } from '@policing/plugin-blueprint-common';
import type { RecordSets, SetScope } from './queries';

/** A condition that no row meets. */
export const NEVER = '1 = 0';
const ALWAYS = '1 = 1';

/** A condition in SQL with what it binds. */
export interface Condition {
  sql: string;
  bindings: (string | number)[];
}

function isSame(a: SetScope, b: SetScope): boolean {
  return (
    a === b ||
    (a !== 'all' &&
      b !== 'all' &&
      a.length === b.length &&
      a.every((id, place) => id === b[place]))
  );
}

function inSets(table: string, sets: SetScope): Condition {
  if (sets === 'all') {
    return { sql: ALWAYS, bindings: [] };
  }
  return sets.length === 0
    ? { sql: NEVER, bindings: [] }
    : {
        sql: `${table}.organisation_set in (${sets.map(() => '?').join(', ')})`,
        bindings: [...sets],
      };
}

/**
 * The condition that a row belongs to what a caller may read, by its set of
 * forces and its marking.
 *
 * @param table - table or alias with columns `organisation_set` and `marking`
 * @param scope - what the caller may read
 * @returns undefined where every row belongs to it
 */
export function inScope(
  table: string,
  scope: RecordSets,
): Condition | undefined {
  const [lowest, ...higher] = markings;
  const first = scope[lowest];
  if (higher.every(marking => isSame(scope[marking], first))) {
    return first === 'all' ? undefined : inSets(table, first);
  }
  // A part that no row meets would keep SQLite off the index.
  const reached = markings.filter(
    (marking: Marking) => scope[marking] === 'all' || scope[marking].length > 0,
  );
  const parts = reached.map(marking => {
    const { sql, bindings } = inSets(table, scope[marking]);
    return {
      sql: `(${table}.marking = ? and ${sql})`,
      bindings: [marking, ...bindings],
    };
  });
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' or ')})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}
