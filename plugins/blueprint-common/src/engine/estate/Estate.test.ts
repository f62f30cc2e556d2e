import type { Entity } from '@backstage/catalog-model';
import {
  api,
  assessment,
  dispensation,
  group,
  risk,
  system,
  systemRef,
  TODAY,
} from '../__fixtures__/register';
import { graphFactNames, type GraphFactName } from '../facts/graphFacts';
import { Bounds, UNKNOWN } from '../values';
import { Estate } from './Estate';

const forces = [
  group('eastvale'),
  group('northmoor'),
  group('office', { type: 'national-body' }),
  group('lost', { type: 'team' }),
];

const RECORDS = systemRef('records');

/** Facts that leave nothing open, so that each example differs in one thing. */
const known = {
  lifecycle: 'live',
  capabilities: ['capability:default/other'],
  product: 'product:demo/other',
  dependsOn: [],
  replaces: [],
  interfaces: [],
} as const;

const knownSystem = (name: string, spec = {}) =>
  system(name, { ...(known as object), ...spec });

/** An assessment that says that the system keeps no copy of a record. */
const keepsNoCopy = (name: string) =>
  assessment(name, { information: { record: 'none' } });

function graphFactsOf(estate: Estate, ref: string) {
  return Object.fromEntries(
    graphFactNames.map(name => [name, estate.graphFact(ref, name, TODAY)]),
  ) as Record<GraphFactName, unknown>;
}

function factsOf(entities: Entity[], ref = RECORDS) {
  return graphFactsOf(Estate.fromEntities([...forces, ...entities]), ref);
}

describe('graph facts', () => {
  describe('sameCapabilityInForce', () => {
    const custody = { capabilities: ['capability:default/custody'] };
    const fact = (self: object, other?: object) =>
      factsOf([
        knownSystem('records', { ...custody, ...self }),
        ...(other ? [knownSystem('other', { ...custody, ...other })] : []),
      ]).sameCapabilityInForce;

    it.each<[string, object, object | undefined, unknown]>([
      ['nothing else', {}, undefined, false],
      ['a live system of the force', {}, {}, true],
      ['a retiring one', {}, { lifecycle: 'retiring' }, true],
      ['a decommissioned one', {}, { lifecycle: 'decommissioned' }, false],
      ['one not yet live', {}, { lifecycle: 'in-delivery' }, false],
      ['one of another force', {}, { owner: 'group:demo/northmoor' }, false],
      ['a national one', {}, { owner: 'group:demo/office' }, false],
      [
        'a national one with members',
        {},
        {
          type: 'national-system',
          owner: 'group:demo/office',
          sharedBy: { members: ['group:demo/eastvale'] },
        },
        false,
      ],
      [
        'one shared with the force',
        {},
        {
          type: 'shared-application',
          owner: 'group:demo/northmoor',
          sharedBy: {
            members: ['group:demo/northmoor', 'group:demo/eastvale'],
          },
        },
        true,
      ],
      [
        'one for something else',
        {},
        { capabilities: ['capability:default/fleet'] },
        false,
      ],
      ['a life cycle that is not known', {}, { lifecycle: undefined }, UNKNOWN],
      [
        'capabilities that are not known',
        {},
        { capabilities: undefined },
        UNKNOWN,
      ],
      ['a force that is not known', {}, { owner: 'group:demo/lost' }, UNKNOWN],
      [
        'members that are not known',
        {},
        { type: 'shared-application', owner: 'group:demo/northmoor' },
        UNKNOWN,
      ],
      [
        'own capabilities that are not known',
        { capabilities: undefined },
        {},
        UNKNOWN,
      ],
      [
        'own capabilities not known, but nothing else live',
        { capabilities: undefined },
        { lifecycle: 'decommissioned' },
        false,
      ],
    ])('with %s', (_, self, other, expected) => {
      expect(fact(self, other)).toBe(expected);
    });

    it('never looks into another namespace', () => {
      const other = knownSystem('other', custody);
      other.metadata.namespace = 'default';
      expect(
        factsOf([knownSystem('records', custody), other]).sameCapabilityInForce,
      ).toBe(false);
    });
  });

  describe('sameProductElsewhere', () => {
    const product = { product: 'product:demo/caseworks' };
    it.each<[string, object, object | undefined, unknown]>([
      ['nothing else', {}, undefined, false],
      ['another force', {}, { owner: 'group:demo/northmoor' }, true],
      ['the national level', {}, { owner: 'group:demo/office' }, true],
      ['the same force', {}, {}, false],
      [
        'another product',
        {},
        { owner: 'group:demo/northmoor', product: 'product:demo/x' },
        false,
      ],
      [
        'a product that is not known',
        {},
        { owner: 'group:demo/northmoor', product: undefined },
        UNKNOWN,
      ],
      ['a force that is not known', {}, { owner: 'group:demo/lost' }, UNKNOWN],
      [
        'an own product that is not known',
        { product: undefined },
        { owner: 'group:demo/northmoor' },
        UNKNOWN,
      ],
      [
        'a decommissioned system elsewhere',
        {},
        { owner: 'group:demo/northmoor', lifecycle: 'decommissioned' },
        false,
      ],
    ])('with %s', (_, self, other, expected) => {
      expect(
        factsOf([
          knownSystem('records', { ...product, ...self }),
          ...(other ? [knownSystem('other', { ...product, ...other })] : []),
        ]).sameProductElsewhere,
      ).toBe(expected);
    });
  });

  describe('liveDependants', () => {
    const dependant = { dependsOn: [RECORDS] };
    const fact = (...others: object[]) =>
      factsOf([
        knownSystem('records'),
        ...others.map((other, index) => knownSystem(`other-${index}`, other)),
      ]).liveDependants;

    it('counts live systems of the force', () => {
      expect(fact()).toBe(0);
      expect(fact(dependant, dependant)).toBe(2);
      expect(
        fact(
          { ...dependant, lifecycle: 'decommissioned' },
          { ...dependant, owner: 'group:demo/northmoor' },
        ),
      ).toBe(0);
    });

    it('gives limits where it is not known who depends on it', () => {
      expect(fact(dependant, { dependsOn: undefined })).toEqual(
        new Bounds(1, 2),
      );
      expect(fact({ ...dependant, lifecycle: undefined })).toEqual(
        new Bounds(0, 1),
      );
      expect(fact({ ...dependant, owner: 'group:demo/lost' })).toEqual(
        new Bounds(0, 1),
      );
      expect(
        fact({ dependsOn: undefined, owner: 'group:demo/northmoor' }),
      ).toBe(0);
    });

    it('counts dependants of a national system in every force', () => {
      expect(
        factsOf([
          knownSystem('records', {
            type: 'national-system',
            owner: 'group:demo/office',
          }),
          knownSystem('a', dependant),
          knownSystem('b', { ...dependant, owner: 'group:demo/northmoor' }),
        ]).liveDependants,
      ).toBe(2);
    });
  });

  it('counts live copies of the master record', () => {
    const copy = (name: string) =>
      assessment(name, {
        information: { record: 'copy', masterSystem: RECORDS },
      });
    const systems = ['records', 'a', 'b'].map(name => knownSystem(name));
    const base = [...systems, keepsNoCopy('records')];
    expect(factsOf([...base, copy('a'), keepsNoCopy('b')]).masterCopies).toBe(
      1,
    );
    expect(factsOf([...base, copy('a')]).masterCopies).toEqual(
      new Bounds(1, 2),
    );
    expect(
      factsOf([
        ...base,
        copy('a'),
        assessment('b', { information: { record: 'copy' } }),
      ]).masterCopies,
    ).toEqual(new Bounds(1, 2));
  });

  it.each<[string, object, object | undefined, unknown]>([
    ['nothing is replaced', { replaces: [] }, undefined, false],
    ['it is not known what is replaced', { replaces: undefined }, {}, UNKNOWN],
    ['a replaced system is live', {}, {}, true],
    ['it is switched off', {}, { lifecycle: 'decommissioned' }, false],
    ['its life cycle is not known', {}, { lifecycle: undefined }, UNKNOWN],
    ['it is not in the register', {}, undefined, UNKNOWN],
  ])('replacedSystemsStillLive where %s', (_, self, other, expected) => {
    expect(
      factsOf([
        knownSystem('records', { replaces: [systemRef('old')], ...self }),
        ...(other ? [knownSystem('old', other)] : []),
      ]).replacedSystemsStillLive,
    ).toBe(expected);
  });

  it('counts described interfaces and overdue code tables', () => {
    const interfaces = [
      { api: 'api:demo/a', role: 'provider' },
      { api: 'api:demo/b', role: 'consumer' },
    ];
    const tables = (...days: (string | undefined)[]) =>
      days.map((nextReviewOn, index) => ({
        name: `Table ${index}`,
        ...(nextReviewOn ? { nextReviewOn } : {}),
      }));
    const self = knownSystem('records', { interfaces });
    expect(
      factsOf([
        self,
        api('a', { codeTables: tables('2026-11-20', '2026-11-21') }),
        api('b', { codeTables: [] }),
      ]),
    ).toMatchObject({ describedInterfaces: 1, overdueCodeTables: 1 });
    expect(
      factsOf([
        self,
        api('a', { codeTables: tables('2026-01-01', undefined) }),
        api('b', { codeTables: [] }),
      ]).overdueCodeTables,
    ).toEqual(new Bounds(1, 2));
    expect(
      factsOf([self, api('a'), api('b', { codeTables: [] })]).overdueCodeTables,
    ).toEqual(new Bounds(0, Infinity));
    expect(factsOf([self]).describedInterfaces).toEqual(new Bounds(0, 1));
    expect(
      factsOf([knownSystem('records', { interfaces: undefined })]),
    ).toMatchObject({
      describedInterfaces: new Bounds(0, Infinity),
      overdueCodeTables: new Bounds(0, Infinity),
    });
  });

  it.each([
    [{ type: 'shared-application' }, true],
    [{ type: 'national-system' }, true],
    [{ instance: { shared: true } }, true],
    [{ instance: { shared: false } }, false],
    [{ sharedBy: { members: ['group:demo/a', 'group:demo/b'] } }, true],
    [{}, UNKNOWN],
  ])('sharedInstance with %j', (spec, expected) => {
    expect(factsOf([knownSystem('records', spec)]).sharedInstance).toBe(
      expected,
    );
  });

  describe('movesBeforeDependency', () => {
    const plan = { status: 'planned', wave: 1, plannedFinish: '2027-01-31' };
    const moves = (
      mine: object | undefined,
      theirs: object | undefined,
      rest: object = {},
    ) =>
      factsOf([
        knownSystem('records', {
          cloud: { ...plan, ...mine },
          dependsOn: [systemRef('store')],
        }),
        knownSystem('store', { cloud: { ...plan, ...theirs }, ...rest }),
      ]).movesBeforeDependency;

    it.each<[string, object, object, object, unknown]>([
      ['in a later wave', {}, { wave: 2 }, {}, true],
      ['in the same wave', {}, {}, {}, false],
      ['in an earlier wave', { wave: 3 }, { wave: 2 }, {}, false],
      ['in no wave', {}, { wave: undefined }, {}, UNKNOWN],
      ['not any more', {}, { wave: 2, status: 'migrated' }, {}, false],
      [
        'not at all',
        {},
        { wave: 2, status: 'assessed', disposition: 'retain' },
        {},
        false,
      ],
      ['perhaps', {}, { wave: 2, status: undefined }, {}, UNKNOWN],
      [
        'later in another force',
        {},
        { plannedFinish: '2027-06-30' },
        { owner: 'group:demo/northmoor' },
        true,
      ],
      [
        'in a later wave of another force on the same day',
        {},
        { wave: 9 },
        { owner: 'group:demo/northmoor' },
        false,
      ],
    ])('where what it depends on moves %s', (_, mine, theirs, rest, is) => {
      expect(moves(mine, theirs, rest)).toBe(is);
    });

    it('does not know where it does not know what it depends on', () => {
      expect(
        factsOf([knownSystem('records', { cloud: plan, dependsOn: undefined })])
          .movesBeforeDependency,
      ).toBe(UNKNOWN);
      expect(
        factsOf([
          knownSystem('records', {
            cloud: plan,
            dependsOn: [systemRef('elsewhere')],
          }),
        ]).movesBeforeDependency,
      ).toBe(UNKNOWN);
    });

    it('matters no more once it has moved itself', () => {
      expect(moves({ status: 'migrated' }, { wave: 2 })).toBe(false);
    });
  });

  it('names the systems behind a fact, first by reference and never more than five', () => {
    const estate = Estate.fromEntities([
      ...forces,
      knownSystem('records', { replaces: [systemRef('f')] }),
      ...['f', 'e', 'd', 'c', 'b', 'a'].map(name =>
        knownSystem(name, { dependsOn: [RECORDS] }),
      ),
    ]);
    const five = ['a', 'b', 'c', 'd', 'e'].map(systemRef);
    expect(estate.graphReasonsFor(RECORDS)).toEqual({
      sameCapabilityInForce: five,
      liveDependants: five,
      replacedSystemsStillLive: [systemRef('f')],
      movesBeforeDependency: [],
    });
  });
});

describe('Estate.apply', () => {
  const start = () => {
    const estate = Estate.fromEntities([
      ...forces,
      group('ict', { type: 'team', parent: 'group:demo/eastvale' }),
      knownSystem('records', { replaces: [systemRef('old')] }),
      knownSystem('custody', {
        capabilities: ['capability:default/custody'],
        interfaces: [{ api: 'api:demo/a', role: 'provider' }],
        owner: 'group:demo/ict',
        product: 'product:demo/cells',
      }),
      knownSystem('old', {
        capabilities: ['capability:default/old'],
        owner: 'group:demo/northmoor',
      }),
    ]);
    estate.refs().forEach(ref => {
      graphFactsOf(estate, ref);
      estate.graphReasonsFor(ref);
    });
    return estate;
  };

  it('tells which systems a document is about', () => {
    const estate = start();
    expect(estate.apply({ upserted: [assessment('custody')] })).toEqual([
      systemRef('custody'),
    ]);
    expect(estate.apply({ upserted: [dispensation('d1')] })).toEqual([RECORDS]);
    expect(
      estate.apply({
        upserted: [dispensation('d1', { systems: [systemRef('custody')] })],
      }),
    ).toEqual([systemRef('custody'), RECORDS]);
    expect(estate.apply({ upserted: [risk('r1')] })).toEqual([RECORDS]);
    expect(estate.apply({ removed: ['riskassessment:demo/r1'] })).toEqual([
      RECORDS,
    ]);
    expect(estate.apply({ upserted: [api('a')] })).toEqual([
      systemRef('custody'),
    ]);
    expect(estate.apply({ upserted: [group('elsewhere')] })).toEqual([]);
  });

  it('reaches systems whose graph facts move, and no others', () => {
    const estate = start();
    expect(
      estate.apply({ upserted: [knownSystem('twin'), keepsNoCopy('twin')] }),
    ).toEqual([RECORDS, systemRef('twin')]);
    expect(estate.graphFact(RECORDS, 'sameCapabilityInForce', TODAY)).toBe(
      true,
    );
    expect(
      estate.apply({
        upserted: [
          knownSystem('old', {
            lifecycle: 'decommissioned',
            capabilities: ['capability:default/old'],
            owner: 'group:demo/northmoor',
          }),
        ],
      }),
    ).toEqual([systemRef('old'), RECORDS]);
    expect(estate.apply({ removed: [systemRef('twin')] })).toEqual([RECORDS]);
    expect(estate.size).toBe(3);
  });

  it('reaches those that depend on a system whose plan changes, and no others', () => {
    const estate = start();
    const cloud = { status: 'planned', wave: 1 } as const;
    const store = (wave: number) =>
      knownSystem('store', {
        capabilities: ['capability:default/store'],
        cloud: { ...cloud, wave },
        product: 'product:demo/store',
      });
    estate.apply({
      upserted: [
        store(1),
        knownSystem('records', {
          cloud,
          dependsOn: [systemRef('store')],
          replaces: [systemRef('old')],
        }),
      ],
    });
    expect(estate.graphFact(RECORDS, 'movesBeforeDependency', TODAY)).toBe(
      false,
    );
    expect(estate.apply({ upserted: [store(2)] })).toEqual([
      RECORDS,
      systemRef('store'),
    ]);
    expect(estate.graphFact(RECORDS, 'movesBeforeDependency', TODAY)).toBe(
      true,
    );
    expect(estate.graphReasonsFor(RECORDS).movesBeforeDependency).toEqual([
      systemRef('store'),
    ]);
  });

  it('follows a team that moves to another force', () => {
    const estate = start();
    expect(estate.forcesOf(systemRef('custody'))).toEqual([
      'group:demo/eastvale',
    ]);
    expect(
      estate.apply({
        upserted: [
          group('ict', { type: 'team', parent: 'group:demo/northmoor' }),
        ],
      }),
    ).toContain(systemRef('custody'));
    expect(estate.forcesOf(systemRef('custody'))).toEqual([
      'group:demo/northmoor',
    ]);
  });

  it('reaches systems whose risks a team owns when it moves to another force', () => {
    const team = (parent: string) => group('team', { type: 'team', parent });
    const estate = Estate.fromEntities([
      ...forces,
      team('group:demo/eastvale'),
      system('records'),
      system('other'),
      risk('r', { owner: 'group:demo/team' }),
    ]);
    expect(estate.apply({ upserted: [team('group:demo/northmoor')] })).toEqual([
      RECORDS,
    ]);
  });

  it('takes the assessment with the lowest reference where there are two', () => {
    const second = { ...assessment('records', { assessor: 'Second' }) };
    second.metadata = { ...second.metadata, name: 'sa-zzz' };
    const estate = start();
    estate.apply({
      upserted: [second, assessment('records', { assessor: 'First' })],
    });
    expect(estate.assessment(RECORDS)?.spec.assessor).toBe('First');
  });

  it('does not know a system that is not there', () => {
    expect(() => start().record('system:demo/none')).toThrow(
      'There is no system system:demo/none in the estate.',
    );
  });
});
