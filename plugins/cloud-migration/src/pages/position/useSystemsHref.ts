import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { CloudState } from '@policing/plugin-blueprint-common';
import { addressOf, systemsRouteRef } from '@policing/plugin-blueprint-react';
import type { PositionQuery } from './positionQuery';

/** Values of the filter of the list of systems. */
const cloudFilter: Record<CloudState, string> = {
  inCloud: 'yes',
  notInCloud: 'no',
  notKnown: 'not-known',
};

/** What is still run: what is not counts in no figure. */
const RUNNING = ['proposed', 'in-delivery', 'live', 'retiring', 'not-known'];

/** Gives the address of the list of the systems behind a number. */
export function useSystemsHref({
  registry,
  force,
  region,
  capability,
  category,
  criticality,
}: PositionQuery): (
  state: CloudState | undefined,
  narrowed?: Record<string, string>,
) => string {
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  return (state, narrowed = {}) =>
    addressOf(systems, {
      registry,
      force,
      region,
      capability,
      category,
      criticality,
      ...narrowed,
      cloud: state && cloudFilter[state],
      lifecycle: RUNNING,
    });
}
