import { assessmentRules } from './assessmentRules';
import { dateRules } from './dateRules';
import { dispensationRules } from './dispensationRules';
import type { DocumentRule } from './documentRule';
import { evidenceRules } from './evidenceRules';
import { metadataRules } from './metadataRules';
import { organisationRules } from './organisationRules';
import { referenceRules } from './referenceRules';
import { riskFrameworkRules } from './riskFrameworkRules';
import { riskRules } from './riskRules';
import { scorecardRules } from './scorecardRules';
import { systemRules } from './systemRules';

/** Every rule over one document that its JSON Schema cannot express. */
export const documentRules: readonly DocumentRule[] = [
  ...metadataRules,
  ...referenceRules,
  ...evidenceRules,
  ...dateRules,
  ...organisationRules,
  ...systemRules,
  ...assessmentRules,
  ...riskRules,
  ...dispensationRules,
  ...scorecardRules,
  ...riskFrameworkRules,
];

export type { DocumentRule } from './documentRule';
