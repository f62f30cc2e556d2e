import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudConflictsRouteRef } from '@policing/plugin-blueprint-react';

const conflictsPage = SubPageBlueprint.make({
  name: 'conflicts',
  params: {
    path: 'conflicts',
    title: 'Conflicts',
    routeRef: cloudConflictsRouteRef,
    loader: () => import('.').then(m => <m.ConflictsPage />),
  },
});

/** The page of conflicts in plans and of suggested dispositions. */
export const conflictsExtensions = [conflictsPage];
