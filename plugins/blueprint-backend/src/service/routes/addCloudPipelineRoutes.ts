import { getDecisions } from '../../answers/cloud/pipeline/getDecisions';
import { getPipeline } from '../../answers/cloud/pipeline/getPipeline';
import { getWaves } from '../../answers/cloud/pipeline/getWaves';
import { PipelineBook } from '../../answers/cloud/pipeline/PipelineBook';
import { pipelineExport } from '../../answers/cloud/pipeline/pipelineExport';
import { sendTable } from '../../exports';
import type { AddRoutes } from '../RouteContext';

/** Routes for the pipeline of the move to cloud: open facts alone. */
export const addCloudPipelineRoutes: AddRoutes = (
  router,
  { audited, readingOf },
) => {
  const book = new PipelineBook();

  router.get('/cloud/pipeline', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getPipeline(reading, book, request.query));
  });

  router.get('/cloud/waves', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getWaves(reading, book, request.query));
  });

  router.get('/cloud/decisions', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getDecisions(reading, book, request.query));
  });

  router.get('/exports/cloud-pipeline', (request, response) =>
    audited('cloud-pipeline-export', request, async reading => {
      const { format, ...query } = request.query;
      const { tables, about } = await pipelineExport(reading, book, query);
      await sendTable(response, tables, about, format);
    }),
  );
};
