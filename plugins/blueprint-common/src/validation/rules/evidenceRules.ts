import type { KindName } from '../../schema';
import { closestName } from '../closestName';
import { showValue } from '../problem';
import { fieldPathsOf } from '../schemaPaths';
import { documentRule, itemsOf } from './documentRule';

const kindsWithEvidence = [
  'Group',
  'System',
  'API',
  'Product',
  'Initiative',
  'CapabilityAssessment',
  'SystemAssessment',
  'RiskAssessment',
] as const satisfies readonly KindName[];

const evidenceClaim = documentRule({
  id: 'evidence-claim',
  kinds: kindsWithEvidence,
  severity: 'error',
  description:
    'A claim of the evidence names a field of the document, without `spec.` in front: `identity.singleSignOn`, or `hosting` for everything in it.',
  check: ({ kind, spec }) => {
    const paths = fieldPathsOf(kind)
      .filter(path => path.startsWith('spec.'))
      .map(path => path.slice('spec.'.length));
    return itemsOf(spec.evidence).flatMap(({ item: { claim }, index }) => {
      if (claim === undefined || paths.includes(claim)) {
        return [];
      }
      const suggestion =
        closestName(claim, paths) ??
        paths.find(path => path.endsWith(`.${claim}`));
      return [
        {
          steps: ['spec', 'evidence', index, 'claim'],
          message: 'The claim names no field of this kind.',
          found: showValue(claim),
          allowed: `a field of a ${kind}, such as ${paths[0]}`,
          ...(suggestion && { suggestion }),
        },
      ];
    });
  },
});

/** Rules over the evidence of every kind that has any. */
export const evidenceRules = [evidenceClaim];
