import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudHorizonRouteRef } from '@policing/plugin-blueprint-react';

const horizonPage = SubPageBlueprint.make({
  name: 'horizon',
  params: {
    path: 'horizon',
    title: 'Horizon',
    routeRef: cloudHorizonRouteRef,
    loader: () => import('.').then(m => <m.HorizonPage />),
  },
});

/** The page of what ends and what is planned. */
export const horizonExtensions = [horizonPage];
