import {
  documentRule,
  itemsOf,
  repetitionsOf,
  type RuleFinding,
} from './documentRule';

const blockFitsType = documentRule({
  id: 'framework-block-fits-type',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'A framework of type legacy has the block `legacy`, one of type technology-risk the block `technologyRisk`, and neither has the other.',
  check: ({ spec: { type, legacy, technologyRisk } }) => {
    if (!type) {
      return [];
    }
    const isLegacy = type === 'legacy';
    const needed = isLegacy ? 'legacy' : 'technologyRisk';
    const other = isLegacy ? 'technologyRisk' : 'legacy';
    const findings: RuleFinding[] = [];
    if (!(isLegacy ? legacy : technologyRisk)) {
      findings.push({
        steps: ['spec', needed],
        message: `A framework of this type needs the block ${needed}.`,
      });
    }
    if (isLegacy ? technologyRisk : legacy) {
      findings.push({
        steps: ['spec', other],
        atName: true,
        message: `A framework of this type does not have the block ${other}.`,
      });
    }
    return findings;
  },
});

const legacyCriteria = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].concat([
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
]);

const allCriteria = documentRule({
  id: 'thirteen-criteria',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'A legacy profile has each of the thirteen criteria once, L on the likelihood axis and C on the impact axis.',
  check: ({ spec: { legacy } }) => {
    if (!legacy?.criteria) {
      return [];
    }
    const criteria = itemsOf(legacy.criteria);
    const missing = legacyCriteria.filter(
      id => !criteria.some(({ item }) => item.id === id),
    );
    return [
      ...(missing.length > 0
        ? [
            {
              steps: ['spec', 'legacy', 'criteria'],
              message: `The profile has no criterion ${missing.join(', ')}.`,
            },
          ]
        : []),
      ...repetitionsOf(legacy.criteria, ({ id }) => id).map(
        ({ key, index }) => ({
          steps: ['spec', 'legacy', 'criteria', index, 'id'],
          message: 'The profile has this criterion already.',
          found: key,
        }),
      ),
      ...criteria
        .filter(
          ({ item: { id, axis } }) =>
            id &&
            axis &&
            axis !== (id.startsWith('L') ? 'likelihood' : 'impact'),
        )
        .map(({ item: { id, axis }, index }) => ({
          steps: ['spec', 'legacy', 'criteria', index, 'axis'],
          message: 'The criterion stands on the other axis.',
          found: `${axis} for ${id}`,
        })),
    ];
  },
});

const anchorScores = documentRule({
  id: 'anchor-scores',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'The anchors of a criterion stand for different scores: 1 to 6 on the likelihood axis, 1 to 5 on the impact axis.',
  check: ({ spec: { legacy } }) =>
    itemsOf(legacy?.criteria).flatMap(({ item, index }) => [
      ...repetitionsOf(item.anchors, ({ score }) => score?.toString()).map(
        ({ key, index: anchor }) => ({
          steps: ['spec', 'legacy', 'criteria', index, 'anchors', anchor],
          message: 'The criterion has an anchor for this score already.',
          found: key,
        }),
      ),
      ...itemsOf(item.anchors)
        .filter(({ item: { score } }) => item.axis === 'impact' && score === 6)
        .map(({ index: anchor }) => ({
          steps: [
            'spec',
            'legacy',
            'criteria',
            index,
            'anchors',
            anchor,
            'score',
          ],
          message: 'Impact is scored up to 5.',
          found: '6',
          allowed: 'a whole number from 1 to 5',
        })),
    ]),
});

/** Finds the items of a scale whose value does not rise, and a scale that starts too late. */
function scaleFindings(
  steps: (string | number)[],
  field: string,
  scale: readonly (number | undefined)[] | undefined,
  start: number,
): RuleFinding[] {
  return itemsOf(scale).flatMap(({ item, index }) => {
    const before = index > 0 ? scale?.[index - 1] : undefined;
    if (index === 0 && item > start) {
      return [
        {
          steps: [...steps, index, field],
          message: 'The scale leaves out its lowest values.',
          found: String(item),
          allowed: `${start} or less`,
        },
      ];
    }
    return before !== undefined && item <= before
      ? [
          {
            steps: [...steps, index, field],
            message: 'The values of the scale must rise.',
            found: `${item} after ${before}`,
          },
        ]
      : [];
  });
}

const zonesRise = documentRule({
  id: 'zones-rise',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'The zones of a legacy profile rise from 1 or less, each once, and the zone red starts where red starts.',
  check: ({ spec: { legacy } }) => {
    const red = itemsOf(legacy?.zones).find(({ item }) => item.id === 'red');
    const starts = legacy?.zones?.map(zone => zone?.from);
    return [
      ...scaleFindings(['spec', 'legacy', 'zones'], 'from', starts, 1),
      ...repetitionsOf(legacy?.zones, ({ id }) => id).map(({ key, index }) => ({
        steps: ['spec', 'legacy', 'zones', index, 'id'],
        message: 'The profile has this zone already.',
        found: key,
      })),
      ...(red?.item.from !== undefined &&
      legacy?.redFrom !== undefined &&
      red.item.from !== legacy.redFrom
        ? [
            {
              steps: ['spec', 'legacy', 'zones', red.index, 'from'],
              message: 'The zone red does not start at redFrom.',
              found: `${red.item.from}, with redFrom ${legacy.redFrom}`,
            },
          ]
        : []),
    ];
  },
});

const scalesRise = documentRule({
  id: 'scales-rise',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'The scales of likelihood and impact and the bands of the score rise from 1, each band once.',
  check: ({ spec: { technologyRisk: risk } }) => [
    ...(['likelihood', 'impact'] as const).flatMap(axis =>
      scaleFindings(
        ['spec', 'technologyRisk', axis],
        'value',
        risk?.[axis]?.map(point => point?.value),
        1,
      ),
    ),
    ...scaleFindings(
      ['spec', 'technologyRisk', 'bands'],
      'from',
      risk?.bands?.map(band => band?.from),
      1,
    ),
    ...repetitionsOf(risk?.bands, ({ id }) => id).map(({ key, index }) => ({
      steps: ['spec', 'technologyRisk', 'bands', index, 'id'],
      message: 'The framework has this band already.',
      found: key,
    })),
  ],
});

const appetiteComplete = documentRule({
  id: 'appetite-complete',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'Each impact category has one appetite, and each appetite in use one tolerance.',
  check: ({ spec: { technologyRisk: risk } }) => {
    const appetites = [
      ...new Set(itemsOf(risk?.appetite).map(({ item }) => item.appetite)),
    ];
    const tolerated = itemsOf(risk?.tolerance).map(({ item }) => item.appetite);
    const without = appetites.filter(
      appetite => appetite && risk?.tolerance && !tolerated.includes(appetite),
    );
    return [
      ...repetitionsOf(risk?.appetite, ({ category }) => category).map(
        ({ key, index }) => ({
          steps: ['spec', 'technologyRisk', 'appetite', index, 'category'],
          message: 'The category has an appetite already.',
          found: key,
        }),
      ),
      ...repetitionsOf(risk?.tolerance, ({ appetite }) => appetite).map(
        ({ key, index }) => ({
          steps: ['spec', 'technologyRisk', 'tolerance', index, 'appetite'],
          message: 'The appetite has a tolerance already.',
          found: key,
        }),
      ),
      ...(without.length > 0
        ? [
            {
              steps: ['spec', 'technologyRisk', 'tolerance'],
              message: `No tolerance for the appetite ${without.join(', ')}.`,
            },
          ]
        : []),
    ];
  },
});

const authorityComplete = documentRule({
  id: 'authority-complete',
  kinds: ['RiskFramework'],
  severity: 'error',
  description:
    'The authority table has one cell for each band and each appetite in use, and every role in it is in the list of roles.',
  check: ({ spec: { technologyRisk: risk } }) => {
    if (!risk?.authority || !risk.roles) {
      return [];
    }
    const cells = itemsOf(risk.authority);
    const roles = itemsOf(risk.roles).map(({ item }) => item.id);
    const appetites = new Set(
      itemsOf(risk.appetite).map(({ item }) => item.appetite),
    );
    const missing = itemsOf(risk.bands).flatMap(({ item: { id: band } }) =>
      [...appetites]
        .filter(
          appetite =>
            band &&
            appetite &&
            !cells.some(
              ({ item }) => item.band === band && item.appetite === appetite,
            ),
        )
        .map(appetite => `${band} and ${appetite}`),
    );
    return [
      ...missing.map(cell => ({
        steps: ['spec', 'technologyRisk', 'authority'],
        message: `The table has no cell for ${cell}: nobody could accept such a risk.`,
      })),
      ...repetitionsOf(risk.authority, ({ band, appetite }) =>
        band && appetite ? `${band} and ${appetite}` : undefined,
      ).map(({ key, index }) => ({
        steps: ['spec', 'technologyRisk', 'authority', index],
        message: 'The table has this cell already.',
        found: key,
      })),
      ...cells.flatMap(({ item, index }) =>
        itemsOf(item.roles)
          .filter(({ item: role }) => !roles.includes(role))
          .map(({ item: role, index: place }) => ({
            steps: [
              'spec',
              'technologyRisk',
              'authority',
              index,
              'roles',
              place,
            ],
            message: 'The framework has no such role.',
            found: role,
            allowed: roles.join(', '),
          })),
      ),
    ];
  },
});

/** Rules over the parts of the risk framework. */
export const riskFrameworkRules = [
  blockFitsType,
  allCriteria,
  anchorScores,
  zonesRise,
  scalesRise,
  appetiteComplete,
  authorityComplete,
];
