import type { Mint } from './Mint';

/** A file with an error, as somebody in a hurry may leave it. */
export interface BrokenFile {
  /** Path within the folder of the force. */
  file: string;
  text: string;
}

/**
 * Files with restricted content that the register cannot take in: their words
 * must not come out by way of messages about the errors.
 */
export function brokenFiles(mint: Mint): BrokenFile[] {
  const risk = (what: string) => mint.word('risk', `broken file: ${what}`);
  const assessed = (what: string) =>
    mint.word('assessment', `broken file: ${what}`);
  const permitted = (what: string) =>
    mint.word('dispensations', `broken file: ${what}`);

  return [
    {
      file: `risks/${mint.word(
        'risk',
        'broken file: name of a file with a syntax error',
        ['health', 'log'],
      )}.yaml`,
      text: `apiVersion: blueprint.policing/v1alpha1
kind: RiskAssessment
metadata:
  name: ra-0123456789
spec:
  title: ${risk('text before a syntax error')}
  cause: "${risk('text with the syntax error')}
  event: [${risk('text after a syntax error')}
 consequence: ${risk('wrong indentation')}: ${risk('nested mapping')}
  *${risk('unknown alias')}
`,
    },
    {
      file: 'risks/wrong-values.yaml',
      text: `apiVersion: blueprint.policing/v1alpha1
kind: RiskAssessment
metadata:
  name: ra-${risk('name that is not opaque')}
  title: ${risk('metadata.title')}
  description: ${risk('metadata.description')}
  tags: [${risk('metadata.tags')}]
  labels: { '${risk('label with an impossible key')}!': '${risk('label')}' }
  annotations: { blueprint.policing/force: ${risk('reserved annotation')} }
  links: [{ url: '${risk('metadata.links url')}', title: ${risk('metadata.links title')} }]
spec:
  system: ${risk('unknown system')}
  owner: eastvale
  framework: technology-risk
  title: ${risk('spec.title')}
  category: ${risk('closed choice')}
  classification: ${risk('classification')}
  status: ${risk('status')}
  cause: ${risk('spec.cause')}
  event: 42
  ${risk('unknown field')}: ${risk('value of an unknown field')}
  raisedOn: ${risk('date')}
  riskOwner: 'user:${risk('reference with a space')} x'
  evidence:
    - { claim: ${risk('evidence claim')}, source: ${risk('evidence source')}, date: ${risk('evidence date')} }
`,
    },
    {
      file: 'assessments/wrong-values.yaml',
      text: `apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata:
  name: ${assessed('name that is not opaque')}
  title: ${assessed('metadata.title')}
  description: ${assessed('metadata.description')}
spec:
  system: eastvale-caseworks-rms
  owner: eastvale
  criticality: { tier: ${assessed('closed choice')} }
  security: { ${assessed('unknown field')}: true }
  exit: { plan: ${assessed('twice the same key')}, plan: ${assessed('second time')} }
  blockers: ${assessed('not a list')}
`,
    },
    {
      file: 'assessments/misspelt-kind.yaml',
      text: `apiVersion: blueprint.policing/v1alpha1
kind: SystemAssesment
metadata:
  name: sa-9876543210
  title: ${assessed('title under a misspelt kind')}
spec:
  system: ${assessed('system under a misspelt kind')}
  assessor: ${assessed('text under a misspelt kind')}
`,
    },
    {
      file: 'dispensations/two-documents.yaml',
      text: `apiVersion: blueprint.policing/v1alpha1
kind: Dispensation
metadata:
  name: di-0123456789
spec:
  owner: eastvale
  principle: ${permitted('unknown principle')}
  systems: [${permitted('unknown system')}]
  reason: ${permitted('reason beside a broken document')}
  requestedBy: user:${permitted('unknown person')}
  requestedOn: '2026-02-30'
  state: requested
---
apiVersion: blueprint.policing/v1alpha1
kind: Dispensation
spec: ${permitted('text in place of the whole content')}
`,
    },
  ];
}
