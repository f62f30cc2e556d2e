import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudPositionRouteRef } from '@policing/plugin-blueprint-react';

const positionPage = SubPageBlueprint.make({
  name: 'position',
  params: {
    path: 'position',
    title: 'Position',
    routeRef: cloudPositionRouteRef,
    loader: () => import('.').then(m => <m.PositionPage />),
  },
});

/** The page of the cloud position. */
export const positionExtensions = [positionPage];
