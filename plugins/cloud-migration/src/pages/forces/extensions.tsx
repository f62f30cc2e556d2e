import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudForcesRouteRef } from '@policing/plugin-blueprint-react';

const forcesPage = SubPageBlueprint.make({
  name: 'forces',
  params: {
    path: 'forces',
    title: 'Forces',
    routeRef: cloudForcesRouteRef,
    loader: () => import('.').then(m => <m.ForcesPage />),
  },
});

/** The page of the forces side by side. */
export const forcesExtensions = [forcesPage];
