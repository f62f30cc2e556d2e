import {
  capabilitySpecSchema,
  principleSpecSchema,
  productSpecSchema,
  riskFrameworkSpecSchema,
  scorecardSpecSchema,
  strategyGoalSpecSchema,
} from './definitions';
import { apiSpecSchema, groupSpecSchema, userSpecSchema } from './organisation';
import {
  capabilityAssessmentSpecSchema,
  dispensationSpecSchema,
  initiativeSpecSchema,
  riskAssessmentSpecSchema,
} from './records';
import { BLUEPRINT_API_VERSION, PLATFORM_API_VERSION } from './shared';
import { systemSpecSchema } from './system';
import { systemAssessmentSpecSchema } from './systemAssessment';

/**
 * Every kind of the registry: its API version, the schema of its `spec`, who
 * may see it by default, and how it is named.
 *
 * `access: 'restricted'` kinds have opaque names, emit no relation on visible
 * entities and stay out of search (DESIGN section 7).
 */
export const kinds = {
  Group: {
    apiVersion: PLATFORM_API_VERSION,
    access: 'open',
    plural: 'groups',
    spec: groupSpecSchema,
  },
  User: {
    apiVersion: PLATFORM_API_VERSION,
    access: 'open',
    plural: 'users',
    spec: userSpecSchema,
  },
  System: {
    apiVersion: PLATFORM_API_VERSION,
    access: 'open',
    plural: 'systems',
    spec: systemSpecSchema,
  },
  API: {
    apiVersion: PLATFORM_API_VERSION,
    access: 'open',
    plural: 'interfaces',
    spec: apiSpecSchema,
  },
  Product: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'products',
    spec: productSpecSchema,
  },
  Principle: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'principles',
    spec: principleSpecSchema,
  },
  Capability: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'capabilities',
    spec: capabilitySpecSchema,
  },
  StrategyGoal: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'strategy goals',
    spec: strategyGoalSpecSchema,
  },
  Scorecard: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'scorecards',
    spec: scorecardSpecSchema,
  },
  RiskFramework: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'risk frameworks',
    spec: riskFrameworkSpecSchema,
  },
  Initiative: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'initiatives',
    spec: initiativeSpecSchema,
  },
  CapabilityAssessment: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'open',
    plural: 'capability assessments',
    spec: capabilityAssessmentSpecSchema,
  },
  SystemAssessment: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'restricted',
    plural: 'system assessments',
    spec: systemAssessmentSpecSchema,
  },
  RiskAssessment: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'restricted',
    plural: 'risk assessments',
    spec: riskAssessmentSpecSchema,
  },
  Dispensation: {
    apiVersion: BLUEPRINT_API_VERSION,
    access: 'restricted',
    plural: 'dispensations',
    spec: dispensationSpecSchema,
  },
} as const;

/** Name of a kind of the registry. */
export type KindName = keyof typeof kinds;

/** Kinds that only people with a role in the owning force may read. */
export const restrictedKinds = (Object.keys(kinds) as KindName[]).filter(
  kind => kinds[kind].access === 'restricted',
);
