import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import catalogModuleBlueprint from '@policing/plugin-catalog-backend-module-blueprint';
import request from 'supertest';
import permissionModulePolicing from './index';

jest.setTimeout(60_000);

const folder = createMockDirectory({
  content: {
    'eastvale.yaml': `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: eastvale }
spec: { type: police-force, children: [], force: { kind: territorial } }
`,
  },
});

const tokens = {
  reader: 'token-of-the-reader',
  locations: 'token-of-locations',
  search: 'token-of-search',
};

function service(subject: keyof typeof tokens, restriction: JsonObject) {
  return {
    type: 'static',
    options: { token: tokens[subject], subject },
    accessRestrictions: [restriction],
  };
}

function start(auth: JsonObject) {
  return startTestBackend({
    features: [
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      catalogPlugin,
      catalogModuleBlueprint,
      permissionPlugin,
      permissionModulePolicing,
      mockServices.rootConfig.factory({
        data: {
          backend: { auth },
          permission: { enabled: true },
          catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
          blueprint: {
            registries: [
              { name: 'demo', namespace: 'demo', path: folder.path },
            ],
          },
        },
      }),
    ],
  });
}

describe('tokens of services', () => {
  let backend: Awaited<ReturnType<typeof start>>;

  const get = (path: string, token: string) =>
    request(backend.server).get(path).set('authorization', `Bearer ${token}`);

  const post = (path: string, token: string, body: object) =>
    request(backend.server)
      .post(path)
      .set('authorization', `Bearer ${token}`)
      .send(body);

  beforeAll(async () => {
    backend = await start({
      externalAccess: [
        service('reader', {
          plugin: 'catalog',
          permission: 'catalog.entity.read',
        }),
        service('locations', {
          plugin: 'catalog',
          permission: 'catalog.location.read',
        }),
        service('search', { plugin: 'search' }),
      ],
    });
    for (const started = Date.now(); Date.now() - started < 20_000;) {
      const { body } = await get('/api/catalog/entities', tokens.reader);
      if (body.length > 0) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('The force did not get into the catalog');
  });

  it('do what they declare', async () => {
    const { status, body } = await get('/api/catalog/entities', tokens.reader);
    expect(status).toBe(200);
    expect(body).toMatchObject([{ metadata: { name: 'eastvale' } }]);
  });

  it('do nothing else in the same plugin', async () => {
    const entities = await get('/api/catalog/entities', tokens.locations);
    expect(entities.body).toEqual([]);
    const { status } = await post('/api/catalog/refresh', tokens.reader, {
      entityRef: 'group:demo/eastvale',
    });
    expect(status).toBe(403);
    const registration = await post('/api/catalog/locations', tokens.reader, {
      type: 'url',
      target: 'https://example.com/catalog.yaml',
    });
    expect(registration.status).toBe(403);
  });

  it('do nothing in another plugin', async () => {
    const { status } = await get('/api/catalog/entities', tokens.search);
    expect(status).toBe(403);
    const access = await get('/api/permission/policing/access', tokens.reader);
    expect(access.status).toBe(403);
  });

  it.each(['', 'token-of-nobody'])('are refused as "%s"', async token => {
    const { status } = await get('/api/catalog/entities', token);
    expect(status).toBe(401);
  });
});

it('keeps a server from starting whose tokens declare nothing', async () => {
  await expect(
    start({
      externalAccess: [
        {
          type: 'static',
          options: { token: tokens.reader, subject: 'reader' },
        },
      ],
    }),
  ).rejects.toThrow(/externalAccess\[0\] has no accessRestrictions/);
});
