import type { ASTNode } from '@marcbachmann/cel-js';
import { UNKNOWN_CHOICE, type FactShape } from '../facts/Fact';
import { factByPath, factCatalogue } from '../facts/factCatalogue';
import { UNKNOWN } from '../values';
import { ExpressionError } from './ExpressionError';
import type { Node } from './Node';
import type { Scope } from './Scope';
import { didYouMean } from './didYouMean';

/** Form of a value that a definition gives, such as a constant of a scorecard. */
export function shapeOfValue(value: unknown): FactShape {
  if (Array.isArray(value)) {
    return { type: 'list', items: { type: 'text' } };
  }
  switch (typeof value) {
    case 'boolean':
      return { type: 'yes-no' };
    case 'number':
      return { type: Number.isInteger(value) ? 'whole-number' : 'number' };
    default:
      return { type: 'text' };
  }
}

/** A value that is the same for every system. */
export function constantNode(value: unknown, offset: number): Node {
  return {
    offset,
    shape: shapeOfValue(value),
    slots: [],
    constant: { value },
    evaluate: () => value,
  };
}

/** The steps of `a.b.c`, or undefined where the node is no such path. */
function pathOf(node: ASTNode): string[] | undefined {
  if (node.op === 'id') {
    return [node.args];
  }
  if (node.op === '.') {
    const head = pathOf(node.args[0]);
    return head && [...head, node.args[1]];
  }
  return undefined;
}

function localNode(steps: string[], scope: Scope, offset: number): Node {
  const { depth, shape } = scope.locals.get(steps[0])!;
  let current = shape;
  for (const step of steps.slice(1)) {
    const field = current.fields?.[step];
    if (!field) {
      throw new ExpressionError(
        `${steps.join('.')} does not exist.${didYouMean(
          step,
          Object.keys(current.fields ?? {}),
        )}`,
        offset,
      );
    }
    current = field;
  }
  const fields = steps.slice(1);
  return {
    offset,
    shape: current,
    slots: [],
    evaluate: table => {
      let value: any = table.locals[depth];
      for (const field of fields) {
        value = value?.[field];
      }
      return value === undefined ||
        (value === UNKNOWN_CHOICE && current.type === 'choice')
        ? UNKNOWN
        : value;
    },
  };
}

function factNode(path: string, scope: Scope, offset: number): Node {
  const fact = factByPath.get(path);
  if (!fact) {
    const parts = factCatalogue.filter(other =>
      other.path.startsWith(`${path}.`),
    );
    throw new ExpressionError(
      parts.length > 0
        ? `${path} is a group of facts; name one of them: ${parts
            .map(part => part.path)
            .join(', ')}.`
        : `There is no fact ${path}.${didYouMean(
            path,
            factCatalogue.map(other => other.path),
          )}`,
      offset,
    );
  }
  const { maxAgeDays } = scope;
  const slot = scope.layout.slotOf(path, maxAgeDays !== undefined);
  const { index } = slot;
  return {
    offset,
    shape: fact,
    slots: [slot],
    // A graph fact is worked out from the estate as it stands and has no age.
    evaluate:
      maxAgeDays === undefined || fact.origin === 'graph'
        ? table => table.values[index]
        : table =>
            table.ages[index] <= maxAgeDays ? table.values[index] : UNKNOWN,
  };
}

/** A fact, a constant, a variable of `all` or `exists`, or today. */
export function accessNode(ast: ASTNode, scope: Scope): Node {
  const steps = pathOf(ast);
  if (!steps) {
    throw new ExpressionError(
      'Only facts, constants and the variables of all and exists have fields.',
      ast.start,
    );
  }
  const offset = ast.range.start;
  const [root] = steps;
  if (scope.locals.has(root)) {
    return localNode(steps, scope, offset);
  }
  if (root === 'today' && steps.length === 1) {
    return {
      offset,
      shape: { type: 'date' },
      slots: [],
      evaluate: table => table.today,
    };
  }
  if (root === 'constants') {
    const name = steps.slice(1).join('.');
    if (!Object.hasOwn(scope.constants, name)) {
      throw new ExpressionError(
        `There is no constant ${name} in this definition.${didYouMean(
          name,
          Object.keys(scope.constants),
        )}`,
        offset,
      );
    }
    return constantNode(scope.constants[name], offset);
  }
  return factNode(steps.join('.'), scope, offset);
}
