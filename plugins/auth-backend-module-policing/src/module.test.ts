import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModulePolicing } from './module';

const claimsToRoleGroups = { groups: { claim: 'roles', table: [] } };

const microsoft = {
  tenantId: '0f1e2d3c-0000-4000-8000-000000000000',
  clientId: 'register',
  clientSecret: 'secret',
  claimsToRoleGroups,
};

const oidcNotSet = {
  metadataUrl: 'not-set',
  clientId: 'not-set',
  clientSecret: 'not-set',
  claimsToRoleGroups,
};

async function start(providers: object, offered: string) {
  return startTestBackend({
    features: [
      authPlugin,
      authModulePolicing,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          app: {
            baseUrl: 'http://localhost',
            signIn: { providers: [{ id: offered }] },
          },
          auth: { environment: 'production', providers },
        } as any,
      }),
    ],
  });
}

it('sets up the providers that are configured, and no other', async () => {
  const { server } = await start(
    {
      microsoft: { production: microsoft },
      oidc: { production: oidcNotSet },
    },
    'microsoft',
  );
  const starting = await request(server).get(
    '/api/auth/microsoft/start?env=production',
  );
  expect(starting.status).toBe(302);
  expect(starting.headers.location).toContain(
    `https://login.microsoftonline.com/${microsoft.tenantId}/`,
  );
  const absent = await request(server).get(
    '/api/auth/oidc/start?env=production',
  );
  expect(absent.status).toBe(404);
});

it('keeps the server from starting where it is wrongly configured', async () => {
  await expect(
    start(
      { microsoft: { production: { ...microsoft, tenantId: 'common' } } },
      'microsoft',
    ),
  ).rejects.toThrow('lets people of every organisation in');
  await expect(
    start({ oidc: { production: oidcNotSet } }, 'oidc'),
  ).rejects.toThrow('app.signIn.providers offers oidc');
});
