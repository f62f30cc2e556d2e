import {
  type ConcentrationResponse,
  type HorizonItem,
  type HorizonResponse,
  losingKinds,
  vendorDateKinds,
} from '@policing/plugin-blueprint-common';
import { demonstrationApi } from '../../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';

describe('the horizon', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  beforeEach(() => {
    api.caller = 'eastvaleCto';
  });

  const horizon = (query = ''): Promise<HorizonResponse> =>
    read(`/cloud/horizon?registry=demo&limit=200${query}`);
  const ofEastvale = (query = '') => horizon(`&force=${eastvale}${query}`);
  const concentration = (query = ''): Promise<ConcentrationResponse> =>
    read(`/cloud/concentration?registry=demo${query}`);
  const refsOf = ({ items }: HorizonResponse) => [
    ...new Set(items.map(({ system }) => system.ref)),
  ];

  it('lists dates soonest first, for as many years as the scorecard says', async () => {
    const { items, today, until, scope, totalItems } = await ofEastvale();
    expect([today, until, scope.title]).toEqual([
      '2026-11-21',
      '2029-11-21',
      'Eastvale Police',
    ]);
    const days = items.map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    expect(days.every(day => day <= until)).toBe(true);
    expect(items).toHaveLength(Math.min(200, totalItems));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('counts by month what it lists, with what has passed apart', async () => {
    const { months, passed, totalItems } = await ofEastvale();
    expect(months).toHaveLength(37);
    const sum = [passed, ...months.map(({ counts }) => counts)]
      .flatMap(counts => Object.values(counts))
      .reduce((a, b) => a + b, 0);
    expect(sum).toBe(totalItems);
  });

  it('pages without a gap or a repetition', async () => {
    const path = `/cloud/horizon?registry=demo&force=${eastvale}&limit=50`;
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page: HorizonResponse = await read(
        `${path}${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.pageInfo.nextCursor;
      total = page.totalItems;
    } while (cursor);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('finds what is lost within a year and not paid for with one filter', async () => {
    const { items, urgent, systems } = await ofEastvale('&only=unfunded');
    expect(urgent.until).toBe('2027-11-21');
    expect(items.length).toBeGreaterThan(5);
    for (const { kind, date, funding } of items) {
      expect(losingKinds).toContain(kind);
      expect(date <= urgent.until).toBe(true);
      expect(funding?.state).not.toBe('funded');
    }
    expect(systems).toBe(urgent.unfunded);
    expect(urgent.readable).toBe(urgent.systems);
    expect(Object.values(urgent.funding).reduce((a, b) => a + b)).toBe(
      urgent.systems,
    );
    expect(urgent.funding['not-known']).toBeGreaterThan(0);
  });

  it('counts the same whatever the filters', async () => {
    const [whole, narrowed] = await Promise.all([
      ofEastvale(),
      ofEastvale('&kind=go-live&q=zzz'),
    ]);
    expect(narrowed.items).toEqual([]);
    expect(narrowed.urgent).toEqual(whole.urgent);
  });

  it('tells whose date it is, and how our plan stands to a vendor’s', async () => {
    const vendors = await ofEastvale('&whose=vendor');
    expect(
      vendors.items.every(
        ({ kind, cover }) =>
          cover && (vendorDateKinds as readonly string[]).includes(kind),
      ),
    ).toBe(true);
    const ours = await ofEastvale('&whose=plan');
    expect(ours.items.some(({ cover }) => cover)).toBe(false);
    const all = await ofEastvale();
    expect(all.totalItems).toBe(vendors.totalItems + ours.totalItems);
    const late = await ofEastvale('&cover=not-covered&cover=no-plan');
    const covered = await ofEastvale('&cover=covered');
    expect(late.totalItems + covered.totalItems).toBe(vendors.totalItems);
    expect(covered.totalItems).toBeGreaterThan(0);
  });

  it('counts for each filter what the others let through', async () => {
    const chosen = await ofEastvale('&kind=contract&cover=no-plan');
    const kinds = await ofEastvale('&cover=no-plan');
    const covers = await ofEastvale('&kind=contract');
    expect(chosen.facets.kind).toEqual(kinds.facets.kind);
    expect(chosen.facets.cover).toEqual(covers.facets.cover);
    expect(
      chosen.facets.kind.find(({ value }) => value === 'contract'),
    ).toEqual({ value: 'contract', count: chosen.totalItems });
  });

  it('narrows by supplier, product, words and days', async () => {
    const { facets } = await ofEastvale();
    const [supplier] = facets.supplier;
    const bySupplier = await ofEastvale(
      `&supplier=${encodeURIComponent(supplier.value)}`,
    );
    expect(bySupplier.totalItems).toBe(supplier.count);
    const [product] = facets.product;
    const byProduct = await ofEastvale(`&product=${product.value}`);
    expect(byProduct.totalItems).toBe(product.count);
    expect(byProduct.items[0].product).toEqual({
      ref: product.value,
      title: product.title,
    });
    const byWords = await ofEastvale('&q=tickets');
    expect(refsOf(byWords)).toEqual(['system:demo/eastvale-tickets']);
    const days = await ofEastvale('&from=2027-01-01&to=2027-03-31');
    expect(days.items.length).toBeGreaterThan(0);
    expect(
      days.items.every(
        ({ date }) => date >= '2027-01-01' && date <= '2027-03-31',
      ),
    ).toBe(true);
  });

  it('keeps what ended and still runs, and drops what is switched off', async () => {
    const { items } = await horizon('&to=2026-11-20&whose=vendor');
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ passed }) => passed)).toBe(true);
    const { items: systems } = await read(
      '/systems?registry=demo&lifecycle=decommissioned&limit=200',
    );
    const off = systems.map(({ ref }: { ref: string }) => ref);
    expect(items.some(({ system }) => off.includes(system.ref))).toBe(false);
  });

  it('takes only a region, and only one of force and region', async () => {
    const region = await horizon('&region=group:demo/region-eastmarch');
    expect(region.scope.kind).toBe('region');
    const { status, body } = await get(
      `/cloud/horizon?registry=demo&force=${eastvale}&region=group:demo/region-eastmarch`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      'force, region: name one of them, not both',
    ]);
  });

  it.each([
    ['from=2026-13-01', /from/],
    ['from=2027-02-01&to=2027-01-01', /from, to/],
    ['kind=bribes', /kind/],
    ['funding=plenty', /funding/],
    ['whose=mine', /whose/],
    ['only=gold', /only/],
    [`supplier=${'a'.repeat(300)}`, /supplier/],
    ['limit=0', /limit/],
    ['cursor=abc', /cursor/],
  ])('refuses %.40s', async (query, named) => {
    const { status, body } = await get(`/cloud/horizon?registry=demo&${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(named);
  });

  it('works for a register whose systems have no dates', async () => {
    const { scope, urgent } = await read('/cloud/horizon?registry=public');
    expect(scope.kind).toBe('nation');
    expect(urgent.readable).toBeLessThanOrEqual(urgent.systems);
  });

  describe('and who may know what', () => {
    const restricted = ({ items }: HorizonResponse) =>
      items.filter(
        ({ kind, funding, criticality }) =>
          kind === 'recovery-test' || funding || criticality,
      );

    it('keeps funding, criticality and recovery tests from who has no role', async () => {
      const full = await ofEastvale('&to=2027-06-30');
      api.caller = 'officer';
      const seen = await ofEastvale('&to=2027-06-30');
      expect(restricted(seen)).toEqual([]);
      expect(seen.items.every(({ withheld }) => withheld)).toBe(true);
      expect(seen.urgent).toMatchObject({
        systems: full.urgent.systems,
        readable: 0,
        unfunded: 0,
      });
      expect(seen.facets.funding).toEqual([]);
      const open = full.items
        .filter(({ kind }) => kind !== 'recovery-test')
        .map(({ funding, criticality, withheld, ...item }) => item);
      expect(seen.items.map(({ withheld, ...item }) => item)).toEqual(open);
    });

    it('finds nothing by funding in another force, and counts nothing', async () => {
      api.caller = 'northmoorCto';
      for (const query of [
        'only=unfunded',
        'funding=funded&funding=not-funded&funding=not-known',
        'kind=recovery-test',
      ]) {
        const found = await ofEastvale(`&${query}`);
        // Systems that Northmoor shares are its own.
        expect(
          found.items.filter(
            ({ forces }) => !forces.some(({ ref }) => ref === northmoor),
          ),
        ).toEqual([]);
      }
      const nation = await horizon('&only=unfunded');
      expect(nation.items.length).toBeGreaterThan(0);
      expect(
        nation.items.every(
          ({ forces, withheld }: HorizonItem) =>
            !withheld && forces.some(({ ref }) => ref === northmoor),
        ),
      ).toBe(true);
    });

    it('keeps what is marked above the reader', async () => {
      api.caller = 'eastvaleOfficial';
      const { items } = await ofEastvale();
      expect(items.every(({ withheld }) => withheld)).toBe(true);
    });

    it('opens everything to national roles', async () => {
      api.caller = 'nationalRiskOwner';
      const { items, urgent } = await horizon();
      expect(items.some(({ withheld }) => withheld)).toBe(false);
      expect(urgent.readable).toBe(urgent.systems);
    });

    it('counts critical systems where criticality may be read, and nowhere else', async () => {
      const totals = (found: ConcentrationResponse) =>
        found.suppliers.groups.reduce((sum, { critical }) => sum + critical, 0);
      api.caller = 'nationalRiskOwner';
      const whole = await concentration('&limit=200');
      api.caller = 'eastvaleCto';
      const own = await concentration('&limit=200');
      api.caller = 'officer';
      const open = await concentration('&limit=200');
      expect(totals(whole)).toBeGreaterThan(totals(own));
      expect(totals(own)).toBeGreaterThan(0);
      expect([totals(open), open.readable]).toEqual([0, 0]);
      const openFigures = ({ suppliers }: ConcentrationResponse) =>
        suppliers.groups
          .map(({ critical, readable, ...figures }) => figures)
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      expect(openFigures(open)).toEqual(openFigures(whole));
    });
  });

  it('says what systems hang on, and of how many it is not known', async () => {
    api.caller = 'nationalRiskOwner';
    const found = await concentration('&limit=200');
    for (const { groups, notKnown, total } of [found.suppliers, found.places]) {
      expect(groups).toHaveLength(total);
      expect(groups.reduce((sum, { systems }) => sum + systems, notKnown)).toBe(
        found.systems,
      );
    }
    expect(found.landingZones.groups.map(({ name }) => name)).toContain(
      'Eastvale police landing zone on Stratohaven',
    );
    expect(found.criticalTiers).toEqual([
      'mission-critical',
      'business-critical',
    ]);
    const few = await concentration('&limit=2');
    expect(few.suppliers.groups).toEqual(found.suppliers.groups.slice(0, 2));
    expect(few.suppliers.total).toBe(found.suppliers.total);
  });

  it('can be taken away, with what is withheld named', async () => {
    const { text } = await get(
      `/exports/cloud-horizon?registry=demo&format=csv&force=${northmoor}&kind=contract`,
    );
    expect(text).toMatch(/End of contract/);
    expect(text).toMatch(/withheld/);
    const own = await get(
      `/exports/cloud-horizon?registry=demo&format=csv&force=${eastvale}&only=unfunded`,
    );
    expect(own.text).toMatch(/Not funded|Funding not known/);
    const sheet = await get(
      '/exports/cloud-concentration?registry=demo&format=csv',
    );
    expect(sheet.text).toMatch(/Supplier,Caldbrook Systems/);
    api.caller = 'officer';
    expect(
      (await get('/exports/cloud-horizon?registry=demo&format=csv')).status,
    ).toBe(403);
    expect(
      (await get('/exports/cloud-concentration?registry=demo&format=csv'))
        .status,
    ).toBe(403);
  });
});
