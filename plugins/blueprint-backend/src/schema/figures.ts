import {
  count,
  flag,
  list,
  object,
  oneOf,
  optional,
  ratio,
  ref,
  text,
} from './build';

const levels = [
  'aligned',
  'partly-aligned',
  'diverging',
  'unassessed',
] as const;

const tallyRequired = [
  'counts',
  'passedWeight',
  'decidedWeight',
  'applicableWeight',
] as const;

const tallyProperties = {
  counts: ref('OutcomeCounts'),
  passedWeight: count,
  decidedWeight: count,
  applicableWeight: count,
  conformance: ratio,
  coverage: ratio,
  assuredConformance: ratio,
} as const;

const riskCounts = {
  beyondAppetite: count,
  reviewOverdue: count,
  withoutOwner: count,
  acceptanceExpired: count,
  open: count,
} as const;

/** Schemas of figures over systems. */
export const figureSchemas = {
  Level: oneOf(levels),
  Outcome: oneOf(['pass', 'fail', 'unknown', 'not-applicable', 'dispensed']),
  OutcomeCounts: object(
    ['pass', 'fail', 'unknown', 'not-applicable', 'dispensed'],
    {
      pass: count,
      fail: count,
      unknown: count,
      'not-applicable': count,
      dispensed: count,
    },
  ),
  EntityLabel: object(['ref', 'title'], { ref: text, title: text }),
  RegistryInfo: object(['name', 'title', 'demonstration'], {
    name: text,
    title: text,
    demonstration: flag,
  }),
  Tally: object(tallyRequired, tallyProperties),
  LevelCounts: object(levels, {
    aligned: count,
    'partly-aligned': count,
    diverging: count,
    unassessed: count,
  }),
  RollUp: object([...tallyRequired, 'systems', 'levels'], {
    ...tallyProperties,
    systems: count,
    levels: ref('LevelCounts'),
  }),
  CloudCounts: object(['inCloud', 'notInCloud', 'notKnown'], {
    inCloud: count,
    notInCloud: count,
    notKnown: count,
  }),
  LegacyCounts: optional({
    red: count,
    mayBeRed: count,
    legacy: count,
    assessed: count,
    notAssessed: count,
  }),
  PublishedRiskCounts: optional(riskCounts),
  RiskCounts: object(
    [
      'beyondAppetite',
      'reviewOverdue',
      'withoutOwner',
      'acceptanceExpired',
      'open',
    ],
    riskCounts,
  ),
  Position: object(['scope', 'registry', 'cloud'], {
    scope: ref('EntityLabel'),
    registry: text,
    conformance: ref('RollUp'),
    cloud: ref('CloudCounts'),
    legacy: ref('LegacyCounts'),
    risk: ref('PublishedRiskCounts'),
    withheld: list(oneOf(['legacy', 'risk'])),
  }),
  WorstCheck: object(['id', 'title', 'failing'], {
    id: text,
    title: text,
    failing: count,
  }),
  SummaryResponse: object(
    [
      'registries',
      'registry',
      'definitions',
      'position',
      'forces',
      'recentChanges',
    ],
    {
      registries: list(
        object(
          ['name', 'title', 'demonstration', 'counts', 'filesWithErrors'],
          {
            name: text,
            title: text,
            demonstration: flag,
            counts: object(['forces', 'systems', 'products', 'principles'], {
              forces: count,
              systems: count,
              products: count,
              principles: count,
            }),
            filesWithErrors: count,
          },
        ),
      ),
      registry: text,
      scoredAt: text,
      definitions: object(['scorecard', 'version', 'checks', 'leastCoverage'], {
        scorecard: text,
        version: text,
        checks: count,
        leastCoverage: ratio,
        cloudTarget: ratio,
      }),
      position: ref('Position'),
      forces: list(ref('Position')),
      recentChanges: list(
        object(['system', 'at', 'summary'], {
          system: ref('EntityLabel'),
          at: text,
          summary: text,
        }),
      ),
    },
  ),
} as const;
