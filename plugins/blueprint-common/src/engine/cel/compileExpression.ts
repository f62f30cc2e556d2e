import type { Environment } from '@marcbachmann/cel-js';
import type { FactLayout, Slot } from '../facts/FactLayout';
import type { FactTable } from '../facts/FactTable';
import type { Truth } from '../values';
import { compileNode } from './compileNode';
import { ExpressionError } from './ExpressionError';
import { explain } from './Node';
import type { Constants } from './Scope';

/** A compiled expression that asks something of the facts of a system. */
export interface Expression {
  /** As written in the definition. */
  text: string;
  /** Facts it reads. */
  slots: readonly Slot[];
  /** The answer; not known where it depends on a fact that is not known. */
  evaluate(table: FactTable): Truth;
  /** The facts that made the answer what it is. */
  decisiveSlots(table: FactTable): Slot[];
}

/** What surrounds an expression. */
export interface ExpressionContext {
  /** Types, see `createEnvironment`. */
  environment: Environment;
  /** Where facts get their places. */
  layout: FactLayout;
  constants: Constants;
  /** Oldest a fact may be, in days; without it, age does not matter. */
  maxAgeDays?: number;
}

/** An error of the expression library, which knows where it happened. */
interface CelError {
  summary?: string;
  message: string;
  range?: { start: number };
}

function asExpressionError(error: unknown, prefix: string): ExpressionError {
  if (error instanceof ExpressionError) {
    return error;
  }
  const { summary, message, range } = error as CelError;
  return new ExpressionError(
    `${prefix}: ${summary ?? message}.`,
    range?.start ?? 0,
  );
}

/**
 * Parses and type-checks an expression and compiles it into three-valued logic
 * (DESIGN section 6).
 *
 * @param text - expression in CEL, the Common Expression Language
 * @throws ExpressionError that says what is wrong and where
 */
export function compileExpression(
  text: string,
  context: ExpressionContext,
): Expression {
  const { environment, layout, constants, maxAgeDays } = context;
  let parsed;
  try {
    parsed = environment.parse(text);
  } catch (error) {
    throw asExpressionError(error, 'It cannot be read');
  }
  const node = compileNode(parsed.ast, {
    layout,
    constants,
    maxAgeDays,
    locals: new Map(),
  });
  const check = parsed.check();
  if (!check.valid) {
    throw asExpressionError(check.error, 'Its types do not fit');
  }
  if (check.type !== 'bool') {
    throw new ExpressionError(
      `It must come out as true or false, not as ${check.type}.`,
      0,
    );
  }
  return {
    text,
    slots: node.slots,
    evaluate: table => node.evaluate(table) as Truth,
    decisiveSlots: table => {
      const decisive = new Set<Slot>();
      explain(node, table, decisive);
      return [...decisive];
    },
  };
}
