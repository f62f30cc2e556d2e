import type { CloudFacts } from '../position';

/** One cloud fact that changed. */
export interface CloudFactChange {
  /** Name of the fact, such as `status`. */
  fact: keyof CloudFacts;
  /** Absent where it was not recorded. */
  from?: string | number | boolean;
  to?: string | number | boolean;
}

/**
 * The cloud facts that differ, in the order in which they are kept.
 *
 * @param before - none for what is recorded first: every fact came with it
 */
export function factChangesBetween(
  before: CloudFacts | undefined,
  after: CloudFacts,
): CloudFactChange[] {
  const names = [
    ...new Set([...Object.keys(after), ...Object.keys(before ?? {})]),
  ] as (keyof CloudFacts)[];
  return names.flatMap(fact => {
    const [from, to] = [before?.[fact], after[fact]];
    return from === to
      ? []
      : [
          {
            fact,
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          },
        ];
  });
}
