import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { cloudPipelineRouteRef } from '@policing/plugin-blueprint-react';

const pipelinePage = SubPageBlueprint.make({
  name: 'pipeline',
  params: {
    path: 'pipeline',
    title: 'Pipeline',
    routeRef: cloudPipelineRouteRef,
    loader: () => import('.').then(m => <m.PipelinePage />),
  },
});

/** The page of the pipeline. */
export const pipelineExtensions = [pipelinePage];
