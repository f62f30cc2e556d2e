import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { cloudRouteRef, refusalLogRef } from '@policing/plugin-blueprint-react';
import { RiCloudLine } from '@remixicon/react';
import { CloudClient, cloudApiRef } from './api';
import { conflictsExtensions } from './pages/conflicts/extensions';
import { changeExtensions } from './pages/change/extensions';
import { forcesExtensions } from './pages/forces/extensions';
import { entityExtensions } from './entity/extensions';
import { horizonExtensions } from './pages/horizon/extensions';
import { importExtensions } from './pages/import/extensions';
import { pipelineExtensions } from './pages/pipeline/extensions';
import { positionExtensions } from './pages/position/extensions';
import { scenariosExtensions } from './pages/scenarios/extensions';

const cloudApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cloudApiRef,
      deps: {
        discovery: discoveryApiRef,
        fetch: fetchApiRef,
        refusals: refusalLogRef,
      },
      factory: ({ discovery, fetch, refusals }) =>
        new CloudClient(discovery, fetch, refusals),
    }),
});

const cloudPage = PageBlueprint.make({
  params: {
    path: '/cloud',
    title: 'Cloud',
    icon: <RiCloudLine />,
    routeRef: cloudRouteRef,
  },
});

/** Pages and tabs of the move to cloud. */
export const cloudMigrationPlugin = createFrontendPlugin({
  pluginId: 'cloud-migration',
  title: 'Cloud',
  icon: <RiCloudLine />,
  routes: {
    root: cloudRouteRef,
  },
  extensions: [
    cloudApi,
    cloudPage,
    ...positionExtensions,
    ...pipelineExtensions,
    ...conflictsExtensions,
    ...horizonExtensions,
    ...scenariosExtensions,
    ...forcesExtensions,
    ...importExtensions,
    ...changeExtensions,
    ...entityExtensions,
  ],
});
