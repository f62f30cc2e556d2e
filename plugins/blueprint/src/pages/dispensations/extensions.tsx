import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { dispensationsRouteRef } from '@policing/plugin-blueprint-react';

const dispensationsPage = SubPageBlueprint.make({
  name: 'dispensations',
  params: {
    path: 'dispensations',
    title: 'Dispensations',
    routeRef: dispensationsRouteRef,
    loader: () => import('.').then(m => <m.DispensationsPages />),
  },
});

/** Extensions of the register of dispensations. */
export const dispensationsExtensions = [dispensationsPage];
