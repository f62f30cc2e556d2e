import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModuleBlueprint from '@policing/plugin-catalog-backend-module-blueprint';
import permissionModulePolicing from '@policing/plugin-permission-backend-module-policing';
import type { Knex } from 'knex';
import request from 'supertest';
import { stringify } from 'yaml';
import { assessment, group, register, system } from './__fixtures__/register';
import blueprintPlugin from './index';

jest.setTimeout(120_000);

const groupsOf: Record<string, string[]> = {
  'user:demo/officer': [],
  'user:demo/eastvale-cto': ['group:demo/eastvale-ctos'],
  'user:demo/northmoor-cto': ['group:demo/northmoor-ctos'],
  'user:demo/national-risk-owner': ['group:demo/national-risk-owners'],
};

/** Says who belongs to which group, as a sign-in would. */
const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = credentials.principal as unknown as {
        userEntityRef: string;
      };
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...groupsOf[userEntityRef]],
      };
    },
  }),
});

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
            actor: { subject: 'plugin:blueprint' },
          })
        : credentials;
    };
    return mock;
  },
});

/** Each plugin has a database of its own, as in a running server. */
function databaseOf(perPlugin: Record<string, Knex>) {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) =>
      mockServices.database({
        knex: perPlugin[plugin.getId()],
        migrations: { skip: false },
      }),
  });
}

/** Documents of a file, as people write them. */
function file(...entities: ReturnType<typeof register>): string {
  return entities
    .map(({ metadata: { annotations, ...metadata }, ...entity }) =>
      stringify({ ...entity, metadata }),
    )
    .join('---\n');
}

const isDefinition = (namespace: string | undefined) => namespace === 'default';
const documents = register();

const definitions = documents.filter(({ metadata }) =>
  isDefinition(metadata.namespace),
);
const [rms] = documents.filter(
  ({ metadata }) => metadata.name === 'eastvale-rms',
);
const others = documents.filter(
  entity =>
    entity !== rms &&
    !isDefinition(entity.metadata.namespace) &&
    entity.kind !== 'SystemAssessment',
);

const roles = [
  group('eastvale-ctos', 'role', 'Eastvale CTOs', {
    role: { id: 'force-cto', force: 'group:demo/eastvale' },
  }),
  group('northmoor-ctos', 'role', 'Northmoor CTOs', {
    role: { id: 'force-cto', force: 'group:demo/northmoor' },
  }),
  group('national-risk-owners', 'role', 'National risk owners', {
    role: { id: 'national-risk-owner' },
  }),
];

const assessed = (singleSignOn: boolean) =>
  file(
    assessment('0123456789', 'eastvale-rms', {
      criticality: { tier: 'mission-critical' },
      identity: { singleSignOn },
    }),
  );

const path = '/api/blueprint/systems/demo/eastvale-rms';

describe('the plugin in a running backend', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const folder = createMockDirectory();

  async function start(perPlugin: Record<string, Knex>) {
    const scheduler = mockServices.scheduler();
    const backend = await startTestBackend({
      features: [
        auth,
        httpAuthServiceFactory,
        permissionsServiceFactory,
        catalogPlugin,
        catalogModuleBlueprint,
        permissionPlugin,
        permissionModulePolicing,
        blueprintPlugin,
        userInfo,
        eventsServiceFactory,
        databaseOf(perPlugin),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            permission: { enabled: true },
            events: { useEventBus: 'never' },
            catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
            blueprint: {
              registries: [
                { name: 'blueprint', path: folder.resolve('blueprint') },
                {
                  name: 'demo',
                  title: 'Demonstration',
                  demonstration: true,
                  namespace: 'demo',
                  roles: 'everywhere',
                  path: folder.resolve('demo'),
                },
              ],
            },
          },
        }),
      ],
    });
    const get = async (url: string, user = 'national-risk-owner') =>
      request(backend.server)
        .get(url)
        .set('authorization', mockCredentials.user.header(`user:demo/${user}`));
    /** Waits until an answer holds. */
    const eventually = async (
      url: string,
      holds: (body: any) => boolean,
      user?: string,
    ): Promise<any> => {
      let body: any;
      for (const began = Date.now(); Date.now() - began < 30_000;) {
        ({ body } = await get(url, user));
        if (!body.error && holds(body)) {
          return body;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error(`Not so within 30 s: ${JSON.stringify(body)}`);
    };
    return { backend, scheduler, get, eventually };
  }

  beforeEach(() => {
    folder.setContent({
      blueprint: { 'definitions.yaml': file(...definitions) },
      demo: {
        'others.yaml': file(...others, ...roles),
        'rms.yaml': file(rms),
        'rms-assessment.yaml': assessed(true),
      },
    });
  });

  it.each(databases.eachSupportedId())(
    'scores a register, follows its files, and shows each what they may see, %s',
    async databaseId => {
      const perPlugin = {
        blueprint: await databases.init(databaseId),
        catalog: await databases.init(databaseId),
      };
      const first = await start(perPlugin);
      const scored = await first.eventually(path, ({ checks }) => checks);
      expect(scored.conformance).toMatchObject({
        level: 'partly-aligned',
        coverage: 1,
      });

      // Who sees what, by the policy of the register.
      const parts = async (user: string) => {
        const { body } = await first.get(path, user);
        return body.withheld;
      };
      await first.eventually(
        path,
        ({ withheld }) => withheld.length === 0,
        'eastvale-cto',
      );
      expect(await parts('northmoor-cto')).toEqual([
        'checks',
        'legacy',
        'risk',
      ]);
      expect(await parts('officer')).toEqual([
        'conformance',
        'checks',
        'legacy',
        'risk',
      ]);
      const authorized = await request(first.backend.server)
        .post('/api/permission/authorize')
        .set(
          'authorization',
          mockCredentials.user.header('user:demo/eastvale-cto'),
        )
        .send({
          items: ['eastvale-rms', 'northmoor-custody', 'shared-roads'].map(
            name => ({
              id: name,
              permission: {
                type: 'resource',
                name: 'blueprint.legacy.read',
                attributes: { action: 'read' },
                resourceType: 'blueprint-record',
              },
              resourceRef: `system:demo/${name}`,
            }),
          ),
        });
      expect(authorized.body.items.map(({ result }: any) => result)).toEqual([
        'ALLOW',
        'DENY',
        'ALLOW',
      ]);

      // A saved file.
      folder.addContent({ demo: { 'rms-assessment.yaml': assessed(false) } });
      const { items } = await first.eventually(
        `${path}/history`,
        ({ totalItems }) => totalItems === 2,
      );
      expect(items[0].change.summary).toMatch(
        /single sign-on went from yes to no/,
      );
      const changed = (await first.get(path)).body;
      expect(changed.conformance.counts.fail).toBe(2);
      expect(changed.lastChange.summary).toBe(items[0].change.summary);

      // A broken file keeps its last good state.
      folder.addContent({ demo: { 'rms-assessment.yaml': 'kind: [' } });
      const health = await first.eventually(
        '/api/blueprint/health',
        ({ registries }) => registries[1]?.filesWithErrors === 1,
      );
      expect(health.registries[1].errors[0]).toMatchObject({
        file: 'rms-assessment.yaml',
        keptEntities: 1,
      });
      expect((await first.get(path)).body.conformance).toEqual(
        changed.conformance,
      );

      // A restart loses nothing and adds nothing, once the catalog has followed.
      await first.eventually(
        '/api/catalog/entities',
        (entities: any[]) =>
          entities.length === definitions.length + others.length + 5 &&
          entities.some(({ spec }) => spec.identity?.singleSignOn === false),
      );
      await first.backend.stop();
      const second = await start(perPlugin);
      const restarted = await second.eventually(path, ({ checks }) => checks);
      expect(restarted.conformance).toEqual(changed.conformance);
      folder.addContent({
        demo: {
          'rms-assessment.yaml': assessed(false),
          'rms.yaml': file(
            system('eastvale-rms', 'eastvale-crime', {
              hosting: { class: 'public-saas' },
            }),
          ),
        },
      });
      const later = await second.eventually(
        `${path}/history`,
        ({ totalItems }) => totalItems > 2,
      );
      expect(later.totalItems).toBe(3);
      expect(later.items[0].change.summary).toMatch(/hosting class/);

      // A lost file takes its system out.
      folder.setContent({
        blueprint: { 'definitions.yaml': file(...definitions) },
        demo: { 'others.yaml': file(...others, ...roles) },
      });
      await second.eventually(
        '/api/blueprint/systems?registry=demo',
        ({ totalItems }) => totalItems === 2,
      );
      expect((await second.get(path)).status).toBe(404);
      await second.backend.stop();
    },
  );
});
