import type { ASTNode } from '@marcbachmann/cel-js';
import { UNKNOWN } from '../values';
import { accessNode, constantNode } from './accessNodes';
import { checkAllowedValues } from './checkAllowedValues';
import { ExpressionError } from './ExpressionError';
import { functions, sizeNode, textMethods } from './functionNodes';
import { calculate, compare, equal, isIn, negate } from './kleene';
import { choiceNode, logicNode, notNode, quantifierNode } from './logicNodes';
import { slotsOf, type Node } from './Node';
import type { Scope } from './Scope';

const YES_NO = { type: 'yes-no' } as const;

const QUANTIFIERS: Readonly<Record<string, boolean>> = {
  all: false,
  exists: true,
};

const AVAILABLE =
  'Available are daysSince, daysUntil, size, startsWith, endsWith, contains, matches, all and exists.';

function valueNode(ast: ASTNode & { op: 'value' }): Node {
  const { args: value, start } = ast;
  switch (typeof value) {
    case 'bigint':
      return constantNode(Number(value), start);
    case 'string':
    case 'number':
    case 'boolean':
      return constantNode(value, start);
    default:
      throw new ExpressionError(
        'Only texts, numbers, true and false can be written out. A fact that is missing is never null: it makes the check not known.',
        start,
      );
  }
}

function listNode(ast: ASTNode & { op: 'list' }, scope: Scope): Node {
  const items = ast.args.map(item => compileNode(item, scope));
  if (items.every(item => item.constant)) {
    return constantNode(
      items.map(item => item.constant!.value),
      ast.start,
    );
  }
  return {
    offset: ast.start,
    shape: { type: 'list', items: items[0].shape },
    slots: slotsOf(...items),
    evaluate: table => items.map(item => item.evaluate(table)),
  };
}

function equalityNode(left: Node, right: Node, negated: boolean): Node {
  for (const side of [left, right]) {
    if (side.shape.type === 'list' || side.shape.type === 'record') {
      throw new ExpressionError(
        'Lists and records cannot be compared; use in, all or exists.',
        side.offset,
      );
    }
  }
  checkAllowedValues(left, right);
  checkAllowedValues(right, left);
  return {
    offset: left.offset,
    shape: YES_NO,
    slots: slotsOf(left, right),
    evaluate: negated
      ? table => negate(equal(left.evaluate(table), right.evaluate(table)))
      : table => equal(left.evaluate(table), right.evaluate(table)),
  };
}

function inNode(item: Node, list: Node): Node {
  if (list.shape.type !== 'list') {
    throw new ExpressionError('in needs a list on its right.', list.offset);
  }
  checkAllowedValues(item, list);
  const { items } = list.shape;
  if (items) {
    checkAllowedValues({ ...list, shape: items }, item);
  }
  const node = {
    offset: item.offset,
    shape: YES_NO,
    slots: slotsOf(item, list),
  };
  if (list.constant) {
    const values = new Set(list.constant.value as readonly unknown[]);
    return {
      ...node,
      evaluate: table => {
        const value = item.evaluate(table);
        return value === UNKNOWN && values.size > 0
          ? UNKNOWN
          : values.has(value);
      },
    };
  }
  return {
    ...node,
    evaluate: table => isIn(item.evaluate(table), list.evaluate(table)),
  };
}

function quantifier(ast: ASTNode & { op: 'rcall' }, scope: Scope): Node {
  const [name, receiver, [variable, predicate]] = ast.args;
  const list = compileNode(receiver, scope);
  if (list.shape.type !== 'list') {
    throw new ExpressionError(`${name} needs a list before it.`, list.offset);
  }
  const depth = scope.locals.size;
  return quantifierNode(
    list,
    compileNode(predicate, {
      ...scope,
      locals: new Map(scope.locals).set(String(variable.args), {
        depth,
        shape: list.shape.items!,
      }),
    }),
    depth,
    QUANTIFIERS[name],
  );
}

function callNode(ast: ASTNode & { op: 'call' | 'rcall' }, scope: Scope): Node {
  const [name] = ast.args;
  if (name === 'has') {
    throw new ExpressionError(
      'has() is not available: a missing fact must never become an answer. Leave it out; the check is then not known.',
      ast.start,
    );
  }
  if (ast.op === 'call') {
    const [, argumentList] = ast.args;
    if (Object.hasOwn(functions, name) && argumentList.length === 1) {
      return functions[name](compileNode(argumentList[0], scope));
    }
  } else {
    const [, receiver, argumentList] = ast.args;
    if (Object.hasOwn(QUANTIFIERS, name) && argumentList.length === 2) {
      return quantifier(ast, scope);
    }
    if (name === 'size' && argumentList.length === 0) {
      return sizeNode(compileNode(receiver, scope));
    }
    if (Object.hasOwn(textMethods, name) && argumentList.length === 1) {
      return textMethods[name](
        compileNode(receiver, scope),
        compileNode(argumentList[0], scope),
      );
    }
  }
  throw new ExpressionError(
    `There is no function ${name} with these arguments. ${AVAILABLE}`,
    ast.start,
  );
}

/**
 * Compiles one part of an expression, and the parts it is made of.
 *
 * @throws ExpressionError where it names something that does not exist or is
 *   not available in checks
 */
export function compileNode(ast: ASTNode, scope: Scope): Node {
  const compile = (part: ASTNode) => compileNode(part, scope);
  switch (ast.op) {
    case 'value':
      return valueNode(ast);
    case 'list':
      return listNode(ast, scope);
    case 'id':
    case '.':
      return accessNode(ast, scope);
    case 'call':
    case 'rcall':
      return callNode(ast, scope);
    case '!_':
      return notNode(compile(ast.args));
    case '-_': {
      const operand = compile(ast.args);
      return {
        ...operand,
        constant: undefined,
        evaluate: table => calculate('-', 0, operand.evaluate(table)),
      };
    }
    case '&&':
      return logicNode(compile(ast.args[0]), compile(ast.args[1]), false);
    case '||':
      return logicNode(compile(ast.args[0]), compile(ast.args[1]), true);
    case '?:':
      return choiceNode(
        compile(ast.args[0]),
        compile(ast.args[1]),
        compile(ast.args[2]),
      );
    case 'in':
      return inNode(compile(ast.args[0]), compile(ast.args[1]));
    case '==':
    case '!=':
      return equalityNode(
        compile(ast.args[0]),
        compile(ast.args[1]),
        ast.op === '!=',
      );
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = ast.args.map(compile);
      checkAllowedValues(left, right);
      checkAllowedValues(right, left);
      const operator = ast.op;
      return {
        offset: ast.start,
        shape: YES_NO,
        slots: slotsOf(left, right),
        evaluate: table =>
          compare(operator, left.evaluate(table), right.evaluate(table)),
      };
    }
    case '+':
    case '-':
    case '*': {
      const [left, right] = ast.args.map(compile);
      const operator = ast.op;
      return {
        offset: ast.start,
        shape: left.shape,
        slots: slotsOf(left, right),
        evaluate: table =>
          calculate(operator, left.evaluate(table), right.evaluate(table)),
      };
    }
    default:
      throw new ExpressionError(
        `The operator ${ast.op} is not available in checks.`,
        ast.start,
      );
  }
}
