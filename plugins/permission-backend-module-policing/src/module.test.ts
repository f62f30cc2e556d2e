import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  createMockDirectory,
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
import permissionModulePolicing from './index';

jest.setTimeout(60_000);

/** A word that stands only in what others may not see. */
const canary = 'canary';

function roleGroup(name: string, id: string, inForce?: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec:
  type: role
  children: []
  role: { id: ${id}${inForce ? `, force: ${inForce}` : ''} }
`;
}

function force(name: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: police-force, children: [], force: { kind: territorial } }
---${roleGroup(`${name}-ctos`, 'force-cto', name)}
---${roleGroup(`${name}-architects`, 'enterprise-architect', name)}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: ${name}-rms }
spec: { type: force-application, owner: ${name} }
`;
}

const restricted = `
apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata: { name: sa-0123456789 }
spec:
  system: eastvale-rms
  owner: eastvale
  blockers: [{ kind: skills, description: ${canary} }]
---
apiVersion: blueprint.policing/v1alpha1
kind: RiskAssessment
metadata: { name: ra-0123456789 }
spec:
  system: eastvale-rms
  owner: eastvale
  framework: technology-risk
  title: ${canary}
  category: personal-data
  cause: ${canary}
  event: ${canary}
  consequence: ${canary}
  classification: OFFICIAL-SENSITIVE
  status: open
---
apiVersion: blueprint.policing/v1alpha1
kind: Dispensation
metadata: { name: di-0123456789 }
spec:
  owner: eastvale
  principle: nptc-01
  systems: [eastvale-rms]
  reason: ${canary}
  requestedBy: ann
  requestedOn: 2026-01-01
  state: requested
`;

const groupsOf: Record<string, string[]> = {
  'user:demo/officer': [],
  'user:demo/eastvale-cto': ['group:demo/eastvale-ctos'],
  'user:demo/eastvale-architect': ['group:demo/eastvale-architects'],
  'user:demo/northmoor-cto': ['group:demo/northmoor-ctos'],
  'user:demo/national-architect': ['group:demo/national-architects'],
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
            actor: { subject: 'plugin:catalog' },
          })
        : credentials;
    };
    return mock;
  },
});

describe('the policy in a running catalog', () => {
  const folder = createMockDirectory({
    content: {
      'eastvale.yaml': `${force('eastvale')}---${restricted}`,
      'northmoor.yaml': force('northmoor'),
      'national.yaml': [
        roleGroup('national-architects', 'national-architect'),
        roleGroup('national-risk-owners', 'national-risk-owner'),
      ].join('---'),
    },
  });
  const assessment = 'systemassessment/demo/sa-0123456789';
  const risk = 'riskassessment/demo/ra-0123456789';
  const dispensation = 'dispensation/demo/di-0123456789';
  const scheduler = mockServices.scheduler();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  function as(user: string | undefined) {
    return user
      ? mockCredentials.user.header(`user:demo/${user}`)
      : mockCredentials.service.header();
  }

  async function get(path: string, user?: string): Promise<any> {
    const { status, body } = await request(backend.server)
      .get(path)
      .set('authorization', as(user));
    return status === 404 ? undefined : body;
  }

  async function eventually<T>(
    read: () => Promise<T>,
    holds: (value: T) => boolean,
  ): Promise<T> {
    for (const started = Date.now(); Date.now() - started < 20_000;) {
      const value = await read();
      if (holds(value)) {
        return value;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('It did not come to be within 20 seconds');
  }

  beforeAll(async () => {
    backend = await startTestBackend({
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
        userInfo,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
            blueprint: {
              registries: [
                {
                  name: 'demo',
                  namespace: 'demo',
                  roles: 'everywhere',
                  path: folder.path,
                },
              ],
            },
          },
        }),
      ],
    });
    await eventually(
      () => get('/api/catalog/entities'),
      entities => entities.length === 13,
    );
    // Roles hold once the role groups are in the catalog.
    await eventually(
      () => get(`/api/catalog/entities/by-name/${risk}`, 'eastvale-cto'),
      Boolean,
    );
  });

  const sees: [string, string[]][] = [
    ['officer', []],
    ['northmoor-cto', []],
    ['eastvale-architect', [dispensation]],
    ['eastvale-cto', [assessment, risk, dispensation]],
    ['national-architect', [dispensation]],
    ['national-risk-owner', [assessment, risk, dispensation]],
  ];

  it.each(sees)('%s reads %j by name', async (user, expected) => {
    const found = [];
    for (const ref of [assessment, risk, dispensation]) {
      if (await get(`/api/catalog/entities/by-name/${ref}`, user)) {
        found.push(ref);
      }
    }
    expect(found).toEqual(expected);
  });

  it.each(sees)('%s finds only %j in lists', async (user, expected) => {
    const kinds = [assessment, risk, dispensation].map(
      ref => `filter=kind=${ref.split('/')[0]}`,
    );
    const names = expected.map(ref => ref.split('/')[2]).sort();
    const listed = await get(`/api/catalog/entities?${kinds.join('&')}`, user);
    expect(listed.map((entity: any) => entity.metadata.name).sort()).toEqual(
      names,
    );
    const { items, totalItems } = await get(
      `/api/catalog/entities/by-query?${kinds.join('&')}`,
      user,
    );
    expect(items).toHaveLength(names.length);
    expect(totalItems).toBe(names.length);
    const everything = await get('/api/catalog/entities', user);
    expect(everything).toHaveLength(10 + names.length);
  });

  it.each(sees)('%s counts only %j in facets', async (user, expected) => {
    const { facets } = await get(
      '/api/catalog/entity-facets?facet=kind&facet=spec.reason&facet=metadata.labels.blueprint.policing/force',
      user,
    );
    const total = facets.kind.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(total).toBe(10 + expected.length);
    expect(facets['spec.reason']).toHaveLength(
      expected.includes(dispensation) ? 1 : 0,
    );
  });

  it.each(['officer', 'northmoor-cto'])(
    'nothing that %s can ask for has the canary or an opaque name in it',
    async user => {
      const system = '/api/catalog/entities/by-name/system/demo/eastvale-rms';
      const answers = [
        await get('/api/catalog/entities', user),
        await get(
          '/api/catalog/entities/by-query?fullTextFilterTerm=canary',
          user,
        ),
        await get(
          `/api/catalog/entities?filter=spec.system=system:demo/eastvale-rms`,
          user,
        ),
        await get(
          `/api/catalog/entities?filter=relations.ownedby=group:demo/eastvale`,
          user,
        ),
        await get(system, user),
        await get(`${system}/ancestry`, user),
      ];
      expect(JSON.stringify(answers)).not.toMatch(
        /canary|(sa|ra|di)-0123456789/,
      );
      const { uid } = (await get(`/api/catalog/entities/by-name/${risk}`))
        .metadata;
      await expect(
        get(`/api/catalog/entities/by-uid/${uid}`, user),
      ).resolves.toBeUndefined();
      const refs = [assessment, risk, dispensation].map(ref =>
        ref.replace('/', ':'),
      );
      const { body } = await request(backend.server)
        .post('/api/catalog/entities/by-refs')
        .set('authorization', as(user))
        .send({ entityRefs: refs });
      expect(body).toEqual({ items: [null, null, null] });
    },
  );

  it('shows in search only what the person may read', async () => {
    const search = (user: string) =>
      get('/api/search/query?term=0123456789', user).then(
        ({ results }) => results?.length,
      );
    await scheduler.triggerTask('search_index_software_catalog');
    await eventually(
      () => search('national-risk-owner'),
      count => count === 3,
    );
    await expect(search('eastvale-architect')).resolves.toBe(1);
    await expect(search('officer')).resolves.toBe(0);
    await expect(search('northmoor-cto')).resolves.toBe(0);
  });

  it.each(['national-risk-owner', 'eastvale-cto'])(
    'lets %s neither register nor remove anything',
    async user => {
      const location = await request(backend.server)
        .post('/api/catalog/locations')
        .set('authorization', as(user))
        .send({ type: 'url', target: 'https://example.com/catalog.yaml' });
      expect(location.status).toBe(403);
      const { uid } = (
        await get('/api/catalog/entities/by-name/system/demo/eastvale-rms')
      ).metadata;
      const removal = await request(backend.server)
        .delete(`/api/catalog/entities/by-uid/${uid}`)
        .set('authorization', as(user));
      expect(removal.status).toBe(403);
      const refresh = await request(backend.server)
        .post('/api/catalog/refresh')
        .set('authorization', as(user))
        .send({ entityRef: 'system:demo/eastvale-rms' });
      expect(refresh.status).toBe(403);
    },
  );
});
