import type { CloudPositionQuery } from '@policing/plugin-blueprint-common';
import type { Address } from '@policing/plugin-blueprint-react';

/** What the page asks for. */
export type PositionQuery = Omit<CloudPositionQuery, 'by'>;

/** Parameters of the address that narrow the position, beside the register. */
export const positionParameters = [
  'force',
  'region',
  'capability',
  'category',
  'criticality',
  'on',
] as const;

/** Reads from the address what the page is about. */
export function positionQuery(
  address: Pick<Address, 'get'>,
  registry: string | undefined,
): PositionQuery {
  return {
    registry,
    ...Object.fromEntries(
      positionParameters.map(name => [name, address.get(name)]),
    ),
  };
}
