import type {
  CloudForcesResponse,
  NationalReturnResponse,
  SummaryResponse,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

const EASTVALE = 'group:demo/eastvale';

describe('the forces side by side', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'nationalArchitect';
  });

  const forces = (query = ''): Promise<CloudForcesResponse> =>
    read(`/cloud/forces?registry=demo${query}`);
  const returned = (query = ''): Promise<NationalReturnResponse> =>
    read(`/cloud/return?registry=demo&limit=200${query}`);
  const force = ({ forces: all }: CloudForcesResponse, ref: string) =>
    all.find(({ scope }) => scope.ref === ref)!;

  it('has the positions that Home has', async () => {
    const summary: SummaryResponse = await read('/summary?registry=demo');
    const found = await forces();
    expect(found.whole.position).toEqual(summary.position.cloud);
    for (const { scope, cloud } of summary.forces) {
      expect(force(found, scope.ref).position).toEqual(cloud);
    }
  });

  it('counts plans for what is not in cloud, and what each lacks', async () => {
    const found = await forces();
    for (const { position, plans, systems } of [found.whole, ...found.forces]) {
      expect(plans.toPlan).toBe(position.notInCloud + position.notKnown);
      expect(plans.complete).toBeLessThanOrEqual(plans.toPlan);
      expect(position.inCloud + plans.toPlan).toBe(systems);
      const lacking = Object.values(plans.gaps).reduce((a, b) => a + b, 0);
      expect(lacking).toBeGreaterThanOrEqual(plans.toPlan - plans.complete);
    }
    expect(found.whole.plans.complete).toBeGreaterThan(0);
  });

  it('puts forces in any order, both ways', async () => {
    const names = async (sort: string) =>
      (await forces(`&sort=${sort}`)).forces.map(({ scope }) => scope.title);
    expect(await names('title')).toEqual(
      [...(await names('title'))].sort((a, b) => a.localeCompare(b, 'en-GB')),
    );
    for (const key of [
      'systems',
      'share',
      'not-known',
      'plans',
      'losing',
      'not-covered',
    ]) {
      const up = await names(key);
      const down = await names(`-${key}`);
      expect([...down].sort()).toEqual([...up].sort());
      expect(down).not.toEqual(up);
    }
  });

  it('narrows to a region and adds its forces up', async () => {
    const { regions } = await forces();
    const [{ ref }] = regions;
    const found = await forces(`&region=${ref}`);
    expect(found.whole.scope.ref).toBe(ref);
    expect(found.forces.length).toBeGreaterThan(0);
    expect(found.forces.length).toBeLessThan((await forces()).forces.length);
  });

  it('shows who reads everything how far every force is funded', async () => {
    const { whole, forces: all } = await forces();
    for (const { losses, funding } of [whole, ...all]) {
      const { funded, notFunded, states } = funding!;
      expect(funded + notFunded).toBe(losses.systems);
      expect(Object.values(states!).reduce((a, b) => a + b, 0)).toBe(
        losses.systems,
      );
    }
  });

  it('keeps the funding of other forces from a technology officer', async () => {
    api.caller = 'eastvaleCto';
    const found = await forces();
    expect(force(found, EASTVALE).funding).toBeDefined();
    for (const { scope, funding } of found.forces) {
      expect([scope.ref, funding !== undefined]).toEqual([
        scope.ref,
        scope.ref === EASTVALE,
      ]);
    }
    const { funding } = found.whole;
    expect(funding?.states).toBeUndefined();
  });

  it('shows an officer without a role no funding at all', async () => {
    api.caller = 'officer';
    const found = await forces();
    expect(
      [found.whole, ...found.forces].filter(({ funding }) => funding),
    ).toEqual([]);
    const { items, capabilities } = await returned();
    expect(items.every(({ withheld, funding }) => withheld && !funding)).toBe(
      true,
    );
    expect(
      capabilities.filter(({ funding, amount }) => funding || amount),
    ).toEqual([]);
  });

  it('returns what becomes obsolete, soonest first, with need and funding', async () => {
    const { items, totalItems, capabilities, today, until } = await returned();
    expect(totalItems).toBe((await forces()).whole.losses.systems);
    expect(items.map(({ obsoleteOn }) => obsoleteOn)).toEqual(
      items.map(({ obsoleteOn }) => obsoleteOn).sort(),
    );
    for (const { obsoleteOn, passed, withheld } of items) {
      expect(obsoleteOn <= until).toBe(true);
      expect(passed).toBe(obsoleteOn < today);
      expect(withheld).toBe(false);
    }
    for (const { systems, passed, years } of capabilities) {
      expect(passed + years.reduce((a, b) => a + b, 0)).toBe(systems);
    }
  });

  it('returns of one force what its officer may read whole', async () => {
    api.caller = 'eastvaleCto';
    const { items, capabilities } = await returned(`&force=${EASTVALE}`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ funding }) => funding)).toBe(true);
    expect(capabilities.every(({ funding }) => funding)).toBe(true);
  });

  it('tells no sum by capability of what may not be read whole', async () => {
    api.caller = 'eastvaleCto';
    const { capabilities, items } = await returned();
    for (const { capability, funding, amount } of capabilities) {
      const isWhole = items
        .filter(item =>
          capability
            ? item.capabilities.some(({ ref }) => ref === capability.ref)
            : item.capabilities.length === 0,
        )
        .every(({ withheld }) => !withheld);
      expect([capability?.ref, funding !== undefined]).toEqual([
        capability?.ref,
        isWhole,
      ]);
      expect(amount !== undefined).toBe(isWhole);
    }
    expect(capabilities.some(({ funding }) => !funding)).toBe(true);
  });

  it('pages the systems', async () => {
    const all = (await returned()).items;
    const first: NationalReturnResponse = await read(
      '/cloud/return?registry=demo&limit=5',
    );
    const second: NationalReturnResponse = await read(
      `/cloud/return?registry=demo&limit=5&cursor=${first.pageInfo.nextCursor}`,
    );
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 10));
  });

  it('gives files the same numbers, and withholds the same', async () => {
    api.caller = 'eastvaleCto';
    const csv = await get('/exports/cloud-forces?registry=demo&format=csv');
    expect(csv.status).toBe(200);
    expect(csv.text).toContain('Northmoor');
    expect(csv.text).toMatch(/withheld/);
    const systems = await get(
      '/exports/cloud-return?registry=demo&format=csv&part=systems',
    );
    expect(systems.text).toContain('Becomes obsolete on');
    const capabilities = await get(
      '/exports/cloud-return?registry=demo&format=csv&part=capabilities',
    );
    expect(capabilities.text).toContain('In year 3');
    api.caller = 'officer';
    expect(
      (await get('/exports/cloud-return?registry=demo&format=csv')).status,
    ).toBe(403);
  });

  it('names what is wrong with a question', async () => {
    for (const [query, word] of [
      ['sort=merit', 'sort'],
      ['region=group:demo/nowhere', 'region'],
    ]) {
      const answer = await get(`/cloud/forces?registry=demo&${query}`);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(word);
    }
  });
});
