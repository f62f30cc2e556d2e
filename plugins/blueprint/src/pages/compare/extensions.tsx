import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { compareRouteRef } from '@policing/plugin-blueprint-react';
import { collaborationPage } from '../collaboration/extensions';

const comparePage = SubPageBlueprint.make({
  name: 'compare',
  attachTo: collaborationPage.inputs.pages,
  params: {
    path: 'compare',
    title: 'Compare forces',
    routeRef: compareRouteRef,
    loader: () => import('.').then(m => <m.ComparePage />),
  },
});

/** Extensions of the comparison of forces. */
export const compareExtensions = [collaborationPage, comparePage];
