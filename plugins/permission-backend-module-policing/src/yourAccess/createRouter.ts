import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import type { RequestHandler, Router } from 'express';
import { getYourAccess } from './getYourAccess';
import { spec } from './openapi';

/** What the route works with. */
export interface RouterOptions {
  directory: OrganisationDirectory;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  /** Whether answers are checked against the OpenAPI document, as in tests. */
  validateResponses?: boolean;
}

/** Bodies are left to the permission plugin, whose requests pass here too. */
const leaveBody: RequestHandler = (_request, _response, next) => next();

/** The route that tells people what they may see and do. */
export function createRouter(options: RouterOptions): Router {
  const { directory, httpAuth, userInfo, validateResponses = false } = options;
  const router = createValidatedOpenApiRouter(spec, {
    middleware: [leaveBody],
    validatorOptions: { validateResponses },
  });
  router.get('/policing/access', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    response.setHeader('Cache-Control', 'private, no-store');
    response.json(
      await getYourAccess(directory, await userInfo.getUserInfo(credentials)),
    );
  });
  return router as unknown as Router;
}
