import { Environment } from '@marcbachmann/cel-js';
import type { FactShape } from '../facts/Fact';
import { factCatalogue } from '../facts/factCatalogue';
import { shapeOfValue } from './accessNodes';
import type { Constants } from './Scope';

/** Types of a group of facts by name: a CEL type, or a group within it. */
interface Group {
  [name: string]: string | Group;
}

const CEL_TYPES: Readonly<Record<string, string>> = {
  'yes-no': 'bool',
  'whole-number': 'int',
  number: 'double',
  text: 'string',
  date: 'string',
  reference: 'string',
  choice: 'string',
};

function celType(
  shape: FactShape,
  path: string,
  environment: Environment,
): string {
  if (shape.type === 'list') {
    return `list<${celType(shape.items!, `${path}.item`, environment)}>`;
  }
  if (shape.type === 'record') {
    const name = `Record.${path}`;
    environment.registerType({
      name,
      schema: Object.fromEntries(
        Object.entries(shape.fields!).map(([field, fieldShape]) => [
          field,
          celType(fieldShape, `${path}.${field}`, environment),
        ]),
      ),
    });
    return name;
  }
  return CEL_TYPES[shape.type];
}

/** Numbers of both sorts can be compared and calculated with each other. */
function allowMixedNumbers(environment: Environment): void {
  const neverRun = () => 0;
  environment.registerOperator('int == double', () => false);
  for (const operator of ['+', '-', '*']) {
    environment.registerOperator(`int ${operator} double: double`, neverRun);
    environment.registerOperator(`double ${operator} int: double`, neverRun);
  }
}

/**
 * The types of everything that an expression may name: the facts, the
 * constants of its definition, and the functions of checks. It only checks
 * types; expressions run as compiled by `compileExpression`.
 *
 * @param constants - constants of the definition
 */
export function createEnvironment(constants: Constants): Environment {
  const environment = new Environment();
  allowMixedNumbers(environment);
  environment.registerFunction('daysSince(string): int', () => BigInt(0));
  environment.registerFunction('daysUntil(string): int', () => BigInt(0));
  environment.registerVariable('today', 'string');

  const root: Group = {};
  for (const fact of factCatalogue) {
    const steps = fact.path.split('.');
    const name = steps.pop()!;
    let group = root;
    for (const step of steps) {
      group[step] ??= {};
      group = group[step] as Group;
    }
    group[name] = celType(fact, fact.path, environment);
  }
  root.constants = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [
      name,
      celType(shapeOfValue(value), name, environment),
    ]),
  );
  for (const [name, type] of Object.entries(root)) {
    if (typeof type === 'string') {
      environment.registerVariable(name, type);
    } else {
      environment.registerVariable({ name, schema: type });
    }
  }
  return environment;
}
