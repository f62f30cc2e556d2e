import { documentRule } from './documentRule';

const masterOfCopy = documentRule({
  id: 'master-of-copy',
  kinds: ['SystemAssessment'],
  severity: 'warning',
  description:
    'Only a system that holds a copy of a record names the system that holds the master.',
  check: ({ spec: { information } }) =>
    information?.masterSystem &&
    information.record &&
    information.record !== 'copy'
      ? [
          {
            steps: ['spec', 'information', 'masterSystem'],
            message: 'Only a copy has its master elsewhere.',
            found: `${information.masterSystem}, with record ${information.record}`,
          },
        ]
      : [],
});

const fundedPlan = documentRule({
  id: 'funded-plan',
  kinds: ['SystemAssessment'],
  severity: 'warning',
  description: 'A remediation plan is funded only where there is one.',
  check: ({ spec: { legacy } }) =>
    legacy?.planFunded === true && legacy.remediationPlan === false
      ? [
          {
            steps: ['spec', 'legacy', 'planFunded'],
            message: 'The plan is funded, and there is no plan.',
            found: 'true with remediationPlan false',
          },
        ]
      : [],
});

/** Rules over what is assessed about a system. */
export const assessmentRules = [masterOfCopy, fundedPlan];
