import { BlueprintClient } from './BlueprintClient';

function answer(body: unknown, etag?: string): Response {
  return {
    ok: true,
    status: 200,
    headers: new Headers(etag ? { ETag: etag } : {}),
    json: async () => body,
  } as Response;
}

function setUp(...answers: Response[]) {
  const fetch = jest.fn();
  answers.forEach(each => fetch.mockResolvedValueOnce(each));
  const refusals = { add: jest.fn() };
  const client = new BlueprintClient(
    { getBaseUrl: async () => 'http://server/api/blueprint' },
    { fetch },
    refusals,
  );
  return { client, fetch, refusals };
}

describe('BlueprintClient', () => {
  it('asks with the filters that are set and leaves out the rest', async () => {
    const { client, fetch } = setUp(answer({ items: [] }));

    await client.systems({
      registry: 'demo',
      force: ['group:demo/eastvale', 'group:demo/northmoor'],
      q: '',
      level: undefined,
      limit: 25,
    });

    expect(fetch).toHaveBeenCalledWith(
      'http://server/api/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&force=group%3Ademo%2Fnorthmoor&limit=25',
      expect.anything(),
    );
  });

  it('names a system by namespace and name', async () => {
    const { client, fetch } = setUp(answer({}), answer({}));

    await client.system({ namespace: 'demo', name: 'caseworks' });
    await client.history({ namespace: 'demo', name: 'caseworks' }, {});

    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://server/api/blueprint/systems/demo/caseworks',
      'http://server/api/blueprint/systems/demo/caseworks/history',
    ]);
  });

  it('gives the same object while the server says that nothing changed', async () => {
    const { client, fetch } = setUp(
      answer({ items: [] }, '"1"'),
      { ok: false, status: 304, headers: new Headers() } as Response,
      answer({ items: [] }, '"2"'),
    );

    const first = await client.principles({ registry: 'demo' });
    const second = await client.principles({ registry: 'demo' });

    const third = await client.principles({ registry: 'demo' });

    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fetch.mock.calls.map(([, { headers }]) => headers)).toEqual([
      undefined,
      { 'If-None-Match': '"1"', 'Cache-Control': 'max-age=0' },
      { 'If-None-Match': '"1"', 'Cache-Control': 'max-age=0' },
    ]);
  });

  it('lets the browser write nothing down', async () => {
    const { client, fetch } = setUp(answer({}));
    await client.health();
    expect(fetch).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ cache: 'no-store' }),
    );
  });

  it('throws what the server says when it refuses, and notes it', async () => {
    const { client, refusals } = setUp({
      ok: false,
      status: 403,
      statusText: 'Forbidden',
      headers: new Headers({ 'content-type': 'application/json' }),
      text: async () =>
        JSON.stringify({
          error: { name: 'NotAllowedError', message: 'Not for you' },
          response: { statusCode: 403 },
        }),
    } as Response);

    await expect(client.health()).rejects.toThrow(/403/);
    expect(refusals.add).toHaveBeenCalledWith(
      'the health of the registers',
      'Not for you',
    );
  });
});
