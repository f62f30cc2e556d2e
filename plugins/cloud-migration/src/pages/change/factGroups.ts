import type { EditableDocument } from '@policing/plugin-blueprint-common';

/** Facts that stand together on the form. */
export interface FactGroup {
  title: string;
  document: EditableDocument;
  facts: readonly string[];
}

/** The form from top to bottom: how far it is first, since that changes most. */
export const factGroups: readonly FactGroup[] = [
  {
    title: 'How far is it?',
    document: 'system',
    facts: [
      'cloud.status',
      'cloud.progress',
      'cloud.actualStart',
      'cloud.actualFinish',
    ],
  },
  {
    title: 'What is planned?',
    document: 'system',
    facts: [
      'cloud.wave',
      'cloud.plannedStart',
      'cloud.plannedFinish',
      'cloud.targetHosting',
    ],
  },
  {
    title: 'What was decided, and why?',
    document: 'system',
    facts: [
      'cloud.disposition',
      'cloud.dispositionReason',
      'cloud.dispositionDecidedOn',
      'cloud.revisitOn',
      'cloud.justification',
    ],
  },
  {
    title: 'What is it moved from?',
    document: 'system',
    facts: [
      'cloud.sourceHosting',
      'cloud.sourceDecommissioned',
      'cloud.sourceDecommissionDue',
    ],
  },
  {
    title: 'Where does it run today?',
    document: 'system',
    facts: [
      'hosting.class',
      'hosting.provider',
      'hosting.region',
      'hosting.landingZone',
      'hosting.supportLocations',
    ],
  },
  {
    title: 'Until when is it supported and contracted?',
    document: 'system',
    facts: [
      'support.vendorSupportEnds',
      'support.hardwareSupportEnds',
      'support.licenceEnds',
      'support.plannedReplacement',
      'support.contractEnds',
      'support.contractBreaks',
    ],
  },
  {
    title: 'What holds it up?',
    document: 'assessment',
    facts: ['blockers'],
  },
  {
    title: 'Is it paid for?',
    document: 'assessment',
    facts: [
      'funding.state',
      'funding.need',
      'funding.amount',
      'funding.reference',
      'funding.decidedOn',
    ],
  },
];
