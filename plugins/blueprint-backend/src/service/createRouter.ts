import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { JsonObject } from '@backstage/types';
import type { RegistryInfo } from '@policing/plugin-blueprint-common';
import type { Router } from 'express';
import type { RegisterSource } from '../estate/RegisterView';
import type { AccessResolver } from '../permissions/AccessResolver';
import { spec } from '../schema/openapi';
import type { ResultsReader } from '../store/ResultsStore';
import type { AddRoutes, AnyRequest, RouteContext } from './RouteContext';
import { addRelationRoutes } from './routes/addRelationRoutes';
import { addExportRoutes } from './routes/addExportRoutes';
import { addCapabilityRoutes } from './routes/addCapabilityRoutes';
import { addCloudPipelineRoutes } from './routes/addCloudPipelineRoutes';
import { addCloudConflictRoutes } from './routes/addCloudConflictRoutes';
import { addCloudForcesRoutes } from './routes/addCloudForcesRoutes';
import { addCloudPositionRoutes } from './routes/addCloudPositionRoutes';
import { addComparisonRoutes } from './routes/addComparisonRoutes';
import { addHorizonRoutes } from './routes/addHorizonRoutes';
import { addHeatmapRoutes } from './routes/addHeatmapRoutes';
import { addPrincipleRoutes } from './routes/addPrincipleRoutes';
import { addResultRoutes } from './routes/addResultRoutes';
import { addStrategyRoutes } from './routes/addStrategyRoutes';
import { addSystemCloudRoutes } from './routes/addSystemCloudRoutes';
import { addVersionRoutes } from './routes/addVersionRoutes';

/** What the API works with. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  access: AccessResolver;
  store: ResultsReader;
  /** Where the register itself is read from: the scorer. */
  source: RegisterSource;
  registries: readonly RegistryInfo[];
  /** Routes of subjects that keep something of their own. */
  furtherSubjects?: readonly AddRoutes[];
  /** Whether answers are checked against the OpenAPI document, as in tests. */
  validateResponses?: boolean;
}

/** Routes by subject. */
const subjects: readonly AddRoutes[] = [
  addPrincipleRoutes,
  addResultRoutes,
  addHeatmapRoutes,
  addRelationRoutes,
  addExportRoutes,
  addCapabilityRoutes,
  addComparisonRoutes,
  addVersionRoutes,
  addStrategyRoutes,
  addCloudPositionRoutes,
  addCloudConflictRoutes,
  addCloudForcesRoutes,
  addCloudPipelineRoutes,
  addSystemCloudRoutes,
  addHorizonRoutes,
];

/**
 * What an audit event says of a request: what was asked for. Words that people
 * search for stay out, since they may be those of a restricted document; so
 * does what is sent along.
 */
function metaOf({ params, query }: AnyRequest): JsonObject {
  const { q: _words, cursor: _cursor, ...asked } = query;
  return { ...params, ...asked };
}

/**
 * The API of the Blueprint. Requests only read what is stored or declared;
 * nothing is evaluated here (DESIGN section 3, rule 4).
 */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, access, store, source, registries } = options;
  const router = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses: options.validateResponses ?? false },
  });

  const noted = async <T>(
    eventId: string,
    request: AnyRequest,
    work: (note: (meta: JsonObject) => void) => Promise<T>,
  ): Promise<T> => {
    const noticed: JsonObject = {};
    const event = await auditor.createEvent({
      eventId,
      // The platform leaves events of less out of an ordinary log.
      severityLevel: 'medium',
      request,
      meta: metaOf(request),
    });
    try {
      const answer = await work(more => Object.assign(noticed, more));
      await event.success({ meta: noticed });
      return answer;
    } catch (error) {
      await event.fail({ error: error as Error, meta: noticed });
      throw error;
    }
  };
  const context: RouteContext = {
    registries,
    credentialsOf: request =>
      httpAuth.credentials(request, { allow: ['user', 'service'] }),
    readingOf: async request => ({
      store,
      registries,
      register: source.register,
      access: await access.resolve(await context.credentialsOf(request)),
    }),
    audited: (eventId, request, read) =>
      noted(eventId, request, async () =>
        read(await context.readingOf(request)),
      ),
    changing: (eventId, id, request, write) =>
      noted(eventId, request, async note => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user'],
        });
        const [scope, reading] = await Promise.all([
          access.scopeOf(id, credentials),
          context.readingOf(request),
        ]);
        const person = credentials.principal.userEntityRef;
        return write({ person, scope, reading, note });
      }),
  };

  router.use((_request, response, next) => {
    // What one person may see is not for the next one, nor for the disk.
    response.setHeader('Cache-Control', 'private, no-store');
    response.vary('Authorization');
    next();
  });
  [...subjects, ...(options.furtherSubjects ?? [])].forEach(addRoutes =>
    addRoutes(router, context),
  );
  return router;
}
