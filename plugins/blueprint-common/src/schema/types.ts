import type { Entity } from '@backstage/catalog-model';
import type { FromSchema } from 'json-schema-to-ts';
import type { kinds, KindName } from './kinds';

/** The `spec` of a kind, derived from its JSON Schema. */
export type SpecOf<K extends KindName> = FromSchema<(typeof kinds)[K]['spec']>;

/** An entity of the registry, with the `spec` that its kind's schema describes. */
export type RegistryEntity<K extends KindName = KindName> = K extends KindName
  ? Omit<Entity, 'kind' | 'spec'> & { kind: K; spec: SpecOf<K> }
  : never;

/** A Group: force, region, national body, collaboration, team or role. */
export type GroupEntity = RegistryEntity<'Group'>;
/** A person. */
export type UserEntity = RegistryEntity<'User'>;
/** A System with the open facts. */
export type SystemEntity = RegistryEntity<'System'>;
/** Restricted facts of a system. */
export type SystemAssessmentEntity = RegistryEntity<'SystemAssessment'>;
/** An interface. */
export type InterfaceEntity = RegistryEntity<'API'>;
/** A product. */
export type ProductEntity = RegistryEntity<'Product'>;
/** A principle. */
export type PrincipleEntity = RegistryEntity<'Principle'>;
/** A capability. */
export type CapabilityEntity = RegistryEntity<'Capability'>;
/** A strategy goal. */
export type StrategyGoalEntity = RegistryEntity<'StrategyGoal'>;
/** A scorecard. */
export type ScorecardEntity = RegistryEntity<'Scorecard'>;
/** A part of the risk framework. */
export type RiskFrameworkEntity = RegistryEntity<'RiskFramework'>;
/** One risk of one system. */
export type RiskAssessmentEntity = RegistryEntity<'RiskAssessment'>;
/** A dispensation. */
export type DispensationEntity = RegistryEntity<'Dispensation'>;
/** An initiative. */
export type InitiativeEntity = RegistryEntity<'Initiative'>;
/** Maturity of a force in a capability. */
export type CapabilityAssessmentEntity = RegistryEntity<'CapabilityAssessment'>;
