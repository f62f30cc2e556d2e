import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModuleCatalog from '@backstage/plugin-search-backend-module-catalog';
import catalogModuleBlueprint from '@policing/plugin-catalog-backend-module-blueprint';
import request from 'supertest';
import permissionModulePolicing from '../index';

/** Groups by name, in the namespace `demo`, of people by name. */
export type Memberships = Record<string, string[]>;

/** Says who belongs to which group, as a sign-in would. */
function userInfoOf(memberships: Memberships): ServiceFactory {
  return createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () => ({
      async getUserInfo(credentials) {
        const { userEntityRef } = credentials.principal as unknown as {
          userEntityRef: string;
        };
        const groups = memberships[userEntityRef.split('/')[1]];
        return {
          userEntityRef,
          ownershipEntityRefs: [
            userEntityRef,
            ...groups.map(group => `group:demo/${group}`),
          ],
        };
      },
    }),
  });
}

/**
 * The mock of the platform, which forgets that a plugin asks on behalf of a
 * person; the permission backend wants to know.
 */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    const authenticate = mock.authenticate.bind(mock);
    mock.authenticate = async (token, options) => {
      const credentials = await authenticate(token, options);
      return mock.isPrincipal(credentials, 'user') &&
        !token.startsWith('mock-user-token')
        ? mockCredentials.user(credentials.principal.userEntityRef, {
            actor: { subject: 'plugin:catalog' },
          })
        : credentials;
    };
    return mock;
  },
});

type Backend = Awaited<ReturnType<typeof startTestBackend>>;

/** A catalog and a search with the policy, filled from a folder in the namespace `demo`. */
export class RunningCatalog {
  readonly #backend: Backend;

  private constructor(backend: Backend) {
    this.#backend = backend;
  }

  /**
   * @param path - folder of the registry
   * @param memberships - who is in which group
   * @param scheduler - runs the tasks of the catalog and of search
   */
  static async start(
    path: string,
    memberships: Memberships,
    scheduler = mockServices.scheduler(),
  ): Promise<RunningCatalog> {
    const backend = await startTestBackend({
      features: [
        auth,
        httpAuthServiceFactory,
        catalogPlugin,
        catalogModuleBlueprint,
        permissionPlugin,
        permissionModulePolicing,
        searchPlugin,
        searchModuleCatalog,
        permissionsServiceFactory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        userInfoOf(memberships),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
            blueprint: {
              registries: [
                { name: 'demo', namespace: 'demo', roles: 'everywhere', path },
              ],
            },
          },
        }),
      ],
    });
    return new RunningCatalog(backend);
  }

  /**
   * Asks as a person, or without one as a service.
   *
   * @returns the body of the answer; undefined where there is nothing
   */
  async get(path: string, user?: string): Promise<any> {
    const { status, body } = await request(this.#backend.server)
      .get(path)
      .set('authorization', as(user));
    return status === 404 ? undefined : body;
  }

  /** Sends something as a person. */
  async send(
    method: 'post' | 'delete',
    path: string,
    user: string,
    content: object = {},
  ): Promise<request.Response> {
    return request(this.#backend.server)
      [method](path)
      .set('authorization', as(user))
      .send(content);
  }

  /**
   * Reads again and again until it is as wanted.
   *
   * @throws after a minute
   */
  async eventually<T>(
    read: () => Promise<T>,
    isWanted: (value: T) => boolean,
  ): Promise<T> {
    for (const started = Date.now(); Date.now() - started < 60_000;) {
      const value = await read();
      if (isWanted(value)) {
        return value;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('It did not come to be within a minute');
  }
}

function as(user: string | undefined): string {
  return user
    ? mockCredentials.user.header(`user:demo/${user}`)
    : mockCredentials.service.header();
}
