import {
  type CheckResult,
  HIGHEST_MARKING,
  type LegacyResult,
  type Marking,
  type Outcome,
  type RiskPart,
  sumRiskParts,
  type SystemResult,
} from '@policing/plugin-blueprint-common';
import { encodeConflicts } from '../store/conflictLetters';
import { encodeOutcomes, worstOutcome } from '../store/outcomeLetters';
import { packResult } from '../store/packResult';
import type {
  CheckDefinition,
  DefinitionsContent,
  HistoryRecord,
  SystemRecord,
} from '../store/ResultsStore';
import { flagsOf } from '../scoring/Contribution';
import { tallyOf } from '../scoring/tallyOf';

const checks: CheckDefinition[] = [
  {
    id: 'single-sign-on',
    title: 'People sign in once',
    weight: 3,
    severity: 'high',
    principles: ['principle:default/nptc-26'],
    goals: ['strategygoal:default/enabler-e3'],
    remediation: 'Connect it to the identity provider of the force.',
    expression: 'identity.singleSignOn == true',
    facts: [0],
  },
  {
    id: 'supported',
    title: 'The vendor supports it',
    weight: 5,
    severity: 'critical',
    principles: ['principle:default/nptc-13'],
    goals: [
      'strategygoal:default/enabler-e3',
      'strategygoal:default/ambition-a5',
    ],
    gate: 'diverging',
    remediation: 'Move to a supported release.',
    expression: 'daysUntil(support.vendorSupportEnds) > 0',
    facts: [0],
  },
];

/** Definitions with two checks. */
export const definitions: DefinitionsContent = {
  digest: 'definitions-1',
  scorecard: 'scorecard:default/policing-technology-blueprint@1.0.0',
  leastCoverage: 0.4,
  checks,
  facts: [
    {
      path: 'identity.singleSignOn',
      label: 'single sign-on',
      origin: 'assessment',
    },
  ],
  principles: ['principle:default/nptc-13', 'principle:default/nptc-26'],
  goals: [
    'strategygoal:default/ambition-a5',
    'strategygoal:default/enabler-e3',
  ],
};

const tallyBy = (
  results: CheckResult[],
  groupsOf: (check: CheckResult) => string[],
) => {
  const groups = new Set(results.flatMap(groupsOf));
  return Object.fromEntries(
    [...groups].map(group => [
      group,
      tallyOf(results.filter(check => groupsOf(check).includes(group))),
    ]),
  );
};

/** What a test may say about a system; the rest is made up. */
export interface SystemSketch {
  name?: string;
  title?: string;
  namespace?: string;
  registry?: string;
  force?: string;
  members?: string[];
  regions?: string[];
  capabilities?: string[];
  outcomes?: [Outcome, Outcome];
  legacyHighest?: number;
  criticality?: string;
  searchText?: string;
  definitionsId?: number;
  category?: string;
  digest?: string;
  marking?: Marking;
  riskParts?: RiskPart[];
}

function redOf(highest: number | undefined): LegacyResult['red'] {
  if (highest === undefined) {
    return 'not-assessed';
  }
  return highest >= 16 ? 'yes' : 'no';
}

/** A result of the two checks. */
export function makeResult(sketch: SystemSketch = {}): SystemResult {
  const { name = 'caseworks', outcomes = ['pass', 'fail'] } = sketch;
  const results = checks.map((check, place): CheckResult => ({
    ...check,
    outcome: outcomes[place],
    why: `It is ${outcomes[place]}.`,
    facts: [
      {
        path: 'identity.singleSignOn',
        label: 'single sign-on',
        decisive: true,
        value: true,
        state: 'known',
        asOf: '2026-11-01',
        ageDays: 20,
        origin: 'assessment',
      },
    ],
    dispensations: [],
  }));
  const { legacyHighest } = sketch;
  return {
    ref: `system:${sketch.namespace ?? 'demo'}/${name}`,
    date: '2026-11-21',
    scorecard: definitions.scorecard,
    definitionsDigest: definitions.digest,
    conformance: {
      ...tallyOf(results),
      level: outcomes.includes('fail') ? 'diverging' : 'aligned',
      cappedBy: [],
      byPrinciple: tallyBy(results, check => check.principles),
      byGoal: tallyBy(results, check => check.goals),
    },
    checks: results,
    legacy: {
      state: legacyHighest === undefined ? 'not-assessed' : 'scored',
      ...(legacyHighest !== undefined && {
        lowest: legacyHighest,
        highest: legacyHighest,
      }),
      missing: [],
      legacy: legacyHighest === undefined ? 'not-assessed' : 'yes',
      red: redOf(legacyHighest),
      criteria: [],
      why: 'As scored.',
    },
    risk: {
      state: sketch.riskParts?.length ? 'assessed' : 'not-assessed',
      risks: [],
      counts: sumRiskParts(sketch.riskParts ?? []).counts,
      parts: sketch.riskParts ?? [],
      why: 'No risk is recorded.',
    },
    cloud: {
      inCloud: 'yes',
      hostingClass: 'public-saas',
      status: 'migrated',
      late: false,
      blockers: [],
      why: 'It runs as public SaaS.',
    },
    why: 'Vendor support has ended.',
  };
}

/** A system ready to be stored. */
export function makeRecord(sketch: SystemSketch = {}): SystemRecord {
  const {
    name = 'caseworks',
    namespace = 'demo',
    title = 'Caseworks RMS',
    force = 'group:demo/eastvale',
    members = [],
    outcomes = ['pass', 'fail'],
    marking = HIGHEST_MARKING,
  } = sketch;
  const result = makeResult(sketch);
  const { conformance, legacy, risk, cloud } = result;
  return {
    ref: result.ref,
    registry: sketch.registry ?? 'demo',
    marking,
    summary: {
      ref: result.ref,
      name,
      namespace,
      title,
      registry: sketch.registry ?? 'demo',
      demonstration: true,
      force: { ref: force, title: force.split('/')[1] },
      owner: { ref: force, title: force.split('/')[1] },
      product: { ref: 'product:demo/caseworks', title: 'Caseworks' },
      category: sketch.category ?? 'records-management',
      capabilities: [],
      lifecycle: 'live',
      criticality: sketch.criticality ?? 'mission-critical',
      conformance: {
        level: conformance.level,
        conformance: conformance.conformance,
        coverage: conformance.coverage,
        assuredConformance: conformance.assuredConformance,
        failing: conformance.counts.fail,
        notKnown: conformance.counts.unknown,
      },
      legacy: {
        state: legacy.state,
        lowest: legacy.lowest,
        highest: legacy.highest,
        red: legacy.red,
      },
      riskParts: risk.parts,
      cloud: {
        inCloud: cloud.inCloud,
        hostingClass: cloud.hostingClass,
        status: cloud.status,
        late: false,
      },
    },
    searchText: sketch.searchText ?? title.toLowerCase(),
    memberships: {
      forces: [force, ...members],
      regions: sketch.regions ?? ['group:demo/region-eastmarch'],
      capabilities: sketch.capabilities ?? [
        'capability:default/case-management',
      ],
    },
    definitionsId: sketch.definitionsId ?? 1,
    outcomes: encodeOutcomes(outcomes),
    principleOutcomes: encodeOutcomes([outcomes[1], outcomes[0]]),
    goalOutcomes: encodeOutcomes([outcomes[1], worstOutcome(outcomes)]),
    conflicts: encodeConflicts(result.cloud, { conflicts: [] }),
    flags: flagsOf(result, marking, () => []),
    result,
    packedResult: packResult(result, definitions),
    digest: sketch.digest ?? `${name}-${outcomes.join()}`,
    scoredAt: '2026-11-21T09:00:00.000Z',
  };
}

/** A history entry of a system. */
export function makeHistory(
  record: SystemRecord,
  more: Partial<HistoryRecord> = {},
): HistoryRecord {
  return {
    ref: record.ref,
    registry: record.registry,
    at: '2026-11-21T09:00:00.000Z',
    day: '2026-11-21',
    definitionsId: record.definitionsId,
    level: record.result.conformance.level,
    conformance: record.result.conformance.conformance,
    coverage: record.result.conformance.coverage,
    assuredConformance: record.result.conformance.assuredConformance,
    concerns: 'figures',
    summary: 'First scored.',
    ...more,
  };
}
