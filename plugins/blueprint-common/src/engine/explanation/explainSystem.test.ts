import type { Entity } from '@backstage/catalog-model';
import {
  assessment,
  check,
  dispensation,
  group,
  scorecard,
  system,
  systemRef,
  TODAY,
} from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import type { CheckDefinition } from '../definitions/CompiledScorecard';
import { Estate } from '../estate/Estate';
import { explainSystem } from './explainSystem';

const base: Entity[] = [
  group('eastvale'),
  system('records', {
    lifecycle: 'live',
    capabilities: ['capability:default/custody'],
    hosting: { class: 'public-saas' },
    confirmedOn: '2026-11-01',
    evidence: [
      {
        claim: 'hosting',
        source: 'https://example.org/contract',
        date: '2024-06',
        confidence: 'medium',
      },
    ],
  }),
  system('twin', {
    lifecycle: 'live',
    capabilities: ['capability:default/custody'],
  }),
  assessment('records', {
    identity: { singleSignOn: false },
    information: { part3: true },
  }),
];

function explain(
  checks: CheckDefinition[],
  extra: Entity[] = [],
  today = TODAY,
) {
  const definitions = compileDefinitions([scorecard(checks)]);
  expect(definitions.errors).toEqual([]);
  return explainSystem(
    definitions,
    Estate.fromEntities([...base, ...extra]),
    systemRef('records'),
    today,
  );
}

function only(one: CheckDefinition, extra: Entity[] = []) {
  return explain([one], extra).checks[0];
}

describe('explainSystem', () => {
  it('says which fact decided, where it comes from and how old it is', () => {
    expect(
      only(
        check('a', 'hosting.class == "public-saas"', {
          appliesTo: 'lifecycle == "live"',
          maxAgeDays: 1000,
          gate: 'diverging',
        }),
      ),
    ).toEqual({
      id: 'a',
      title: 'Check a',
      outcome: 'pass',
      weight: 1,
      severity: 'medium',
      principles: ['principle:default/nptc-26'],
      goals: ['strategygoal:default/enabler-e5'],
      gate: 'diverging',
      why: 'Met – hosting class: public-saas.',
      remediation: 'Mend it.',
      expression: 'hosting.class == "public-saas"',
      appliesTo: 'lifecycle == "live"',
      facts: [
        {
          path: 'lifecycle',
          label: 'life cycle',
          origin: 'system',
          state: 'known',
          value: 'live',
          asOf: '2026-11-01',
          ageDays: 20,
          decisive: true,
        },
        {
          path: 'hosting.class',
          label: 'hosting class',
          origin: 'system',
          state: 'known',
          value: 'public-saas',
          asOf: '2024-06',
          ageDays: 903,
          source: 'https://example.org/contract',
          confidence: 'medium',
          decisive: true,
        },
      ],
      dispensations: [],
    });
  });

  it.each<[string, CheckDefinition, string]>([
    [
      'a failed check',
      check('a', 'identity.singleSignOn'),
      'Not met – single sign-on: no.',
    ],
    [
      'a missing fact',
      check('a', 'identity.multiFactor'),
      'Not known – second factor: not known.',
    ],
    [
      'an old fact',
      check('a', 'hosting.class == "public-saas"', { maxAgeDays: 365 }),
      'Not known – hosting class: public-saas, but as of Jun 2024, more than 365 days ago.',
    ],
    [
      'an undated fact',
      check('a', '!identity.singleSignOn', { maxAgeDays: 365 }),
      'Not known – single sign-on: no, but without a date.',
    ],
    [
      'a check that does not apply',
      check('a', 'identity.multiFactor', { appliesTo: '!information.part3' }),
      'Does not apply – Part 3 data: yes.',
    ],
    [
      'an application that is not known',
      check('a', 'true', { appliesTo: 'identity.multiFactor' }),
      'Not known whether it applies – second factor: not known.',
    ],
    [
      'a graph fact',
      check('a', '!graph.sameCapabilityInForce'),
      'Not met – another live system of the force for the same capability: yes (twin).',
    ],
    [
      'a count within limits',
      check('a', 'graph.liveDependants == 0'),
      'Not known – live systems that depend on it: between 0 and 1.',
    ],
    ['a check without facts', check('a', '1 < 2'), 'Met.'],
    [
      'many facts',
      check(
        'a',
        'information.part3 && hosting.class != "public-iaas" && lifecycle == "live" && size(capabilities) > 0 && systemType != "national-system"',
      ),
      'Met – Part 3 data: yes; hosting class: public-saas; life cycle: live; capabilities: custody; and 1 more.',
    ],
  ])('explains %s', (_, definition, why) => {
    expect(only(definition).why).toBe(why);
  });

  it('explains dispensations, live and ended', () => {
    const failing = check('a', 'identity.singleSignOn');
    expect(only(failing, [dispensation('d')])).toMatchObject({
      outcome: 'dispensed',
      outcomeWithoutDispensation: 'fail',
      why: 'Dispensed until 20 Jan 2027; without that not met – single sign-on: no.',
      dispensations: [
        {
          ref: 'dispensation:demo/d',
          state: 'live',
          approvedBy: 'user:demo/approver',
          expiresOn: '2027-01-20',
          reason: 'The supplier adds it with the next release.',
        },
      ],
    });
    expect(
      only(failing, [dispensation('d', { expiresOn: '2026-10-01' })]).why,
    ).toBe(
      'Not met – single sign-on: no. The dispensation ended on 1 Oct 2026.',
    );
  });

  it.each<[string, CheckDefinition[], string]>([
    ['nothing that applies', [], 'Unassessed: no check applies.'],
    [
      'too little known',
      [check('a', 'identity.multiFactor'), check('b', 'exit.plan != ""')],
      'Unassessed: 0 % of what applies is known, and at least 40 % must be.',
    ],
    [
      'a gate',
      [
        check('a', 'information.part3', { weight: 9 }),
        check('b', 'identity.singleSignOn', { gate: 'diverging' }),
      ],
      'Diverging, whatever the rest: “Check b” is not met.',
    ],
    [
      'a loss',
      [
        check('a', 'information.part3', { weight: 9 }),
        check('b', 'identity.singleSignOn'),
        check('c', 'identity.singleSignOn', { weight: 2 }),
      ],
      'Partly aligned: 75 % assured conformance with 100 % coverage; most weight is lost on “Check c”.',
    ],
    [
      'nothing lost',
      [check('a', 'information.part3')],
      'Aligned: 100 % assured conformance with 100 % coverage.',
    ],
  ])('gives the reason for the level with %s', (_, checks, why) => {
    expect(explain(checks).why).toBe(why);
  });

  it('names the scorecard, its version and the digest of the definitions', () => {
    expect(explain([])).toMatchObject({
      ref: 'system:demo/records',
      date: TODAY,
      scorecard: 'scorecard:default/blueprint@1.0.0',
      definitionsDigest: compileDefinitions([scorecard([])]).digest,
    });
  });

  it('works without any definitions', () => {
    const result = explainSystem(
      compileDefinitions([]),
      Estate.fromEntities(base),
      systemRef('records'),
      TODAY,
    );
    expect(result).toMatchObject({
      scorecard: '',
      checks: [],
      conformance: { level: 'unassessed' },
      cloud: { inCloud: 'not-known' },
    });
  });
});
