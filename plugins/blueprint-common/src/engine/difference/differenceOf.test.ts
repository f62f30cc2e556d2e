import type { Entity } from '@backstage/catalog-model';
import { legacyFramework, riskFramework } from '../__fixtures__/frameworks';
import {
  assessment,
  check,
  dispensation,
  group,
  risk,
  scorecard,
  system,
  systemRef,
  TODAY,
} from '../__fixtures__/register';
import type { SpecOf } from '../../schema';
import { compileDefinitions } from '../definitions/compileDefinitions';
import type { CheckDefinition } from '../definitions/CompiledScorecard';
import { Estate } from '../estate/Estate';
import { explainSystem } from '../explanation/explainSystem';
import { differenceOf } from './differenceOf';

const CHECKS = [
  check('sign-on', 'identity.singleSignOn', { weight: 2 }),
  check('second-factor', 'identity.multiFactor'),
  check('part-3', 'information.part3', { weight: 5 }),
  check('hosting', 'hosting.class != "force-data-centre"', {
    maxAgeDays: 365,
    weight: 2,
  }),
];

interface State {
  identity?: NonNullable<SpecOf<'SystemAssessment'>['identity']>;
  legacy?: NonNullable<SpecOf<'SystemAssessment'>['legacy']>;
  system?: Partial<SpecOf<'System'>>;
  extra?: Entity[];
  today?: string;
  checks?: CheckDefinition[];
}

function result({
  identity = { singleSignOn: true, multiFactor: true },
  legacy,
  system: spec,
  extra = [],
  today = TODAY,
  checks = CHECKS,
}: State = {}) {
  const definitions = compileDefinitions([
    scorecard(checks),
    legacyFramework(),
    riskFramework(),
  ]);
  const estate = Estate.fromEntities([
    group('eastvale'),
    system('records', {
      hosting: { class: 'public-saas' },
      confirmedOn: '2026-05-01',
      ...spec,
    }),
    assessment('records', {
      identity,
      information: { part3: true },
      ...(legacy ? { legacy } : {}),
    }),
    ...extra,
  ]);
  return explainSystem(definitions, estate, systemRef('records'), today);
}

describe('differenceOf', () => {
  it('says which fact moved which figure, and when', () => {
    const change = differenceOf(
      result(),
      result({ identity: { multiFactor: true }, today: '2026-12-03' }),
    );
    expect(change).toEqual({
      summary:
        'Assured conformance fell from 100 % to 80 %: single sign-on went from yes to not known on 3 Dec 2026.',
      headline: 'Assured conformance fell from 100 % to 80 % on 3 Dec 2026.',
      checks: [
        {
          id: 'sign-on',
          from: 'pass',
          to: 'unknown',
          sentence:
            '“Check sign-on” went from met to not known: single sign-on went from yes to not known.',
        },
      ],
      facts: [
        { path: 'identity.singleSignOn', label: 'single sign-on', from: true },
      ],
      definitionsChanged: false,
    });
  });

  it('says when the level moves with it, and names the weightiest first', () => {
    const change = differenceOf(
      result({ identity: { singleSignOn: false, multiFactor: false } }),
      result(),
    );
    expect(change?.summary).toBe(
      'Assured conformance rose from 70 % to 100 % and the level rose from partly aligned to aligned: single sign-on went from no to yes; second factor went from no to yes on 21 Nov 2026.',
    );
    expect(change?.checks.map(({ id }) => id)).toEqual([
      'sign-on',
      'second-factor',
    ]);
  });

  it('tells a failing fact that was hidden by the coverage', () => {
    expect(
      differenceOf(
        result({ identity: { singleSignOn: false, multiFactor: true } }),
        result({ identity: { multiFactor: true } }),
      )?.summary,
    ).toBe(
      'Coverage fell from 100 % to 80 %: single sign-on went from no to not known on 21 Nov 2026.',
    );
  });

  it('tells a fact that grew too old', () => {
    expect(
      differenceOf(
        result({ today: '2027-05-01' }),
        result({ today: '2027-05-02' }),
      ),
    ).toMatchObject({
      summary:
        'Assured conformance fell from 100 % to 80 %: hosting class went from public-saas to not known (grown too old) on 2 May 2027.',
      checks: [{ id: 'hosting', from: 'pass', to: 'unknown' }],
    });
  });

  it('tells a dispensation that began or ended', () => {
    const failing = { identity: { singleSignOn: false, multiFactor: true } };
    const during = { ...failing, extra: [dispensation('d')] };
    expect(differenceOf(result(failing), result(during))?.checks).toEqual([
      {
        id: 'sign-on',
        from: 'fail',
        to: 'dispensed',
        sentence:
          '“Check sign-on” went from not met to dispensed: it was dispensed until 20 Jan 2027.',
      },
    ]);
    expect(
      differenceOf(
        result({ ...during, today: '2027-01-20' }),
        result({ ...during, today: '2027-01-21' }),
      )?.summary,
    ).toBe(
      'Assured conformance fell from 100 % to 80 %: the dispensation until 20 Jan 2027 ended on 21 Jan 2027.',
    );
  });

  it('tells a rule that changed, and checks that came or went', () => {
    const change = differenceOf(
      result(),
      result({
        checks: [
          check('sign-on', '!identity.singleSignOn', { weight: 2 }),
          ...CHECKS.slice(1, 3),
          check('extra', 'identity.singleSignOn'),
        ],
      }),
    );
    expect(change).toMatchObject({
      summary:
        'Assured conformance fell from 100 % to 78 % and the level fell from aligned to partly aligned: the definitions changed (1 check more, 1 check fewer); the rule changed on 21 Nov 2026.',
      definitionsChanged: true,
      facts: [],
    });
  });

  it('tells that time passed where nothing else did', () => {
    const checks = [check('a', 'today < "2026-11-22"')];
    expect(
      differenceOf(result({ checks }), result({ checks, today: '2026-11-22' }))
        ?.checks[0].sentence,
    ).toBe('“Check a” went from met to not met: time passed.');
  });

  it('tells a fact that moved without moving a figure', () => {
    expect(
      differenceOf(
        result(),
        result({ system: { hosting: { class: 'public-iaas' } } }),
      ),
    ).toMatchObject({
      summary:
        'No figure changed: hosting class went from public-saas to public-iaas on 21 Nov 2026.',
      checks: [],
      facts: [{ from: 'public-saas', to: 'public-iaas' }],
      cloud: 'Hosting class went from public-saas to public-iaas.',
    });
  });

  it('keeps legacy, risk and cloud out of the summary', () => {
    const legacy = {
      profile: 'riskframework:default/legacy-official',
      scores: { L1: 6 },
      remediationPlan: true,
      planFunded: false,
    };
    const change = differenceOf(
      result(),
      result({
        legacy,
        system: {
          cloud: { status: 'in-progress', plannedFinish: '2026-09-30' },
        },
        extra: [
          risk('r1', { residual: { likelihood: 5, impact: 5, reason: 'x' } }),
        ],
      }),
    );
    expect(change).toMatchObject({
      summary: 'No figure of the Blueprint changed on 21 Nov 2026.',
      headline: 'No figure changed on 21 Nov 2026.',
      legacy:
        'Legacy score went from not assessed to between 3.86 and 30.00 (may be red); remediation plan went from not known to not funded.',
      risk: '1 risk was added; open risks went from 0 to 1; highest band went from not rated to high; risks beyond appetite went from 0 to 1; overdue reviews went from 0 to 1; risks without an owner went from 0 to 1.',
      cloud:
        'Migration status went from not known to in-progress; planned end of the migration went from not known to 30 Sep 2026; the migration is now late.',
    });
    for (const text of [change!.summary, change!.headline]) {
      expect(text).not.toMatch(/legacy|risk|cloud/i);
    }
  });

  it('finds nothing to tell where only days passed or the definitions changed to no effect', () => {
    expect(differenceOf(result(), result())).toBeUndefined();
    expect(
      differenceOf(result(), result({ today: '2026-11-22' })),
    ).toBeUndefined();
    expect(
      differenceOf(
        result(),
        result({
          checks: [...CHECKS.slice(0, 3), { ...CHECKS[3], title: 'Renamed' }],
        }),
      ),
    ).toBeUndefined();
  });

  it('does not tell limits of a count that move without an outcome', () => {
    const checks = [check('a', 'graph.liveDependants == 0')];
    expect(
      differenceOf(
        result({ checks, extra: [system('b', { lifecycle: 'live' })] }),
        result({
          checks,
          extra: [
            system('b', { lifecycle: 'live' }),
            system('c', { lifecycle: 'live' }),
          ],
        }),
      ),
    ).toBeUndefined();
  });

  it('tells the limits of a count that decided', () => {
    const checks = [check('a', 'graph.liveDependants == 0')];
    const depends = { lifecycle: 'live', dependsOn: [systemRef('records')] };
    expect(
      differenceOf(
        result({
          checks,
          extra: [system('b', { lifecycle: 'live' }), system('c')],
        }),
        result({
          checks,
          extra: [system('b', depends as object), system('c')],
        }),
      )?.summary,
    ).toBe(
      'Coverage rose from 0 % to 100 % and the level rose from unassessed to diverging: live systems that depend on it went from between 0 and 2 to between 1 and 2 on 21 Nov 2026.',
    );
  });

  it('shows a decimal where whole per cents would look the same', () => {
    const many = (title: string, failing: boolean) =>
      Array.from({ length: 40 }, (_, index) =>
        check(`c${index}`, 'identity.multiFactor', { weight: 10, title }),
      ).concat(check('z', failing ? '1 > 2' : '1 < 2'));
    expect(
      differenceOf(
        result({
          identity: { multiFactor: false },
          checks: [...many('x', true), check('y', '1 < 2', { weight: 5 })],
        }),
        result({
          identity: { multiFactor: false },
          checks: [...many('x', false), check('y', '1 < 2', { weight: 5 })],
        }),
      )?.headline,
    ).toBe('Assured conformance rose from 1.2 % to 1.5 % on 21 Nov 2026.');
  });
});
