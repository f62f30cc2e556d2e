import type { ComparedInterface } from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { collisions } from './collisions';
import { comparisonRules } from './comparisonRules';
import { endingTogether, monthsAfter, waysOut } from './contractDates';
import { convergences } from './convergences';
import {
  type ComparedForce,
  type RuleFacts,
  ruleInput,
  type RuleInput,
} from './RuleInput';

const records = 'capability:default/records';
const pay = 'capability:default/pay';

function system(
  name: string,
  spec: object = {},
  forces: string[] = [],
): PlacedSystem {
  return {
    ref: `system:demo/${name}`,
    title: name,
    spec: { owner: 'x', type: 'force-application', ...spec } as never,
    forces,
    isNational: false,
    life: 'live',
    cloud: 'notKnown',
  };
}

const labelOf = (ref: string) => ({ ref, title: ref.split('/')[1] });

function force(name: string, systems: PlacedSystem[]): ComparedForce {
  const ref = `group:demo/${name}`;
  return {
    label: { ref, title: name },
    systems: systems.map(each =>
      each.forces.length > 0 ? each : { ...each, forces: [ref] },
    ),
  };
}

function input(
  forces: ComparedForce[],
  more: Partial<RuleFacts> = {},
): RuleInput {
  return ruleInput({
    forces,
    capabilities: [
      { ref: records, title: 'Records', level: 'core' },
      { ref: pay, title: 'Pay', level: 'enabling' },
    ],
    interfaces: [],
    today: '2026-11-22',
    windowMonths: 18,
    label: labelOf,
    ...more,
  });
}

const bound = (
  product: string,
  contractEnds?: string,
  capability = records,
) => ({
  capabilities: [capability],
  product: `product:demo/${product}`,
  support: contractEnds ? { contractEnds } : {},
});

const rulesIn = (items: { rule: string }[]) => [
  ...new Set(items.map(({ rule }) => rule)),
];

describe('contracts that end together', () => {
  const pair = (a: string | undefined, b: string | undefined) =>
    convergences(
      input([
        force('east', [system('a', bound('one', a))]),
        force('west', [system('b', bound('two', b))]),
      ]),
    );

  it.each([
    ['2027-03-31', '2027-03-31', true],
    ['2027-03-31', '2028-09-30', true],
    ['2027-03-31', '2028-10-01', false],
    // Both have to lie ahead.
    ['2026-11-21', '2027-03-31', false],
    ['2026-11-22', '2027-03-31', true],
    // What is not known is no date.
    [undefined, '2027-03-31', false],
    [undefined, undefined, false],
  ])('%s and %s: %s', (a, b, together) => {
    expect(rulesIn(pair(a, b)).includes('contracts-together')).toBe(together);
  });

  it('counts a day on which a contract can be left', () => {
    const uses = [
      {
        force: labelOf('group:demo/east'),
        system: system('a', {
          support: {
            contractEnds: '2031-01-01',
            contractBreaks: ['2027-01-01', '2029-01-01'],
          },
        }),
      },
      {
        force: labelOf('group:demo/west'),
        system: system('b', { support: { contractEnds: '2029-06-01' } }),
      },
    ];
    expect(
      endingTogether(uses, '2026-11-22', 18).map(({ on, kind }) => [on, kind]),
    ).toEqual([
      ['2029-01-01', 'can be left'],
      ['2029-06-01', 'ends'],
    ]);
    expect(waysOut(uses[0].system, '2027-06-01').map(({ on }) => on)).toEqual([
      '2029-01-01',
      '2031-01-01',
    ]);
    expect(monthsAfter('2026-08-31', 18)).toBe('2028-02-29');
  });

  it('takes one system that both share for no pair', () => {
    const shared = system('s', bound('one', '2027-01-01'), [
      'group:demo/east',
      'group:demo/west',
    ]);
    const items = convergences(
      input([force('east', [shared]), force('west', [shared])]),
    );
    expect(rulesIn(items)).toEqual(['shared-system']);
  });

  it('finds nothing without a window', () => {
    const { windowMonths, ...without } = input([
      force('east', [system('a', bound('one', '2030-03-31'))]),
      force('west', [system('b', bound('two', '2030-03-31'))]),
    ]);
    expect(rulesIn(convergences(without))).not.toContain('contracts-together');
    expect(rulesIn(collisions(without))).not.toContain('different-products');
  });
});

describe('different products', () => {
  const found = (
    a: PlacedSystem[],
    b: PlacedSystem[],
    more: Partial<RuleFacts> = {},
  ) =>
    rulesIn(
      collisions(input([force('east', a), force('west', b)], more)),
    ).includes('different-products');
  const long = '2030-01-01';

  it('collide where both contracts bind beyond the window', () => {
    const east = [system('a', bound('one', long))];
    expect(found(east, [system('b', bound('two', long))])).toBe(true);
    expect(found(east, [system('b', bound('two', '2028-05-22'))])).toBe(false);
    expect(found(east, [system('b', bound('two', '2028-05-23'))])).toBe(true);
    expect(found(east, [system('b', bound('two'))])).toBe(false);
    expect(found(east, [system('b', bound('one', long))])).toBe(false);
    expect(found(east, [system('b', bound('two', long, pay))])).toBe(false);
  });

  it('do not collide where a contract can be left early', () => {
    const leaving = system('b', {
      ...bound('two'),
      support: { contractEnds: long, contractBreaks: ['2027-06-01'] },
    });
    expect(found([system('a', bound('one', long))], [leaving])).toBe(false);
  });

  it('collide only for core capabilities', () => {
    expect(
      found(
        [system('a', bound('one', long, pay))],
        [system('b', bound('two', long, pay))],
      ),
    ).toBe(false);
  });
});

describe('one product', () => {
  const instance = (name: string, its: object) =>
    system(name, { product: 'product:demo/rms', instance: its });
  const configurations = (a: object, b: object) =>
    collisions(
      input([
        force('east', [instance('a', a)]),
        force('west', [instance('b', b)]),
      ]),
    ).filter(({ rule }) => rule === 'different-configurations');

  it('collides where configurations or versions are known to differ', () => {
    expect(configurations({}, {})).toEqual([]);
    expect(configurations({ version: '1' }, {})).toEqual([]);
    expect(configurations({ version: '1' }, { version: '1' })).toEqual([]);
    const [item] = configurations(
      { version: '1', configuration: 'Own lists' },
      { version: '2', configuration: 'National lists' },
    );
    expect(item.title).toBe(
      'east and west run rms in different configurations and versions.',
    );
    expect(item.facts.map(({ text }) => text)).toEqual([
      'version 1; Own lists',
      'version 2; National lists',
    ]);
  });
});

describe('shared systems', () => {
  const [east, west, north] = ['east', 'west', 'north'].map(
    name => `group:demo/${name}`,
  );
  const consortium = system(
    'c',
    {
      capabilities: [records],
      sharedBy: { lead: north, members: [west, north] },
    },
    [north, west],
  );

  it('collide with who does not use them, where they reach beyond', () => {
    const items = collisions(
      input([
        force('east', [system('a', { capabilities: [records] })]),
        force('west', [consortium]),
      ]),
    );
    expect(rulesIn(items)).toEqual(['other-consortium', 'lead-elsewhere']);
    expect(items[0].title).toBe(
      'For Records, west shares c with north; east runs something else.',
    );
    expect(items[1].title).toBe('west depends on c, which north leads.');
  });

  it('do not collide where every force of them is compared', () => {
    const within = system(
      'c',
      {
        capabilities: [records],
        sharedBy: { lead: west, members: [east, west] },
      },
      [east, west],
    );
    const forces = [
      { label: labelOf(east), systems: [within] },
      { label: labelOf(west), systems: [within] },
    ];
    expect(collisions(input(forces))).toEqual([]);
    expect(convergences(input(forces))[0].title).toBe(
      'east and west already share c.',
    );
  });
});

describe('interfaces', () => {
  const end = (name: string, owner: string) => ({
    system: { ref: `system:demo/${name}`, title: name },
    forces: [labelOf(`group:demo/${owner}`)],
  });
  const joint = (more: Partial<ComparedInterface>): ComparedInterface => ({
    api: { ref: 'api:demo/feed', title: 'Feed' },
    type: 'message',
    owner: 'group:demo/east',
    providers: [end('a', 'east')],
    consumers: [end('b', 'west')],
    between: true,
    codeTables: [{ name: 'Grades', state: 'reviewed' }],
    state: 'reviewed',
    ...more,
  });
  const both = (each: ComparedInterface) => {
    const given = input([force('east', []), force('west', [])], {
      interfaces: [each],
    });
    return [...convergences(given), ...collisions(given)];
  };

  it('converge where every code table is reviewed', () => {
    expect(rulesIn(both(joint({})))).toEqual(['reviewed-interface']);
  });

  it.each(['overdue', 'not-known'] as const)(
    'collide where a review is %s, the same product or not',
    state => {
      const [item, ...others] = both(
        joint({
          state,
          sameProduct: { ref: 'product:demo/rms', title: 'RMS' },
        }),
      );
      expect(others).toEqual([]);
      expect(item.rule).toBe('code-tables-not-reviewed');
      expect(item.title).toMatch(/both ends run RMS does not make them agree/);
    },
  );

  it('collide where an end is not described', () => {
    const items = both(joint({ consumers: [], between: false }));
    expect(items.map(({ title }) => title)).toEqual([
      'Of Feed (east), no system is described that uses it.',
    ]);
    const other = both(joint({ providers: [], between: false }));
    expect(other[0].title).toMatch(/provides it/);
  });

  it('count links that no interface describes', () => {
    const [item] = collisions(
      input([
        force('east', [
          system('a', { pointToPointInterfaces: 2 }),
          system('b', { pointToPointInterfaces: 3 }),
          system('c'),
        ]),
        force('west', [system('d', { pointToPointInterfaces: 0 })]),
      ]),
    );
    expect(item.title).toBe(
      'east declares 5 links between systems that no interface describes.',
    );
    expect(item.facts.map(({ about }) => about)).toEqual(['b', 'a']);
  });
});

it('finds only what concerns the force in focus', () => {
  const [one, two] = ['a', 'b'].map(name =>
    system(name, { product: 'product:demo/rms', instance: { version: name } }),
  );
  const forces = [
    force('east', []),
    force('west', [one]),
    force('north', [two]),
  ];
  expect(convergences(input(forces))).toHaveLength(1);
  expect(collisions(input(forces))).toHaveLength(1);
  const focus = 'group:demo/east';
  expect(convergences(input(forces, { focus }))).toEqual([]);
  expect(collisions(input(forces, { focus }))).toEqual([]);
});

it('explains every rule, with the window it works with', () => {
  const rules = comparisonRules(18);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(12);
  expect(
    rules.find(({ id }) => id === 'contracts-together')!.explanation,
  ).toContain('18 months');
});
