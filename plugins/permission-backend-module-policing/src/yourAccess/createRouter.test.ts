import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import express from 'express';
import request from 'supertest';
import { createRouter } from './createRouter';

async function serve() {
  const directory = await OrganisationDirectory.create({
    catalog: catalogServiceMock(),
    auth: mockServices.auth(),
    config: mockServices.rootConfig(),
    events: mockServices.events(),
    id: 'test',
    logger: mockServices.logger.mock(),
  });
  return express()
    .use(
      createRouter({
        directory,
        httpAuth: mockServices.httpAuth(),
        userInfo: mockServices.userInfo(),
        validateResponses: true,
      }),
    )
    .post('/authorize', express.json(), (received, response) => {
      response.json(received.body);
    })
    .use(mockErrorHandler());
}

describe('createRouter', () => {
  it('answers people as the OpenAPI document says', async () => {
    const { status, body, headers } = await request(await serve())
      .get('/policing/access')
      .set('authorization', mockCredentials.user.header());
    expect(body).toMatchObject({
      person: { ref: 'user:default/mock' },
      roles: [],
    });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['nobody', mockCredentials.none.header(), 401],
    ['a service', mockCredentials.service.header(), 403],
  ])('refuses %s', async (_, authorization, expected) => {
    const { status } = await request(await serve())
      .get('/policing/access')
      .set('authorization', authorization);
    expect(status).toBe(expected);
  });

  it('lists its route', async () => {
    const { body } = await request(await serve()).get('/openapi.json');
    expect(Object.keys(body.paths)).toEqual(['/policing/access']);
  });

  it('lets the requests of the permission plugin pass untouched', async () => {
    const items = [{ padding: 'x'.repeat(90_000) }];
    const { body } = await request(await serve())
      .post('/authorize')
      .send({ items });
    expect(body).toEqual({ items });
  });
});
