import type { ASTNode } from '@marcbachmann/cel-js';
import { serialize } from '@marcbachmann/cel-js';
import {
  Engine,
  type Almanac,
  type NestedCondition,
  type TopLevelCondition,
} from 'json-rules-engine';
import { createEnvironment } from '../src/engine/cel/environment';
import type { Constants } from '../src/engine/cel/Scope';
import { dayNumber } from '../src/engine/dates';
import type { CompiledCheck } from '../src/engine/definitions/CompiledScorecard';
import { factByPath } from '../src/engine/facts/factCatalogue';
import type { Outcome } from '../src/engine/results';

/** Facts of a system by path, all of them known. */
export type KnownFacts = Record<string, unknown>;

const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/**
 * Checks of a scorecard as rules of json-rules-engine: the same conditions,
 * written the way that library wants them. What it has no word for, such as the
 * days since a date, becomes a computed fact, which it remembers for the run.
 */
export class JsonRules {
  /** Rules in the engine: one for each check, and one for each condition of application. */
  rules = 0;

  private readonly engine = new Engine([], { allowUndefinedFacts: false });
  private readonly environment: ReturnType<typeof createEnvironment>;
  private readonly computed = new Set<string>();

  constructor(
    private readonly checks: readonly CompiledCheck[],
    private readonly constants: Constants,
    private readonly today: string,
  ) {
    this.environment = createEnvironment(constants);
    const compare: Record<string, (a: any, b: any) => boolean> = {
      '==': (a, b) => a === b,
      '!=': (a, b) => a !== b,
      '<': (a, b) => a < b,
      '<=': (a, b) => a <= b,
      '>': (a, b) => a > b,
      '>=': (a, b) => a >= b,
    };
    for (const [operator, holds] of Object.entries(compare)) {
      this.engine.addOperator(operator, holds);
    }
    for (const { id, appliesTo, expression } of checks) {
      this.addRule(`holds ${id}`, expression);
      if (appliesTo !== undefined) {
        this.addRule(`applies ${id}`, appliesTo);
      }
    }
  }

  /** Outcomes of one system, in the order of the checks. */
  async run(facts: KnownFacts): Promise<Outcome[]> {
    const { failureResults } = await this.engine.run(facts);
    const failed = new Set(failureResults.map(({ name }) => name));
    return this.checks.map(({ id }) => {
      if (failed.has(`applies ${id}`)) {
        return 'not-applicable';
      }
      return failed.has(`holds ${id}`) ? 'fail' : 'pass';
    });
  }

  private addRule(name: string, text: string): void {
    const condition = this.condition(this.environment.parse(text).ast);
    const conditions = (
      'all' in condition || 'any' in condition || 'not' in condition
        ? condition
        : { all: [condition] }
    ) as TopLevelCondition;
    this.engine.addRule({ name, conditions, event: { type: name } });
    this.rules += 1;
  }

  private condition(node: ASTNode): NestedCondition {
    switch (node.op) {
      case '&&':
        return { all: node.args.map(part => this.condition(part)) };
      case '||':
        return { any: node.args.map(part => this.condition(part)) };
      case '!_':
        return { not: this.condition(node.args) };
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=': {
        const [left, right] = node.args;
        return left.op === 'value'
          ? this.comparison(right, MIRRORED[node.op], left)
          : this.comparison(left, node.op, right);
      }
      case 'in': {
        const [item, list] = node.args;
        return item.op === 'value'
          ? this.comparison(list, 'contains', item)
          : this.comparison(item, 'in', list);
      }
      default:
        return { fact: this.factOf(node), operator: '==', value: true };
    }
  }

  private comparison(
    fact: ASTNode,
    operator: string,
    value: ASTNode,
  ): NestedCondition {
    const literal = this.literal(value);
    return {
      fact: this.factOf(fact),
      operator,
      value: literal === undefined ? { fact: this.factOf(value) } : literal,
    };
  }

  private literal(node: ASTNode): unknown {
    switch (node.op) {
      case 'value':
        return typeof node.args === 'bigint' ? Number(node.args) : node.args;
      case 'list':
        return node.args.map(item => this.literal(item));
      case '.':
        return serialize(node).startsWith('constants.')
          ? this.constants[node.args[1]]
          : undefined;
      default:
        return undefined;
    }
  }

  /** Name of the fact that stands for a part of an expression; it is computed where it is no fact itself. */
  private factOf(node: ASTNode): string {
    const name = serialize(node);
    if (!factByPath.has(name) && !this.computed.has(name)) {
      this.computed.add(name);
      this.engine.addFact(name, this.computation(node));
    }
    return name;
  }

  private computation(
    node: ASTNode,
  ): (parameters: unknown, almanac: Almanac) => Promise<unknown> {
    const today = dayNumber(this.today);
    const valueOf = (almanac: Almanac, part: ASTNode) =>
      almanac.factValue<any>(this.factOf(part));
    if (node.op === 'call') {
      const [name, [argument]] = node.args;
      const calls: Record<string, (value: any) => number> = {
        daysSince: value => today - dayNumber(value),
        daysUntil: value => dayNumber(value) - today,
        size: value => value.length,
      };
      return async (_: unknown, almanac: Almanac) =>
        calls[name](await valueOf(almanac, argument));
    }
    if (node.op === 'rcall') {
      const [name, receiver, [variable, predicate]] = node.args;
      // `all` and `exists` of the scorecard ask for one field, or for the item itself.
      const [subject, expected] = (predicate.args as ASTNode[]) ?? [];
      const field = subject.op === '.' ? subject.args[1] : undefined;
      const test = (item: any) =>
        (field === undefined ? item : item[field]) === this.literal(expected);
      if (predicate.op === '==' && variable.op === 'id') {
        return async (_: unknown, almanac: Almanac) => {
          const items: unknown[] = await valueOf(almanac, receiver);
          return name === 'all' ? items.every(test) : items.some(test);
        };
      }
    }
    throw new Error(`No rule of json-rules-engine for ${serialize(node)}`);
  }
}
