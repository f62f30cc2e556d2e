import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import type { ClosedPart } from '@policing/plugin-blueprint-react';

const parts: Partial<
  Record<BoardPaperResponse['withheld'][number], ClosedPart>
> = {
  checks: { what: 'which checks fail', row: 'checks.read' },
  dispensations: { what: 'dispensations', row: 'dispensations.read' },
};

/** What the paper leaves out beside figures; those say so where they stand. */
export function closedPartsOf({ withheld }: BoardPaperResponse): ClosedPart[] {
  return withheld.flatMap(part => parts[part] ?? []);
}
