import type { ComparisonQuery } from '@policing/plugin-blueprint-react';

/** What stands beside the first force: references of forces, or `region` and `nation`. */
export interface Choice {
  force: string[];
  with?: string[];
}

const MOST = 3;

/** What the address asks to be compared. */
export function choiceOf(
  forces: readonly string[] | undefined,
  others: readonly string[] | undefined,
): Choice {
  const force = [...new Set(forces)].slice(0, MOST);
  return force.length === 1 && others?.length
    ? { force, with: [...others] }
    : { force };
}

/** Whether there is something to compare. */
export function isWhole(choice: Choice): boolean {
  return choice.force.length + (choice.with?.length ?? 0) > 1;
}

/** What the second choice shows: a force, `region`, `nation` or `region nation`. */
export function secondOf(choice: Choice): string | undefined {
  return choice.with
    ? [...choice.with].sort().reverse().join(' ')
    : choice.force[1];
}

/** The choice after its first, second or third part was changed; `undefined` takes the third away. */
export function withPart(
  choice: Choice,
  part: 'first' | 'second' | 'third',
  value: string | undefined,
): Pick<ComparisonQuery, 'force' | 'with'> {
  const [, second, third] = choice.force;
  const forces = (...refs: (string | undefined)[]) => ({
    force: [...new Set(refs.filter(ref => ref !== undefined))],
    with: undefined,
  });
  switch (part) {
    case 'first':
      return choice.with
        ? { force: value ? [value] : [], with: choice.with }
        : forces(value, second, third);
    case 'second':
      return value && !value.includes(':')
        ? { force: choice.force.slice(0, 1), with: value.split(' ') }
        : forces(choice.force[0], value, third);
    default:
      return forces(choice.force[0], second, value);
  }
}
