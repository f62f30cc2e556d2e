import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { JsonObject } from '@backstage/types';
import type { RegistryInfo } from '@policing/plugin-blueprint-common';
import type { Request, Router } from 'express';
import { getForce } from '../answers/getForce';
import { getHealth } from '../answers/getHealth';
import { getHeatmap } from '../answers/getHeatmap';
import { getHistory } from '../answers/getHistory';
import { getPrinciple, getPrinciples } from '../answers/getPrinciples';
import { getSummary } from '../answers/getSummary';
import { getSystem } from '../answers/getSystem';
import { getSystemFacets, getSystems } from '../answers/getSystems';
import type { Reading } from '../answers/Reading';
import type { AccessResolver } from '../permissions/AccessResolver';
import { spec } from '../schema/openapi';
import type { ResultsReader } from '../store/ResultsStore';

/** What the API works with. */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  access: AccessResolver;
  store: ResultsReader;
  registries: readonly RegistryInfo[];
  /** Whether answers are checked against the OpenAPI document, as in tests. */
  validateResponses?: boolean;
}

/** A request whose types the OpenAPI document gives. */
type AnyRequest = Request<any, any, any, any, any>;

/**
 * What an audit event says of a request: what was asked for. Words that people
 * search for stay out, since they may be those of a restricted document.
 */
function metaOf({ params, query }: AnyRequest): JsonObject {
  const { q: _words, cursor: _cursor, ...asked } = query;
  return { ...params, ...asked };
}

/**
 * The API of the Blueprint. Requests only read what is stored; nothing is
 * evaluated here (DESIGN section 3, rule 4).
 */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, access, store, registries } = options;
  const router = createValidatedOpenApiRouter(spec, {
    validatorOptions: { validateResponses: options.validateResponses ?? false },
  });

  const credentialsOf = (request: AnyRequest) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const readingOf = async (request: AnyRequest): Promise<Reading> => ({
    store,
    registries,
    access: await access.resolve(await credentialsOf(request)),
  });
  /** Notes who read what may be restricted, and makes the answer. */
  const audited = async <T>(
    eventId: string,
    request: AnyRequest,
    read: (reading: Reading) => Promise<T>,
  ): Promise<T> => {
    const event = await auditor.createEvent({
      eventId,
      // The platform leaves events of less out of an ordinary log.
      severityLevel: 'medium',
      request,
      meta: metaOf(request),
    });
    try {
      const answer = await read(await readingOf(request));
      await event.success();
      return answer;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  };

  router.use((_request, response, next) => {
    // What one person may see is not for the next one, nor for the disk.
    response.setHeader('Cache-Control', 'private, no-store');
    response.vary('Authorization');
    next();
  });

  router.get('/summary', async (request, response) => {
    response.json(
      await audited('summary-read', request, reading =>
        getSummary(reading, request.query),
      ),
    );
  });

  router.get('/heatmap', async (request, response) => {
    response.json(
      await audited('heatmap-read', request, reading =>
        getHeatmap(reading, request.query),
      ),
    );
  });

  router.get('/systems', async (request, response) => {
    response.json(
      await audited('systems-read', request, reading =>
        getSystems(reading, request.query),
      ),
    );
  });

  router.get('/systems/facets', async (request, response) => {
    response.json(
      await audited('facets-read', request, reading =>
        getSystemFacets(reading, request.query),
      ),
    );
  });

  router.get('/systems/:namespace/:name', async (request, response) => {
    response.json(
      await audited('system-read', request, reading =>
        getSystem(reading, request.params),
      ),
    );
  });

  router.get('/systems/:namespace/:name/history', async (request, response) => {
    response.json(
      await audited('history-read', request, reading =>
        getHistory(reading, { ...request.query, ...request.params }),
      ),
    );
  });

  router.get('/principles', async (request, response) => {
    const reading = await readingOf(request);
    response.json(await getPrinciples(reading, request.query));
  });

  router.get('/principles/:namespace/:name', async (request, response) => {
    response.json(
      await audited('principle-read', request, reading =>
        getPrinciple(reading, { ...request.query, ...request.params }),
      ),
    );
  });

  router.get('/forces/:namespace/:name', async (request, response) => {
    response.json(
      await audited('force-read', request, reading =>
        getForce(reading, request.params),
      ),
    );
  });

  router.get('/registries', async (request, response) => {
    await readingOf(request);
    response.json({ items: [...registries] });
  });

  router.get('/health', async (request, response) => {
    response.json(await audited('health-read', request, getHealth));
  });

  return router;
}
