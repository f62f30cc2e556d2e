import type { FactTable } from '../facts/FactTable';
import { UNKNOWN } from '../values';
import { equal, negate } from './kleene';
import { explain, slotsOf, type Node } from './Node';

const YES_NO = { type: 'yes-no' } as const;

/**
 * `&&` and `||`. One side that settles the answer settles it whatever the other
 * side is; otherwise a side that is not known makes the whole not known.
 *
 * @param settling - value that settles: `false` for `&&`, `true` for `||`
 */
export function logicNode(left: Node, right: Node, settling: boolean): Node {
  return {
    offset: left.offset,
    shape: YES_NO,
    slots: slotsOf(left, right),
    evaluate: table => {
      const first = left.evaluate(table);
      if (first === settling) {
        return settling;
      }
      const second = right.evaluate(table);
      if (second === settling) {
        return settling;
      }
      return first === UNKNOWN || second === UNKNOWN ? UNKNOWN : !settling;
    },
    explain: (table, decisive) => {
      const sides = [left, right];
      const values = sides.map(side => side.evaluate(table));
      const settled = values.indexOf(settling);
      if (settled >= 0) {
        explain(sides[settled], table, decisive);
        return;
      }
      const someUnknown = values.includes(UNKNOWN);
      sides
        .filter((_, index) => !someUnknown || values[index] === UNKNOWN)
        .forEach(side => explain(side, table, decisive));
    },
  };
}

/** `!`. */
export function notNode(operand: Node): Node {
  return {
    offset: operand.offset,
    shape: YES_NO,
    slots: operand.slots,
    evaluate: table => negate(operand.evaluate(table) as boolean),
    explain: (table, decisive) => explain(operand, table, decisive),
  };
}

/**
 * `condition ? yes : no`. Where the condition is not known, both branches must
 * agree for the value to be known.
 */
export function choiceNode(condition: Node, yes: Node, no: Node): Node {
  return {
    offset: condition.offset,
    shape: yes.shape,
    slots: slotsOf(condition, yes, no),
    evaluate: table => {
      const answer = condition.evaluate(table);
      if (answer !== UNKNOWN) {
        return (answer ? yes : no).evaluate(table);
      }
      const value = yes.evaluate(table);
      return equal(value, no.evaluate(table)) === true ? value : UNKNOWN;
    },
    explain: (table, decisive) => {
      explain(condition, table, decisive);
      const answer = condition.evaluate(table);
      if (answer !== UNKNOWN) {
        explain(answer ? yes : no, table, decisive);
      }
    },
  };
}

/**
 * `list.all(x, …)` and `list.exists(x, …)`.
 *
 * @param depth - place of the variable among the locals of the table
 * @param settling - value of one item that settles the answer: `false` for
 *   `all`, `true` for `exists`
 */
export function quantifierNode(
  list: Node,
  predicate: Node,
  depth: number,
  settling: boolean,
): Node {
  return {
    offset: list.offset,
    shape: YES_NO,
    slots: slotsOf(list, predicate),
    evaluate: (table: FactTable) => {
      const items = list.evaluate(table);
      if (items === UNKNOWN) {
        return UNKNOWN;
      }
      let answer: unknown = !settling;
      for (const item of items as readonly unknown[]) {
        table.locals[depth] = item;
        const value = predicate.evaluate(table);
        if (value === settling) {
          return settling;
        }
        if (value === UNKNOWN) {
          answer = UNKNOWN;
        }
      }
      return answer;
    },
  };
}
