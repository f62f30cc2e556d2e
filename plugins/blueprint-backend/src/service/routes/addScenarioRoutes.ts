import { sendTable } from '../../exports';
import type { AccessResolver } from '../../permissions/AccessResolver';
import { compareScenarios } from '../../scenarios/compareScenarios';
import { describeScenario } from '../../scenarios/describeScenario';
import { evaluationOf } from '../../scenarios/evaluationOf';
import { listCandidates } from '../../scenarios/listCandidates';
import { listScenarios } from '../../scenarios/listScenarios';
import type {
  ScenarioDesk,
  ScenarioReader,
} from '../../scenarios/ScenarioDesk';
import { scenarioExport } from '../../scenarios/scenarioExport';
import { trialOf } from '../../scenarios/trialOf';
import type {
  ScenarioChanges,
  ScenarioWriting,
} from '../../scenarios/ScenarioChanges';
import type { AddRoutes, AnyRequest, Writing } from '../RouteContext';

/**
 * Routes for what-if scenarios of forces.
 *
 * @param desk - keeps scenarios and works them out
 * @param changes - turns their steps into changes of the register
 * @param access - says whose scenarios the caller may read and make
 */
export function addScenarioRoutes(
  desk: ScenarioDesk,
  changes: ScenarioChanges,
  access: Pick<AccessResolver, 'scopeOf'>,
): AddRoutes {
  return (router, { audited, changing, credentialsOf }) => {
    const scopesOf = async (request: AnyRequest) => {
      const credentials = await credentialsOf(request);
      const [scope, creating] = await Promise.all([
        access.scopeOf('scenarios.read', credentials),
        access.scopeOf('scenarios.create', credentials),
      ]);
      return { scope, creating };
    };
    const writingOf = async (
      request: AnyRequest,
      writing: Writing,
    ): Promise<ScenarioWriting> => ({
      ...writing,
      scope: (await scopesOf(request)).scope,
      changing: writing.scope,
    });
    const reading = <T>(
      eventId: string,
      request: AnyRequest,
      read: (reader: ScenarioReader) => Promise<T>,
    ): Promise<T> =>
      audited(eventId, request, async of =>
        read({ reading: of, ...(await scopesOf(request)) }),
      );

    router.get('/cloud/scenarios', async (request, response) => {
      response.json(
        await reading('scenarios-read', request, reader =>
          listScenarios(desk, reader, request.query),
        ),
      );
    });

    router.post('/cloud/scenarios', async (request, response) => {
      response
        .status(201)
        .json(
          await changing(
            'scenario-create',
            'scenarios.create',
            request,
            async writing =>
              describeScenario(
                desk,
                { reading: writing.reading, creating: writing.scope },
                await desk.create(writing, request.body),
              ),
          ),
        );
    });

    router.post('/cloud/scenarios/trial', async (request, response) => {
      response.json(
        await reading('scenario-trial', request, reader =>
          trialOf(desk, reader, request.body),
        ),
      );
    });

    router.get('/cloud/scenarios/candidates', async (request, response) => {
      response.json(
        await reading('scenario-candidates-read', request, reader =>
          listCandidates(desk, reader, request.query),
        ),
      );
    });

    router.get('/cloud/scenarios/comparison', async (request, response) => {
      response.json(
        await reading('scenarios-compare', request, reader =>
          compareScenarios(desk, reader, request.query),
        ),
      );
    });

    router.get('/cloud/scenarios/:id', async (request, response) => {
      response.json(
        await reading('scenario-read', request, async reader =>
          describeScenario(
            desk,
            reader,
            await desk.find(reader, request.params.id),
          ),
        ),
      );
    });

    router.get('/cloud/scenarios/:id/evaluation', async (request, response) => {
      response.json(
        await reading('scenario-evaluate', request, async reader =>
          evaluationOf(
            desk,
            reader,
            await desk.find(reader, request.params.id),
          ),
        ),
      );
    });

    router.post('/cloud/scenarios/:id/revisions', async (request, response) => {
      response
        .status(201)
        .json(
          await changing(
            'scenario-revise',
            'scenarios.create',
            request,
            async writing =>
              describeScenario(
                desk,
                { reading: writing.reading, creating: writing.scope },
                await desk.revise(writing, request.params.id, request.body),
              ),
          ),
        );
    });

    router.post(
      '/cloud/scenarios/:id/changes/preview',
      async (request, response) => {
        response.json(
          await changing(
            'scenario-changes-preview',
            'facts.update',
            request,
            async writing =>
              changes.preview(
                await writingOf(request, writing),
                request.params.id,
                request.body,
              ),
          ),
        );
      },
    );

    router.post('/cloud/scenarios/:id/changes', async (request, response) => {
      response.status(201).json(
        await changing(
          'scenario-changes-apply',
          'facts.update',
          request,
          async writing => {
            writing.note({ systems: request.body.systems });
            return changes.apply(
              await writingOf(request, writing),
              request.params.id,
              request.body,
            );
          },
        ),
      );
    });

    router.get('/exports/cloud-scenario', (request, response) =>
      reading('scenario-export', request, async reader => {
        const { format, id, b } = request.query;
        const { tables, about } = await scenarioExport(desk, reader, { id, b });
        await sendTable(response, tables, about, format);
      }),
    );
  };
}
