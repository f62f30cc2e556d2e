import type { CloudNeedsResponse } from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

describe('GET /cloud/needs', () => {
  const api = demonstrationApi();
  const eastvale = 'registry=demo&force=group:demo/eastvale';
  const needsOf = (caller: string, query = eastvale) => {
    api.caller = caller;
    return api.read(`/cloud/needs?${query}`) as Promise<CloudNeedsResponse>;
  };

  it('counts what the lists behind the links hold', async () => {
    const needs = await needsOf('eastvaleCto');
    expect(needs.scope).toMatchObject({ ref: 'group:demo/eastvale' });
    const conflicts = await api.read(`/cloud/conflicts?${eastvale}&limit=1`);
    expect(needs.inConflict).toBe(conflicts.systemsInConflict);
    expect(needs.inConflict).toBeGreaterThan(0);
    const lives = ['proposed', 'in-delivery', 'live', 'retiring', 'not-known'];
    const listed = await api.read(
      `/systems?${eastvale}&limit=1&cloud=no&cloud=not-known&disposition=not-known&${lives
        .map(life => `lifecycle=${life}`)
        .join('&')}`,
    );
    expect(needs.withoutDisposition).toBe(listed.totalItems);
    const horizon = await api.read(
      `/cloud/horizon?${eastvale}&only=unfunded&limit=1`,
    );
    expect(needs.unfundedEndings!.systems).toBe(horizon.urgent.unfunded);
    expect(needs.late).toBeGreaterThan(0);
  });

  it('counts what is restricted for those alone who may read it', async () => {
    const own = await needsOf('eastvaleCto');
    for (const caller of ['officer', 'northmoorCto']) {
      const other = await needsOf(caller);
      expect(other.late).toBe(own.late);
      expect(other.inConflict).toBeLessThanOrEqual(own.inConflict);
    }
    expect(await needsOf('officer')).not.toHaveProperty('unfundedEndings');
    // Systems that both forces share are all that the other one may read.
    const shared = await needsOf('northmoorCto');
    expect(shared.unfundedEndings!.systems).toBeLessThan(
      own.unfundedEndings!.systems,
    );
    const nation = await needsOf('nationalArchitect', 'registry=demo');
    expect(nation.scope.kind).toBe('nation');
    expect(nation.late).toBeGreaterThan(own.late);
  });

  it('says clearly that there is no such force', async () => {
    const { status, body } = await api.get(
      '/cloud/needs?registry=demo&force=group:demo/nowhere',
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^force: /);
  });
});
