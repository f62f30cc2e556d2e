import { demonstrationApi } from '../../__testUtils__/demonstrationApi';

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';
const tarnwick = 'group:demo/tarnwick';
const forces = (...refs: string[]) =>
  `/comparison?registry=demo${refs.map(ref => `&force=${ref}`).join('')}`;

describe('the comparison of forces', () => {
  const api = demonstrationApi();
  const { get, read } = api;
  const rulesOf = (items: any[]) => new Set(items.map(({ rule }) => rule));

  it('puts two forces side by side', async () => {
    const answer = await read(forces(eastvale, northmoor));
    expect(answer.sides.map(({ scope }: any) => scope)).toEqual([
      { ref: eastvale, title: 'Eastvale Police', kind: 'force' },
      { ref: northmoor, title: 'Northmoor Police', kind: 'force' },
    ]);
    const force = await read('/forces/demo/eastvale');
    expect(answer.sides[0].conformance).toMatchObject({
      conformance: force.position.conformance.conformance,
      coverage: force.position.conformance.coverage,
    });
    expect(answer.sides[0].cloud).toEqual(force.position.cloud);
    for (const { sides, verdict } of answer.capabilities) {
      expect(sides).toHaveLength(2);
      const empty = sides.filter(({ systems }: any) => systems === 0).length;
      expect([verdict === 'none-known', verdict === 'not-everywhere']).toEqual([
        empty === 2,
        empty === 1,
      ]);
    }
    expect(answer.between).toHaveLength(2);
    expect(answer.totals.converge).toBe(answer.converge.length);
    for (const { rule } of [...answer.converge, ...answer.collide]) {
      expect(answer.rules.map(({ id }: any) => id)).toContain(rule);
    }
  });

  it('finds what would converge and what would collide, with facts', async () => {
    const { converge, collide } = await read(forces(eastvale, northmoor));
    expect(converge.length).toBeGreaterThan(3);
    expect(collide.length).toBeGreaterThan(3);
    for (const { title, facts, forces: concerned } of [
      ...converge,
      ...collide,
    ]) {
      expect(title).toMatch(/\.$/);
      expect(title).not.toMatch(/undefined|\bNaN\b/);
      expect(facts.length + concerned.length).toBeGreaterThan(0);
    }
    expect(rulesOf(converge)).toContain('same-product');
    expect(rulesOf(converge)).toContain('contracts-together');
    const ids = [...converge, ...collide].map(({ id }: any) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not take the same product at both ends for interoperability', async () => {
    const { interfaces, collide } = await read(forces(eastvale, tarnwick));
    const transfer = interfaces.find(
      ({ between, sameProduct }: any) => between && sameProduct,
    );
    expect(transfer.state).not.toBe('reviewed');
    expect(collide).toContainEqual(
      expect.objectContaining({
        rule: 'code-tables-not-reviewed',
        title: expect.stringMatching(/does not make them agree/),
      }),
    );
  });

  it('compares a force with its region and the nation', async () => {
    const answer = await read(`${forces(eastvale)}&with=region&with=nation`);
    expect(answer.sides.map(({ scope }: any) => scope.kind)).toEqual([
      'force',
      'region',
      'nation',
    ]);
    const [own, region, nation] = answer.sides;
    expect(region.systems.live).toBeGreaterThan(own.systems.live);
    expect(nation.systems.live).toBeGreaterThan(region.systems.live);
    expect(answer.between.map(({ ref }: any) => ref)).toContain(northmoor);
    for (const { forces: concerned } of [
      ...answer.converge,
      ...answer.collide,
    ]) {
      expect(concerned).toContain(eastvale);
    }
    // Its own systems do not make it like its region.
    const records = answer.capabilities.find(
      ({ capability }: any) =>
        capability.ref === 'capability:default/crime-and-case-management',
    );
    expect(records.verdict).toBe('product-not-known');
    const alone = await read(`${forces(eastvale)}&with=nation`);
    expect([alone.between, alone.converge, alone.collide]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('leaves out what is alike, on request', async () => {
    const whole = await read(forces(eastvale, northmoor));
    const some = await read(`${forces(eastvale, northmoor)}&only=differences`);
    expect(some.capabilities.length).toBeLessThan(whole.capabilities.length);
    expect(some.totals).toEqual(whole.totals);
    const verdicts = new Set(
      some.capabilities.map(({ verdict }: any) => verdict),
    );
    expect(verdicts).not.toContain('none-known');
    expect(verdicts).not.toContain('same-products');
  });

  it('compares three forces, and says so of all three', async () => {
    const answer = await read(forces(eastvale, northmoor, tarnwick));
    expect(answer.sides).toHaveLength(3);
    expect(answer.converge.some(({ forces: of }: any) => of.length === 3)).toBe(
      true,
    );
  });

  it('shows everybody the same but for conformance', async () => {
    const whole = await read(forces(eastvale, northmoor));
    api.caller = 'officer';
    const open = await read(forces(eastvale, northmoor));
    expect(JSON.stringify(open.sides)).not.toMatch(/conformance/i);
    const { sides: _open, ...rest } = open;
    const { sides: _whole, ...wholeRest } = whole;
    expect(rest).toEqual(wholeRest);
  });

  it.each([
    ['/comparison?registry=demo', /force/],
    [forces(eastvale), /two or three/],
    [forces(eastvale, eastvale), /two or three/],
    [forces(eastvale, 'group:demo/nobody'), /nobody/],
    [forces(eastvale, northmoor, tarnwick, 'group:demo/saltmere'), /force/],
    [`${forces(eastvale, northmoor)}&with=region`, /with/],
    [`${forces(eastvale)}&with=world`, /with/],
    [`${forces(eastvale, northmoor)}&only=sameness`, /only/],
    [
      `/comparison?registry=public&force=${eastvale}&force=${northmoor}`,
      /no force/,
    ],
  ])('says what is wrong with %s', async (path, message) => {
    const { status, body } = await get(path);
    expect([status, body.error?.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });
});
