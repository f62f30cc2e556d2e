import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudImportRouteRef } from '@policing/plugin-blueprint-react';

const importPage = SubPageBlueprint.make({
  name: 'import',
  params: {
    path: 'import',
    title: 'Import',
    routeRef: cloudImportRouteRef,
    loader: () => import('.').then(m => <m.ImportPage />),
  },
});

/** The page on which systems are brought in from a file. */
export const importExtensions = [importPage];
