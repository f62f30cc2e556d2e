import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudScenariosRouteRef } from '@policing/plugin-blueprint-react';

const scenariosPage = SubPageBlueprint.make({
  name: 'scenarios',
  params: {
    path: 'scenarios',
    title: 'What if',
    routeRef: cloudScenariosRouteRef,
    loader: () => import('.').then(m => <m.ScenariosPage />),
  },
});

/** The page of what-if scenarios. */
export const scenariosExtensions = [scenariosPage];
