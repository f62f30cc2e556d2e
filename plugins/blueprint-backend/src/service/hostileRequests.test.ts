import { demonstrationApi } from '../__testUtils__/demonstrationApi';

jest.setTimeout(60_000);

const TEN_MEGABYTES = 10_000_000;

describe('a hostile request', () => {
  const api = demonstrationApi();
  const { get, post } = api;

  it.each([
    ['an unknown measure', '/heatmap?measure=merit', /measure/],
    ['two values for one', '/heatmap?rows=forces&rows=regions', /rows/],
    [
      'what does not go together',
      '/heatmap?measure=maturity&columns=principles',
      /maturity/,
    ],
    [
      'words where a reference belongs',
      `/systems?force=${encodeURIComponent("group:demo/eastvale' or 1=1 --")}`,
      /force/,
    ],
    [
      'more values than anybody means',
      `/systems?${'category=mobile&'.repeat(60)}`,
      /category/,
    ],
    ['a page without end', '/systems?limit=1000000000', /limit/],
    ['a cursor of its own', '/systems?cursor=%00%ff', /cursor/i],
    ['endless words', `/suggestions?q=${'a'.repeat(5_000)}`, /q\b/],
    ['an unknown kind', '/suggestions?kind=bribes', /kind/],
    ['a state that is none', '/dispensations?state=forgotten', /state/],
    ['one force beside nothing', '/comparison', /force/],
    ['no force', '/comparison?force=system:demo/caseworks', /force/],
    [
      'a version that is none',
      '/versions/comparison?from=..&to=%27',
      /from|to/,
    ],
    [
      'a day that is none',
      '/board-paper?registry=demo&since=2026-13-45',
      /since/,
    ],
    ['an export without a format', '/exports/heat-map', /format/],
    ['an export of another format', '/exports/systems?format=exe', /format/],
    [
      'an export that is half right',
      '/exports/heat-map?format=xlsx&measure=merit',
      /measure/,
    ],
    [
      'an export of an unknown register',
      '/exports/capabilities?format=csv&registry=nowhere',
      /registry/,
    ],
  ])('with %s is a clear mistake of its sender', async (_what, path, named) => {
    const { status, body, headers } = await get(path);
    expect([path, status]).toEqual([path, 400]);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body.error.message).toMatch(named);
    expect(body.error.stack).toBeUndefined();
  });

  it.each([
    '/dispensations',
    '/suggestions/0123456789abcdef0123/decisions',
    '/dispensations/demo/di-0123456789/decisions',
  ])('of ten megabytes to %s is refused before it is read', async path => {
    const { status, body } = await post(path, {
      reason: 'x'.repeat(TEN_MEGABYTES),
    });
    // The platform answers what it refuses to read as a wrong input.
    expect([status, body.error.message]).toEqual([
      400,
      'request entity too large',
    ]);
    expect(api.auditor.createEvent).not.toHaveBeenCalled();
  });

  it('with fields that nobody asked for changes nothing', async () => {
    const { status, body } = await post('/dispensations', {
      force: 'group:demo/eastvale',
      state: 'granted',
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/state|must/);
  });
});
