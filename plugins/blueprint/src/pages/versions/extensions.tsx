import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { versionsRouteRef } from '@policing/plugin-blueprint-react';

const versionsPage = SubPageBlueprint.make({
  name: 'versions',
  params: {
    path: 'versions',
    title: 'Versions',
    routeRef: versionsRouteRef,
    loader: () => import('.').then(m => <m.VersionsPage />),
  },
});

/** Extensions of the page that compares versions of the Blueprint. */
export const versionsExtensions = [versionsPage];
