import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { suggestionsRouteRef } from '@policing/plugin-blueprint-react';
import { collaborationPage } from '../collaboration/extensions';

const suggestionsPage = SubPageBlueprint.make({
  name: 'suggestions',
  attachTo: collaborationPage.inputs.pages,
  params: {
    path: 'suggestions',
    title: 'Suggestions',
    routeRef: suggestionsRouteRef,
    loader: () => import('.').then(m => <m.SuggestionsPage />),
  },
});

const whoToWorkWithCard = EntityCardBlueprint.make({
  name: 'who-to-work-with',
  params: {
    type: 'content',
    filter: { kind: 'group', 'spec.type': 'police-force' },
    loader: () =>
      import('../../entity/suggestions').then(m => <m.WhoToWorkWith />),
  },
});

/** Page and card of the overlap and collaboration finder. */
export const suggestionsExtensions = [suggestionsPage, whoToWorkWithCard];
