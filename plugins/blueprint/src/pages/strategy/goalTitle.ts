import type { GoalAlignment } from '@policing/plugin-blueprint-common';

/** A goal with its code: “E3 Modernised core technology”. */
export function goalTitle({
  code,
  title,
}: Pick<GoalAlignment, 'code' | 'title'>): string {
  return code ? `${code} ${title}` : title;
}
