import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModuleDemo } from './module';

const entity = (
  kind: string,
  name: string,
  spec: Record<string, any>,
  annotations: Record<string, string> = {
    'blueprint.policing/demonstration': 'true',
    'blueprint.policing/registry': 'demo',
  },
  namespace = 'demo',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace, title: name, annotations },
  spec,
});

const entities = [
  entity('Group', 'eastvale', { type: 'police-force', children: [] }),
  entity('Group', 'eastvale-siros', {
    type: 'role',
    parent: 'eastvale',
    children: [],
    role: { id: 'senior-information-risk-owner', force: 'eastvale' },
  }),
  entity('User', 'marian', {
    memberOf: ['eastvale-siros'],
    jobTitle: 'Deputy chief constable',
  }),
  entity('User', 'liam', { memberOf: ['eastvale'] }),
  entity('User', 'real', { memberOf: [] }, {}, 'default'),
];

async function start(data: Record<string, any> = {}) {
  return startTestBackend({
    features: [
      authPlugin,
      authModuleDemo,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          auth: { providers: { demo: {} } },
          blueprint: {
            registries: [
              {
                name: 'demo',
                namespace: 'demo',
                path: 'demo',
                demonstration: true,
                roles: 'everywhere',
              },
            ],
          },
          ...data,
        },
      }),
    ],
  });
}

describe('demonstration sign-in', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('says whom one may be, and what to try as each', async () => {
    const { server } = await start();
    const { status, body } = await request(server).get('/api/auth/demo/people');
    expect(status).toBe(200);
    expect(body.people).toEqual([
      expect.objectContaining({
        ref: 'user:demo/liam',
        force: { ref: 'group:demo/eastvale', title: 'eastvale' },
        roles: [],
      }),
      {
        ref: 'user:demo/marian',
        name: 'marian',
        jobTitle: 'Deputy chief constable',
        force: { ref: 'group:demo/eastvale', title: 'eastvale' },
        roles: [
          {
            id: 'senior-information-risk-owner',
            title: 'Senior information risk owner',
            force: { ref: 'group:demo/eastvale', title: 'eastvale' },
          },
        ],
        suggestions: [
          {
            text: 'Open the risks of Caseworks RMS at eastvale',
            link: '/catalog/demo/system/eastvale-caseworks-rms/blueprint',
          },
          {
            text: 'Go through the systems of eastvale that diverge',
            link: '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&level=diverging',
          },
        ],
      },
    ]);
  });

  it('signs in as a person, with the groups that the person is in', async () => {
    const { server } = await start();
    const { status, body } = await request(server)
      .get('/api/auth/demo/refresh')
      .set('X-Demonstration-Person', 'user:demo/marian');
    expect(status).toBe(200);
    expect(body.profile).toEqual({ displayName: 'marian' });
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:demo/marian',
      ownershipEntityRefs: ['user:demo/marian', 'group:demo/eastvale-siros'],
    });
  });

  it.each([
    ['nobody', undefined, 'Say who you are'],
    ['an unknown person', 'user:demo/nobody', 'Nobody in the demonstration'],
    ['a real person', 'user:default/real', 'Nobody in the demonstration'],
    ['a group', 'group:demo/eastvale', 'Nobody in the demonstration'],
  ])('refuses %s', async (_who, ref, message) => {
    const { server } = await start();
    const asking = request(server).get('/api/auth/demo/refresh');
    const { status, body } = await (ref
      ? asking.set('X-Demonstration-Person', ref)
      : asking);
    expect(status).toBe(401);
    expect(body.error.message).toContain(message);
  });

  it('is not there unless it is configured', async () => {
    const { server } = await start({ auth: { providers: {} } });
    for (const path of ['people', 'refresh']) {
      const { status } = await request(server)
        .get(`/api/auth/demo/${path}`)
        .set('X-Demonstration-Person', 'user:demo/marian');
      expect(status).toBe(404);
    }
  });

  it('does not start in production', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    await expect(start()).rejects.toThrow(
      'Demonstration sign-in does not start with NODE_ENV=production',
    );
  });

  it('starts in production where configuration says so', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const { server } = await start({
      auth: {
        providers: { demo: { dangerouslyAllowInProduction: true } },
      },
    });
    const { status } = await request(server).get('/api/auth/demo/people');
    expect(status).toBe(200);
  });
});
