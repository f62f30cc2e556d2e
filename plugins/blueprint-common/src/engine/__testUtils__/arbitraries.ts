import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import type { CheckDefinition } from '../definitions/CompiledScorecard';
import {
  api,
  assessment,
  check,
  dispensation,
  group,
  scorecard,
  system,
  systemRef,
} from '../__fixtures__/register';

const SYSTEMS = ['a', 'b', 'c', 'd', 'e'];
const FORCES = ['eastvale', 'northmoor'].map(name => `group:demo/${name}`);
const GROUPS: Entity[] = [
  group('eastvale'),
  group('northmoor'),
  group('ict', { type: 'team', parent: 'group:demo/eastvale' }),
  group('office', { type: 'national-body' }),
  group('consortium', {
    type: 'collaboration',
    collaboration: { lead: FORCES[0], members: FORCES },
  }),
  group('lost', { type: 'team' }),
];
const OWNERS = ['eastvale', 'eastvale', 'northmoor', 'ict', 'office'].concat([
  'consortium',
  'lost',
]);
const APIS = ['one', 'two'];
const DAYS = ['2023-01-01', '2026-06-01', '2026-11-20', '2027-03-01'];

const day = fc.constantFrom(...DAYS);
const yesNo = fc.boolean();
const someSystems = fc.subarray(SYSTEMS.map(systemRef));

/** Any of these fields may be missing. */
function partial<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const evidence = fc.array(
  fc.record({
    claim: fc.constantFrom('hosting', 'hosting.class', 'identity', 'security'),
    source: fc.constant('A source'),
    date: day,
  }),
  { maxLength: 2 },
);

const openFacts = partial({
  lifecycle: fc.constantFrom('live', 'live', 'retiring', 'decommissioned'),
  capabilities: fc.subarray(['capability:default/x', 'capability:default/y']),
  product: fc.constantFrom('product:demo/p', 'product:demo/q'),
  dependsOn: someSystems,
  replaces: someSystems,
  confirmedOn: day,
  hosting: partial({
    class: fc.constantFrom('public-saas', 'force-data-centre', 'unknown'),
  }),
  cloud: partial({
    disposition: fc.constantFrom('retire', 'rehost', 'retain'),
    status: fc.constantFrom('planned', 'planned', 'blocked', 'migrated'),
    plannedFinish: day,
    wave: fc.nat(3),
  }),
  support: partial({ contractEnds: day }),
  instance: partial({ shared: yesNo }),
  interfaces: fc.subarray(
    APIS.flatMap(name =>
      ['provider', 'consumer'].map(role => ({ api: `api:demo/${name}`, role })),
    ),
  ),
});

const ownership = fc.oneof(
  fc.record({
    owner: fc.constantFrom(...OWNERS).map(name => `group:demo/${name}`),
    type: fc.constantFrom('force-application', 'national-system'),
  }),
  fc.record(
    {
      owner: fc.constantFrom(...FORCES),
      type: fc.constant('shared-application'),
      sharedBy: fc.constant({ lead: FORCES[0], members: FORCES }),
    },
    { requiredKeys: ['owner', 'type'] },
  ),
);

const assessed = partial({
  assessedOn: day,
  identity: partial({ singleSignOn: yesNo, multiFactor: yesNo }),
  information: partial({
    part3: yesNo,
    record: fc.constantFrom('master', 'copy', 'none'),
    masterSystem: fc.constantFrom(...SYSTEMS.map(systemRef)),
  }),
  security: partial({ penetrationTestedOn: day }),
  criticality: partial({ recoveryTimeHours: fc.double({ min: 0, max: 48 }) }),
  blockers: fc.array(
    fc.record(
      {
        kind: fc.constantFrom('contract', 'funding'),
        description: fc.constant('In the way.'),
        since: day,
      },
      { requiredKeys: ['kind', 'description'] },
    ),
    { maxLength: 2 },
  ),
});

const interfaceFacts = partial({
  codeTables: fc.array(
    fc.record(
      { name: fc.constant('Table'), nextReviewOn: day },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 2 },
  ),
});

/** One system with, mostly, its assessment. */
function systemEntities(name: string): fc.Arbitrary<Entity[]> {
  return fc
    .record({
      open: openFacts,
      owned: ownership,
      openEvidence: fc.option(evidence, { nil: undefined }),
      restricted: fc.option(assessed, { nil: undefined, freq: 4 }),
    })
    .map(({ open, owned, openEvidence, restricted }) => [
      system(name, {
        ...(open as object),
        ...(owned as object),
        ...(openEvidence ? { evidence: openEvidence } : {}),
      }),
      ...(restricted ? [assessment(name, restricted as object)] : []),
    ]);
}

/** Another state of one of the systems of an estate. */
export const changedSystem: fc.Arbitrary<Entity[]> = fc
  .constantFrom(...SYSTEMS)
  .chain(systemEntities);

/** A small estate of one namespace in which every sort of fact may be missing. */
export const estateEntities: fc.Arbitrary<Entity[]> = fc
  .record({
    systems: fc
      .subarray(SYSTEMS, { minLength: 2 })
      .chain(names => fc.tuple(...names.map(systemEntities))),
    apis: fc
      .subarray(APIS)
      .chain(names =>
        fc.tuple(
          ...names.map(name =>
            interfaceFacts.map(spec => api(name, spec as object)),
          ),
        ),
      ),
  })
  .map(({ systems, apis }) => [
    ...GROUPS.map(entity => structuredClone(entity)),
    ...systems.flat(),
    ...(apis as Entity[]),
  ]);

/** A dispensation that may be live, for some of the systems. */
export const someDispensation: fc.Arbitrary<Entity> = fc
  .record({ systems: someSystems, expiresOn: day })
  .map(spec => dispensation('d', spec));

const atom = fc.constantFrom(
  'identity.singleSignOn',
  'identity.multiFactor',
  'information.part3',
  'hosting.class == "public-saas"',
  'cloud.disposition in ["retire"]',
  'cloud.wave > 1',
  'cloud.wave * 2 == 2',
  'daysSince(security.penetrationTestedOn) <= 365',
  'daysUntil(support.contractEnds) > 0',
  'support.contractEnds < today',
  'criticality.recoveryTimeHours < 4',
  'size(capabilities) == 1',
  'blockers.all(b, b.since < today)',
  'blockers.exists(b, b.kind == "contract")',
  'graph.sameCapabilityInForce',
  'graph.sameProductElsewhere',
  'graph.sharedInstance',
  'graph.replacedSystemsStillLive',
  'graph.liveDependants == 0',
  'graph.liveDependants > 1',
  'graph.describedInterfaces >= 1',
  'graph.overdueCodeTables == 0',
  'graph.masterCopies < 2',
  'graph.movesBeforeDependency',
  'daysSince(assessment.assessedOn) < 400',
);

/** An expression of checks, of any depth that matters. */
export const expressionText: fc.Arbitrary<string> = fc.letrec<{
  any: string;
}>(tie => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    atom.map(text => `!(${text})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} || ${b})`),
    fc
      .tuple(tie('any'), tie('any'), tie('any'))
      .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
})).any;

const someCheck: fc.Arbitrary<Omit<CheckDefinition, 'id' | 'title'>> = fc
  .record(
    {
      expression: expressionText,
      appliesTo: expressionText,
      maxAgeDays: fc.constantFrom(30, 400),
      gate: fc.constantFrom('partly-aligned' as const, 'diverging' as const),
      weight: fc.integer({ min: 1, max: 10 }),
    },
    { requiredKeys: ['expression', 'weight'] },
  )
  .map(({ expression, ...rest }) => check('', expression, rest));

const LEVELS = ['aligned', 'partly-aligned', 'diverging'] as const;

/** Levels that ask for much, or for so little that gates come to matter. */
const someLevels = fc
  .constantFrom([0.8, 0.5, 0], [0.3, 0.1, 0])
  .map(thresholds =>
    LEVELS.map((id, index) => ({
      id,
      title: id,
      assuredConformance: thresholds[index],
      coverage: thresholds[index],
    })),
  );

/** A scorecard with a handful of checks. */
export const someScorecard: fc.Arbitrary<Entity> = fc
  .record({
    checks: fc.array(someCheck, { minLength: 1, maxLength: 5 }),
    levels: someLevels,
    leastCoverage: fc.constantFrom(0, 0.4),
  })
  .map(({ checks, ...rest }) =>
    scorecard(
      checks.map((one, index) => ({
        ...one,
        id: `c${index}`,
        title: `Check ${index}`,
      })),
      rest,
    ),
  );
