import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudChangeRouteRef } from '@policing/plugin-blueprint-react';

const changePage = PageBlueprint.make({
  name: 'change',
  params: {
    // It is about one system, so that it has neither a tab nor a place in the
    // navigation.
    path: '/cloud/change/:namespace/:name',
    routeRef: cloudChangeRouteRef,
    loader: () => import('.').then(m => <m.ChangePage />),
  },
});

/** The page on which the cloud facts of a system are changed. */
export const changeExtensions = [changePage];
