import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiTeamLine } from '@remixicon/react';
import { collaborationRouteRef } from '@policing/plugin-blueprint-react';

/** The page in the bar under which suggestions and comparisons stand. */
export const collaborationPage = PageBlueprint.make({
  name: 'collaboration',
  params: {
    path: '/collaboration',
    title: 'Collaboration',
    icon: <RiTeamLine />,
    routeRef: collaborationRouteRef,
  },
});
