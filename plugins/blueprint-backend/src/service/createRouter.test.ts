import { mockCredentials } from '@backstage/backend-test-utils';
import {
  callers,
  canary,
  demonstrationApi,
  everyAnswer,
  rms,
} from '../__testUtils__/demonstrationApi';
import { spec } from '../schema/openapi';

jest.setTimeout(120_000);

/** What no answer to a caller may contain. */
function hiddenFrom(name: string): RegExp {
  if (['eastvaleCto', 'nationalRiskOwner'].includes(name)) {
    return /nothing is hidden/;
  }
  return ['eastvaleArchitect', 'nationalArchitect'].includes(name)
    ? /canary (assessor|risk)/
    : /canary/;
}

const DIGEST = '0123456789abcdef';
const ID = '00000000-0000-4000-8000-000000000000';

/** What a path cannot be asked without. */
function needed(path: string): string {
  const format = path.startsWith('/exports/') ? 'format=xlsx' : '';
  const others: Record<string, string> = {
    '/comparison': 'force=group:default/kent&with=nation',
    '/exports/comparison': 'force=group:default/kent&with=nation',
    '/cloud/scenarios/candidates': 'registry=demo&force=group:demo/eastvale',
    '/cloud/scenarios/comparison': `a=${ID}&b=${ID}`,
    '/exports/cloud-scenario': `id=${ID}`,
    '/exports/import-problems': `import=${ID}`,
  };
  return [format, others[path]].filter(Boolean).join('&');
}

describe('createRouter', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  describe.each(Object.keys(callers))('for %s', name => {
    it.each(everyAnswer)(
      'keeps to its contract and to what may be read: %s',
      async path => {
        api.caller = name;
        const response = await get(path);
        const allowed = name === 'stranger' ? [403] : [200, 403, 404];
        expect(allowed).toContain(response.status);
        expect(response.text).not.toMatch(hiddenFrom(name));
      },
    );
  });

  it('answers everything for who may read everything', async () => {
    for (const path of everyAnswer) {
      await read(path);
    }
    const { text } = await get(rms);
    for (const word of ['forum', 'blocker', 'assessor', 'risk', 'reason']) {
      expect(text).toContain(`${canary} ${word}`);
    }
  });

  it('documents every route, and every route it documents is there', async () => {
    const paths = Object.keys(spec.paths);
    for (const path of paths) {
      const { status } = await get(
        [
          path
            .replace('{namespace}', 'demo')
            .replace('{name}', 'no-such-thing')
            .replace('{id}', path.startsWith('/suggestions') ? DIGEST : ID),
          needed(path),
        ]
          .filter(Boolean)
          .join('?'),
      );
      // 403: plans of a force are not even for who reads everything else.
      expect([path, [200, 403, 404].includes(status)]).toEqual([path, true]);
    }
    const { body } = await get('/openapi.json');
    expect(Object.keys(body.paths)).toEqual(paths);
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await get('/summary').set(
      'authorization',
      mockCredentials.none.header(),
    );
    expect(status).toBe(401);
  });

  it.each([
    ['/systems?force=eastvale', /force/],
    ['/systems?limit=0', /limit/],
    ['/systems?limit=many', /limit/],
    ['/systems?level=best', /level.*aligned, partly-aligned/],
    ['/systems?sort=weight', /sort/],
    ['/systems?cursor=x', /cursor/],
    ['/systems?outcome=fail', /outcome/],
    ['/systems?registry=private', /registry.*blueprint, public, demo/],
    ['/systems?nonsense=1', /nonsense/],
    ['/exports/systems', /format/],
    ['/exports/systems?format=exe', /format.*csv, xlsx/],
    ['/exports/systems?format=csv&limit=1', /limit/],
    ['/heatmap?rows=colours', /rows/],
    ['/heatmap?measure=average', /measure/],
    [`${rms}/history?limit=1000`, /limit/],
    [`${rms}?date=2026-01-01`, /date/],
  ])('says which parameter is wrong: %s', async (path, message) => {
    const { status, body } = await get(path);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toMatch(message);
  });

  it.each([
    '/systems/demo/nothing',
    '/systems/demo/nothing/history',
    '/principles/default/nothing',
    '/forces/demo/nothing',
    '/forces/demo/eastvale-crime-and-justice',
  ])('says when there is no such thing: %s', async path => {
    const { status, body } = await get(path);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });

  it('starts with the public register', async () => {
    const { registry, position } = await read('/summary');
    expect(registry).toBe('public');
    expect(position.conformance.systems).toBeGreaterThan(80);
  });

  it('pages through every system once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const body = await read(
        `/systems?registry=demo&limit=50&sort=-assured-conformance${cursor}`,
      );
      seen.push(...body.items.map(({ ref }: { ref: string }) => ref));
      cursor = body.pageInfo.nextCursor
        ? `&cursor=${body.pageInfo.nextCursor}`
        : '';
    } while (cursor);
    const { totalItems } = await read('/systems?registry=demo&limit=1');
    expect(seen).toHaveLength(totalItems);
    expect(new Set(seen).size).toBe(totalItems);
  });

  it('lists what a cell of the heat map counts', async () => {
    const { items, columnHeadings } = await read(
      '/heatmap?registry=demo&columns=principles&measure=systems',
    );
    const eastvale = items.find(
      ({ ref }: any) => ref === 'group:demo/eastvale',
    );
    expect(eastvale.cells).toHaveLength(columnHeadings.length);
    const { column, systems } = eastvale.cells[12];
    const { totalItems } = await read(
      `/systems?registry=demo&force=group:demo/eastvale&principle=${column}&lifecycle=live&lifecycle=in-delivery&lifecycle=retiring&lifecycle=proposed&lifecycle=not-known`,
    );
    expect(totalItems).toBe(systems);
  });

  it('saves sending what has not changed', async () => {
    const { headers } = await get(rms);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.vary).toContain('Authorization');
    const { status, text } = await get(rms).set('if-none-match', headers.etag);
    expect([status, text]).toEqual([304, '']);
    api.caller = 'officer';
    expect((await get(rms).set('if-none-match', headers.etag)).status).toBe(
      200,
    );
  });
});
