import type { FactShape } from '../facts/Fact';
import { UNKNOWN } from '../values';
import { ExpressionError } from './ExpressionError';
import { daysSince, daysUntil, sizeOf } from './kleene';
import { slotsOf, type Node } from './Node';

const WHOLE_NUMBER: FactShape = { type: 'whole-number' };
const YES_NO: FactShape = { type: 'yes-no' };

function dayFunction(
  name: string,
  days: (date: unknown, today: number) => unknown,
) {
  return (date: Node): Node => {
    if (date.shape.type !== 'date') {
      throw new ExpressionError(
        `${name} needs a fact that is a date.`,
        date.offset,
      );
    }
    return {
      offset: date.offset,
      shape: WHOLE_NUMBER,
      slots: date.slots,
      evaluate: table => days(date.evaluate(table), table.todayNumber),
    };
  };
}

/** `size(…)` or `….size()`: items of a list, characters of a text. */
export function sizeNode(value: Node): Node {
  return {
    offset: value.offset,
    shape: WHOLE_NUMBER,
    slots: value.slots,
    evaluate: table => sizeOf(value.evaluate(table)),
  };
}

/** Functions of one argument that stand before it: `daysSince(x)`. */
export const functions: Readonly<Record<string, (argument: Node) => Node>> = {
  daysSince: dayFunction('daysSince', daysSince),
  daysUntil: dayFunction('daysUntil', daysUntil),
  size: sizeNode,
};

function textMethod(holds: (text: string, part: string) => boolean) {
  return (receiver: Node, argument: Node): Node => ({
    offset: receiver.offset,
    shape: YES_NO,
    slots: slotsOf(receiver, argument),
    evaluate: table => {
      const text = receiver.evaluate(table);
      const part = argument.evaluate(table);
      return text === UNKNOWN || part === UNKNOWN
        ? UNKNOWN
        : holds(text as string, part as string);
    },
  });
}

function matchesNode(receiver: Node, argument: Node): Node {
  const pattern = argument.constant?.value;
  if (typeof pattern !== 'string') {
    throw new ExpressionError(
      'matches needs its pattern written out as a text.',
      argument.offset,
    );
  }
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, 'u');
  } catch (error) {
    throw new ExpressionError(
      `"${pattern}" is no regular expression: ${(error as Error).message}.`,
      argument.offset,
    );
  }
  return textMethod(text => expression.test(text))(receiver, argument);
}

/** Functions of a text and one argument: `text.startsWith("x")`. */
export const textMethods: Readonly<
  Record<string, (receiver: Node, argument: Node) => Node>
> = {
  startsWith: textMethod((text, part) => text.startsWith(part)),
  endsWith: textMethod((text, part) => text.endsWith(part)),
  contains: textMethod((text, part) => text.includes(part)),
  matches: matchesNode,
};
