import { readers } from '../__testUtils__';
import { AccessClient } from './AccessClient';

function setUp(response: Partial<Response>) {
  const fetch = jest.fn().mockResolvedValue(response);
  const client = new AccessClient(
    { getBaseUrl: async () => 'http://server/api/permission' },
    { fetch },
  );
  return { client, fetch };
}

it('asks the policy itself', async () => {
  const { client, fetch } = setUp({
    ok: true,
    json: async () => readers.nobody,
  });
  await expect(client.yourAccess()).resolves.toBe(readers.nobody);
  expect(fetch).toHaveBeenCalledWith(
    'http://server/api/permission/policing/access',
    { signal: undefined, cache: 'no-store' },
  );
});

it('says what the server says when it does not answer', async () => {
  const { client } = setUp({
    ok: false,
    status: 503,
    statusText: 'Service Unavailable',
    headers: new Headers(),
    text: async () => 'The catalogue is starting',
  });
  await expect(client.yourAccess()).rejects.toThrow(/503/);
});
