import type { FactTable } from '../facts/FactTable';
import type { Slot } from '../facts/FactLayout';
import { UNKNOWN, type Truth } from '../values';
import type { CompiledConflict } from './CloudRules';

/** How a rule over plans comes out for a system. */
export type ConflictState =
  'conflict' | 'cannot-be-ruled-out' | 'not-planned' | 'none';

/** Whether a fact is not recorded: missing, an empty list or an empty text. */
export function isUnrecorded({ index }: Slot, table: FactTable): boolean {
  const value = table.values[index];
  return value === UNKNOWN || value === '' || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Both; one that is false settles it. */
function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) {
    return false;
  }
  return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : true;
}

/**
 * How a rule comes out over the facts of a system. A fact that goes missing can
 * turn a conflict into one that cannot be ruled out, never into none; only
 * without a plan there is nothing to conflict, which is a state of its own.
 */
export function conflictState(
  { plan, applies, when, requires }: CompiledConflict,
  table: FactTable,
): ConflictState {
  if (plan.some(slot => isUnrecorded(slot, table))) {
    return 'not-planned';
  }
  const applicable = applies ? applies.evaluate(table) : true;
  if (applicable === false) {
    return 'none';
  }
  const holds =
    requires.some(slot => isUnrecorded(slot, table)) || when.evaluate(table);
  const state = and(applicable, holds);
  if (state === UNKNOWN) {
    return 'cannot-be-ruled-out';
  }
  return state ? 'conflict' : 'none';
}
