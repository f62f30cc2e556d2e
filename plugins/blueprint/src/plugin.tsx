import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { BlueprintClient, blueprintApiRef } from './api';
import {
  heatmapRouteRef,
  principlesRouteRef,
  registerHealthRouteRef,
  rootRouteRef,
  systemsRouteRef,
} from './routes';

const blueprintApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: blueprintApiRef,
      deps: { discovery: discoveryApiRef, fetch: fetchApiRef },
      factory: ({ discovery, fetch }) => new BlueprintClient(discovery, fetch),
    }),
});

const blueprintPage = PageBlueprint.make({
  params: {
    path: '/blueprint',
    title: 'Blueprint',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
  },
});

const heatmapPage = SubPageBlueprint.make({
  name: 'heat-map',
  params: {
    path: 'heat-map',
    title: 'Heat map',
    routeRef: heatmapRouteRef,
    loader: () => import('./pages/heatmap').then(m => <m.HeatmapPage />),
  },
});

const systemsPage = SubPageBlueprint.make({
  name: 'systems',
  params: {
    path: 'systems',
    title: 'Systems',
    routeRef: systemsRouteRef,
    loader: () => import('./pages/systems').then(m => <m.SystemsPage />),
  },
});

/** Pages, tabs and cards of the Policing Technology Blueprint. */
export const blueprintPlugin = createFrontendPlugin({
  pluginId: 'blueprint',
  title: 'Blueprint',
  icon: <RiShieldCheckLine />,
  routes: {
    root: rootRouteRef,
    heatmap: heatmapRouteRef,
    systems: systemsRouteRef,
    principles: principlesRouteRef,
    registerHealth: registerHealthRouteRef,
  },
  extensions: [blueprintApi, blueprintPage, heatmapPage, systemsPage],
});
