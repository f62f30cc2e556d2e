import {
  date,
  flag,
  integer,
  list,
  number,
  object,
  oneOf,
  reference,
  text,
} from './build';
import { boardPaperSchema } from './boardPaper';
import { cloudSchema } from './cloud';
import { collaborationSchema } from './collaboration';
import {
  appetiteLevels,
  evidenceListSchema,
  impactCategories,
  provenanceProperties,
  systemCategories,
} from './shared';

/** A principle of the Blueprint. */
export const principleSpecSchema = object(
  'A principle that systems are measured against.',
  [
    'domain',
    'statement',
    'rationale',
    'implications',
    'basis',
    'grade',
    'status',
    'version',
    'source',
  ],
  {
    ...provenanceProperties,
    number: integer('Number in its source.', 1, 999),
    domain: oneOf('Architecture domain.', [
      'business',
      'technology',
      'data',
      'application',
      'security',
    ]),
    statement: text('What the principle says.'),
    rationale: text('Why.'),
    implications: list('What follows from it.', text('An implication.')),
    goals: list(
      'Ambitions and enablers it serves.',
      reference('A StrategyGoal.'),
    ),
    codeOfPractice: list(
      'Points of the Technology Code of Practice that it corresponds to.',
      integer('Point.', 1, 13),
    ),
    supersedes: list('Principles it replaces.', reference('A Principle.')),
  },
);

/** A capability of a force. */
export const capabilitySpecSchema = object(
  'Something a force must be able to do.',
  ['level', 'basis', 'status', 'version', 'source'],
  {
    ...provenanceProperties,
    level: oneOf('Where it stands in the capability model.', [
      'strategic',
      'core',
      'enabling',
      'digital',
    ]),
    parent: reference('Capability it is part of.'),
    categories: list(
      'Categories of application that normally serve it.',
      oneOf('A category.', systemCategories),
    ),
    goals: list(
      'Ambitions and enablers it serves.',
      reference('A StrategyGoal.'),
    ),
  },
);

/** A goal of the national strategy. */
export const strategyGoalSpecSchema = object(
  'An ambition, enabler, lens, step or roadmap phase of the strategy.',
  ['type', 'order', 'statement', 'basis', 'status', 'version', 'source'],
  {
    ...provenanceProperties,
    type: oneOf('What sort of goal it is.', [
      'ambition',
      'enabler',
      'lens',
      'step',
      'phase',
    ]),
    code: text('Short code, such as `E3`.'),
    order: integer('Place among the goals of its type.', 1, 99),
    statement: text('What is aimed at.'),
    items: list(
      'Priorities of an ambition, steps of an enabler, content of a phase.',
      object('An item.', ['statement', 'basis'], {
        statement: text('What is to be done.'),
        basis: oneOf('Whether the item is published or ours.', [
          'strategy',
          'our-extension',
        ]),
      }),
    ),
  },
);

/** A named set of checks. */
export const scorecardSpecSchema = object(
  'A named set of checks over the facts of a system, with the levels they lead to.',
  ['checks', 'levels', 'leastCoverage', 'basis', 'status', 'version', 'source'],
  {
    ...provenanceProperties,
    constants: {
      type: 'object',
      description:
        'Named values that expressions can use as `constants.<name>`: numbers, texts or lists of texts.',
      additionalProperties: {
        anyOf: [
          { type: 'number' },
          { type: 'string' },
          { type: 'array', items: { type: 'string' } },
        ],
      },
    },
    leastCoverage: number('Coverage below which a system is unassessed.', 0, 1),
    collaboration: collaborationSchema,
    cloud: cloudSchema,
    dispensations: object(
      'Terms on which a principle may be broken.',
      ['longestMonths'],
      {
        longestMonths: integer(
          'Most months from the first day of a dispensation to its last.',
          1,
          120,
        ),
      },
    ),
    boardPaper: boardPaperSchema,
    levels: list(
      'Levels, best first. The last one must ask for nothing.',
      object('A level.', ['id', 'title', 'assuredConformance', 'coverage'], {
        id: oneOf('Identifier.', ['aligned', 'partly-aligned', 'diverging']),
        title: text('Name shown to people.'),
        assuredConformance: number('Least assured conformance.', 0, 1),
        coverage: number('Least coverage.', 0, 1),
      }),
    ),
    checks: list(
      'The checks.',
      object(
        'One rule over the facts of a system.',
        [
          'id',
          'title',
          'principles',
          'weight',
          'severity',
          'expression',
          'remediation',
        ],
        {
          id: {
            type: 'string',
            pattern: '^[a-z][a-z0-9-]*$',
            description: 'Identifier; never reused for another rule.',
          },
          title: text('What must hold, as a statement.'),
          principles: list('Principles it decides.', reference('A Principle.')),
          goals: list(
            'Ambitions and enablers it speaks for.',
            reference('A StrategyGoal.'),
          ),
          weight: integer('Weight in the sum.', 1, 10),
          severity: oneOf('How bad a failure is.', [
            'low',
            'medium',
            'high',
            'critical',
          ]),
          appliesTo: text(
            'CEL expression that says which systems it applies to; without it, all.',
          ),
          expression: text(
            'CEL expression over the facts; true is a pass, false a fail.',
          ),
          maxAgeDays: integer(
            'Oldest evidence in days; an older or undated fact counts as not known.',
            1,
            3650,
          ),
          gate: oneOf(
            'Best level a system can have while this check is not passed.',
            ['partly-aligned', 'diverging'],
          ),
          rationale: text('Why the rule is as it is.'),
          remediation: text('What to do when it fails.'),
          basis: provenanceProperties.basis,
          source: provenanceProperties.source,
        },
      ),
    ),
  },
);

const anchorSchema = object('Meaning of one score.', ['score', 'text'], {
  score: integer('Score.', 1, 6),
  text: text('Anchor.'),
});

const scalePointSchema = object('A point of a scale.', ['value', 'title'], {
  value: integer('Value.', 1, 10),
  title: text('Name.'),
  text: text('Meaning.'),
});

/** Definitions of the risk framework: the matrix, or a legacy profile. */
export const riskFrameworkSpecSchema = object(
  'A part of the technology risk framework: the technology risk method, or a profile of the legacy method.',
  ['type', 'basis', 'status', 'version', 'source'],
  {
    ...provenanceProperties,
    type: oneOf('Which part it is.', ['technology-risk', 'legacy']),
    legacy: object(
      'Profile of the Legacy IT Risk Assessment Framework.',
      ['criteria', 'legacyFrom', 'redFrom', 'zones', 'horizonYears'],
      {
        horizonYears: integer('How far the assessment looks ahead.', 1, 10),
        legacyFrom: integer(
          'A system is legacy when any likelihood score is this or more.',
          1,
          6,
        ),
        redFrom: number('Overall score from which it is rated red.', 0, 30),
        zones: list(
          'Zones of the overall score, lowest first.',
          object('A zone.', ['id', 'title', 'from'], {
            id: oneOf('Identifier.', ['low', 'medium', 'high', 'red']),
            title: text('Name.'),
            from: number('Lowest overall score of the zone.', 0, 30),
          }),
        ),
        criteria: list(
          'The thirteen criteria.',
          object(
            'A criterion.',
            ['id', 'axis', 'title', 'meaning', 'anchors'],
            {
              id: oneOf('Code.', [
                'L1',
                'L2',
                'L3',
                'L4',
                'L5',
                'L6',
                'L7',
                'C1',
                'C2',
                'C3',
                'C4',
                'C5',
                'C6',
              ]),
              axis: oneOf('Axis.', ['likelihood', 'impact']),
              title: text('Name.'),
              meaning: text('What is judged.'),
              anchors: list('What the scores mean.', anchorSchema),
            },
          ),
        ),
        derivations: list(
          'Scores that the facts of a system suggest, shown beside the declared ones. The first rule of a criterion that holds gives its score.',
          object('A rule.', ['criterion', 'score', 'when'], {
            criterion: oneOf('Criterion that it suggests a score for.', [
              'L1',
              'L2',
              'L3',
              'L4',
              'L5',
              'L6',
              'L7',
              'C1',
              'C2',
              'C3',
              'C4',
              'C5',
              'C6',
            ]),
            score: integer('Score.', 1, 6),
            when: text('CEL expression over the facts of the system.'),
          }),
        ),
      },
    ),
    technologyRisk: object(
      'Matrix, appetite, authority and cadence.',
      [
        'likelihood',
        'impact',
        'bands',
        'appetite',
        'authority',
        'roles',
        'acceptanceNeedsEndDate',
      ],
      {
        likelihood: list('Scale of likelihood.', scalePointSchema),
        impact: list('Scale of impact.', scalePointSchema),
        bands: list(
          'Bands of the score (likelihood times impact), lowest first.',
          object('A band.', ['id', 'title', 'from', 'reviewEveryDays'], {
            id: oneOf('Identifier.', [
              'very-low',
              'low',
              'medium',
              'medium-high',
              'high',
              'very-high',
            ]),
            title: text('Name.'),
            from: integer('Lowest score of the band.', 1, 25),
            reviewEveryDays: integer(
              'Longest time between reviews, in days.',
              1,
              3650,
            ),
          }),
        ),
        appetite: list(
          'Appetite by impact category.',
          object('Appetite for one category.', ['category', 'appetite'], {
            category: oneOf('Impact category.', impactCategories),
            title: text('Name.'),
            appetite: oneOf('Appetite.', appetiteLevels),
          }),
        ),
        tolerance: list(
          'Highest band within each appetite.',
          object('Tolerance.', ['appetite', 'highestBand'], {
            appetite: oneOf('Appetite.', appetiteLevels),
            highestBand: oneOf('Highest band within it.', [
              'very-low',
              'low',
              'medium',
              'medium-high',
              'high',
              'very-high',
            ]),
          }),
        ),
        authority: list(
          'Who may accept residual risk.',
          object('A cell.', ['band', 'appetite', 'roles'], {
            band: oneOf('Residual band.', [
              'very-low',
              'low',
              'medium',
              'medium-high',
              'high',
              'very-high',
            ]),
            appetite: oneOf('Appetite.', appetiteLevels),
            roles: list('Roles that may accept.', text('Role id.')),
          }),
        ),
        roles: list(
          'Roles named in the table, least authority first.',
          object('A role.', ['id', 'title'], {
            id: text('Identifier.'),
            title: text('Name shown to people.'),
          }),
        ),
        acceptanceNeedsEndDate: flag(
          'Whether an acceptance without an end date is invalid.',
        ),
      },
    ),
  },
);

/** A product and its supplier. */
export const productSpecSchema = object(
  'What a supplier sells. A System may be an instance of one.',
  ['supplier', 'category'],
  {
    owner: reference('Group that looks after this entry.'),
    supplier: text('Supplier.'),
    category: oneOf('Category of application.', systemCategories),
    capabilities: list('Capabilities it serves.', reference('A Capability.')),
    delivery: oneOf('How it is delivered.', [
      'saas',
      'supplier-hosted',
      'on-premises',
      'any',
    ]),
    releases: list(
      'Releases with the vendor’s end of support.',
      object('A release.', ['version'], {
        version: text('Version.'),
        vendorSupportEnds: date('End of support by the vendor.'),
      }),
    ),
    note: text('What is known about it, in a sentence or two.'),
    evidence: evidenceListSchema,
  },
);
