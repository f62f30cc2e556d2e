import { documentRule } from './documentRule';

const acceptedNeedsAcceptance = documentRule({
  id: 'accepted-needs-acceptance',
  kinds: ['RiskAssessment'],
  severity: 'error',
  description: 'An accepted risk says who accepted it, in which role and when.',
  check: ({ spec: { status, acceptance } }) =>
    status === 'accepted' && !acceptance
      ? [
          {
            steps: ['spec', 'acceptance'],
            message:
              'An accepted risk needs its acceptance: acceptedBy, role, acceptedOn and until.',
          },
        ]
      : [],
});

const acceptanceNeedsEnd = documentRule({
  id: 'acceptance-needs-end',
  kinds: ['RiskAssessment'],
  severity: 'warning',
  description:
    'An acceptance has an end date (`until`). Without one it is invalid, and the pages show it so.',
  check: ({ spec: { acceptance } }) =>
    acceptance && !acceptance.until
      ? [
          {
            steps: ['spec', 'acceptance', 'until'],
            message:
              'An acceptance without an end date is invalid. Say until when it holds.',
          },
        ]
      : [],
});

const ratingOrder = [
  ['inherent', 'residual'],
  ['residual', 'target'],
] as const;

const ratingsFall = documentRule({
  id: 'ratings-fall',
  kinds: ['RiskAssessment'],
  severity: 'warning',
  description:
    'The residual risk is not above the inherent one, and the target not above the residual one.',
  check: ({ spec }) =>
    ratingOrder.flatMap(([higher, lower]) => {
      const before = scoreOf(spec[higher]);
      const after = scoreOf(spec[lower]);
      return before !== undefined && after !== undefined && after > before
        ? [
            {
              steps: ['spec', lower],
              message: `The ${lower} risk is rated above the ${higher} risk.`,
              found: `${after}, above ${before}`,
            },
          ]
        : [];
    }),
});

function scoreOf(
  rating: { likelihood?: number; impact?: number } | undefined,
): number | undefined {
  return rating?.likelihood !== undefined && rating.impact !== undefined
    ? rating.likelihood * rating.impact
    : undefined;
}

/** Rules over one risk. */
export const riskRules = [
  acceptedNeedsAcceptance,
  acceptanceNeedsEnd,
  ratingsFall,
];
