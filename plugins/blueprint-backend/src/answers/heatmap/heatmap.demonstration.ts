import type { HeatmapResponse } from '@policing/plugin-blueprint-common';
import readWorkbook from 'read-excel-file/node';
import { demonstrationApi } from '../../__testUtils__/demonstrationApi';

const eastmarch = 'group:demo/region-eastmarch';

describe('the heat map', () => {
  const api = demonstrationApi();
  const heatmap = (query: string): Promise<HeatmapResponse> =>
    api.read(`/heatmap?registry=demo&${query}`);
  const rowOf = ({ items }: HeatmapResponse, ref: string) =>
    items.find(item => item.ref === ref)!;

  it.each([
    ['measure=maturity&columns=principles', /columns=capabilities/],
    ['measure=maturity&columns=capabilities&rows=capabilities', /rows=forces/],
    [
      'measure=maturity&columns=capabilities&category=command-and-control',
      /category and criticality do not go with it/,
    ],
    ['rows=capabilities&group=region', /forces are grouped by region/],
    ['region=group:demo/region-nowhere', /none called "group:demo\/region/],
    ['country=atlantis', /none called "atlantis"; it has/],
    ['country=%27%20or%201=1', /country/],
    ['category=nonsense', /category/],
    ['measure=beauty', /measure/],
    [`region=${'x'.repeat(300)}`, /region/],
  ])('refuses %s and says why', async (query, message) => {
    const response = await api.get(`/heatmap?registry=demo&${query}`);
    expect([response.status, response.body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('narrows rows and figures by region', async () => {
    const whole = await heatmap('columns=principles');
    const part = await heatmap(`columns=principles&region=${eastmarch}`);
    expect(part.items.map(({ ref }) => ref)).toEqual(
      whole.items
        .filter(({ region }) => region === eastmarch)
        .map(({ ref }) => ref),
    );
    for (const item of part.items) {
      expect(item).toEqual(rowOf(whole, item.ref));
    }
    expect(part.nation.total.systems).toBeLessThan(whole.nation.total.systems);
    expect(part.options).toEqual(whole.options);
  });

  it('groups forces by region and country, with figures of the groups', async () => {
    const byRegion = await heatmap('group=region');
    const regions = await heatmap('rows=regions');
    expect(byRegion.groups!.map(({ ref, total }) => [ref, total])).toEqual(
      regions.items.map(({ ref, total }) => [ref, total]),
    );
    const byCountry = await heatmap('group=country');
    expect(byCountry.groups!.map(({ ref }) => ref)).toEqual(
      byCountry.options.countries
        .map(({ ref }) => ref)
        .filter(ref => byCountry.items.some(({ country }) => country === ref)),
    );
    expect(byCountry.groups!.length).toBeGreaterThan(0);
  });

  it('puts principles of one domain together', async () => {
    const { columnHeadings } = await heatmap('columns=principles');
    const domains = columnHeadings.map(({ group }) => group);
    const changes = domains.filter(
      (domain, place) => domain !== domains[place - 1],
    );
    expect(changes).toEqual([...new Set(domains)]);
  });

  it('has a row for each collaboration, of what it owns', async () => {
    const answer = await heatmap('rows=collaborations');
    expect(answer.items.map(({ ref }) => ref)).toContain(
      'group:demo/fellrecord-consortium',
    );
    expect(
      rowOf(answer, 'group:demo/fellrecord-consortium').total.systems,
    ).toBeGreaterThan(0);
  });

  it('keeps in cloud, not in cloud and not known apart', async () => {
    api.caller = 'officer';
    const answer = await heatmap('columns=capabilities&measure=cloud-share');
    for (const { total, cells } of [answer.nation, ...answer.items]) {
      for (const { cloud, systems, value, ...rest } of [total, ...cells]) {
        const { inCloud, notInCloud, notKnown } = cloud!;
        expect(inCloud + notInCloud + notKnown).toBe(systems);
        expect(value).toBe(systems > 0 ? inCloud / systems : undefined);
        expect(Object.keys(rest)).toEqual(['column']);
      }
    }
  });

  it('shows nobody without a role what rests on checks', async () => {
    api.caller = 'officer';
    for (const query of [
      'measure=cloud-share&columns=principles',
      'measure=systems&columns=enablers',
      'measure=coverage&columns=capabilities',
    ]) {
      expect((await api.get(`/heatmap?registry=demo&${query}`)).status).toBe(
        403,
      );
    }
    await heatmap('measure=maturity&columns=digital-capabilities');
  });

  it('counts by criticality only where every assessment may be read', async () => {
    const query = 'criticality=mission-critical&columns=principles';
    const whole = await heatmap(query);
    expect(whole.nation.withheld).toBeUndefined();
    expect(whole.nation.total.systems).toBeGreaterThan(0);

    api.caller = 'eastvaleArchitect';
    const own = await heatmap(query);
    expect(
      own.items.filter(({ withheld }) => !withheld).map(({ ref }) => ref),
    ).toEqual(['group:demo/eastvale']);
    expect(rowOf(own, 'group:demo/eastvale')).toEqual(
      rowOf(whole, 'group:demo/eastvale'),
    );
    expect(own.nation).toMatchObject({
      withheld: true,
      total: { column: 'total', systems: 0 },
      cells: [],
    });

    api.caller = 'officer';
    const none = await heatmap(
      'criticality=mission-critical&columns=capabilities&measure=systems',
    );
    expect(none.items.every(({ withheld }) => withheld)).toBe(true);
  });

  it('says what forces state of their maturity, and counts them together', async () => {
    const answer = await heatmap('measure=maturity&columns=capabilities');
    const place = answer.columnHeadings.findIndex(
      ({ ref }) => ref === 'capability:default/mobile-working',
    );
    const eastvale = rowOf(answer, 'group:demo/eastvale').cells[place];
    expect(eastvale).toMatchObject({
      value: 4,
      maturity: {
        forces: 1,
        assessed: 1,
        withTarget: 1,
        atTarget: 1,
        levels: [0, 0, 0, 1, 0],
        stated: {
          current: 4,
          target: 4,
          assessedOn: '2026-04-21',
          ageDays: 214,
        },
      },
    });
    const { maturity, value } = answer.nation.cells[place];
    expect(maturity!.forces).toBe(answer.items.length);
    expect(maturity!.stated).toBeUndefined();
    expect(value).toBe(maturity!.atTarget / maturity!.withTarget);
    expect(maturity!.assessed).toBe(
      answer.items.filter(({ cells }) => cells[place].value !== undefined)
        .length,
    );
  });

  it('is taken away with the same numbers, each beside its coverage', async () => {
    const query = 'columns=enablers&category=records-management';
    const answer = await heatmap(query);
    const response = await api
      .get(`/exports/heat-map?registry=demo&format=xlsx&${query}`)
      .buffer()
      .parse((message, done) => {
        const parts: Buffer[] = [];
        message.on('data', part => parts.push(part));
        message.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(response.status).toBe(200);
    const sheets = await readWorkbook(response.body);
    const table = sheets.find(({ sheet }) => sheet === 'Heat map')!.data;
    const head = table.findIndex(([first]) => first === 'Row');
    const headings = table[head].map(String);
    const rounded = (value: unknown) =>
      typeof value === 'number' ? value.toFixed(8) : undefined;
    for (const line of [answer.nation, ...answer.items]) {
      const row = table.find(([title]) => title === line.title)!;
      answer.columnHeadings.forEach(({ title }, place) => {
        const at = headings.findIndex(text =>
          text.includes(`${title}: conformance`),
        );
        const { conformance, coverage } = line.cells[place];
        expect([row[at], row[at + 1]].map(rounded)).toEqual(
          [conformance, coverage].map(rounded),
        );
      });
    }
    const about = sheets.find(({ sheet }) => sheet === 'About')!.data.flat();
    expect(about.join(' ')).toContain(
      'Only where the category is: records management.',
    );
  });

  it('is not taken away by somebody without a role', async () => {
    api.caller = 'officer';
    const response = await api.get(
      '/exports/heat-map?registry=demo&format=csv&measure=systems&columns=capabilities',
    );
    expect(response.status).toBe(403);
  });
});
