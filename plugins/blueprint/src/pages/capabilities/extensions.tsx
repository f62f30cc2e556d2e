import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { capabilitiesRouteRef } from '@policing/plugin-blueprint-react';

const capabilitiesPage = SubPageBlueprint.make({
  name: 'capabilities',
  params: {
    path: 'capabilities',
    title: 'Capabilities',
    routeRef: capabilitiesRouteRef,
    loader: () => import('.').then(m => <m.CapabilitiesPage />),
  },
});

const capabilityCard = EntityCardBlueprint.make({
  name: 'capability',
  params: {
    type: 'content',
    filter: { kind: 'capability' },
    loader: () =>
      import('../../entity/capability').then(m => <m.CapabilityCard />),
  },
});

/** Extensions of the capability map. */
export const capabilitiesExtensions = [capabilitiesPage, capabilityCard];
