import { createPermission } from '@backstage/plugin-permission-common';

/** Plugin that owns the resource type {@link RESOURCE_TYPE_BLUEPRINT_SYSTEM}. */
export const BLUEPRINT_PLUGIN_ID = 'blueprint';

/** Resource type of what is known about one system beyond its open facts. */
export const RESOURCE_TYPE_BLUEPRINT_SYSTEM = 'blueprint-system';

/**
 * Name of the rule on {@link RESOURCE_TYPE_BLUEPRINT_SYSTEM} that holds when one
 * of the forces of a system is among the parameter `forces`.
 */
export const FORCE_IN_RULE = 'FORCE_IN';

/** Parameters of {@link FORCE_IN_RULE}: {@link forceKeyOf | force keys}. */
export type ForceInParameters = {
  /** Such as `['demo.eastvale']`. */
  forces: string[];
};

/**
 * Name of the rule on catalog entities that holds when the label
 * {@link FORCE_LABEL} is among the parameter `forces`.
 */
export const ENTITY_FORCE_IN_RULE = 'BLUEPRINT_FORCE_IN';

/** Label of restricted entities: the {@link forceKeyOf | key} of the force that owns them. */
export const FORCE_LABEL = 'blueprint.policing/force';

/** Open facts: systems, cloud status, products, capabilities, principles. */
export const blueprintFactsReadPermission = createPermission({
  name: 'blueprint.facts.read',
  attributes: { action: 'read' },
});

/** Level, conformance and coverage. */
export const blueprintConformanceReadPermission = createPermission({
  name: 'blueprint.conformance.read',
  attributes: { action: 'read' },
});

/**
 * Counts by band of legacy scores and technology risks over several forces,
 * without saying which system or force stands behind them.
 */
export const blueprintNationalCountsReadPermission = createPermission({
  name: 'blueprint.national-counts.read',
  attributes: { action: 'read' },
});

/** Assessment facts, checks with values, dispensations and their history. */
export const blueprintAssessmentReadPermission = createPermission({
  name: 'blueprint.assessment.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_BLUEPRINT_SYSTEM,
});

/** Legacy scores. */
export const blueprintLegacyReadPermission = createPermission({
  name: 'blueprint.legacy.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_BLUEPRINT_SYSTEM,
});

/** Technology risks. */
export const blueprintRiskReadPermission = createPermission({
  name: 'blueprint.risk.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_BLUEPRINT_SYSTEM,
});

/** Errors in the files of the registries. */
export const blueprintRegisterHealthReadPermission = createPermission({
  name: 'blueprint.register-health.read',
  attributes: { action: 'read' },
});

/** Every permission of the Blueprint. */
export const blueprintPermissions = [
  blueprintFactsReadPermission,
  blueprintConformanceReadPermission,
  blueprintNationalCountsReadPermission,
  blueprintAssessmentReadPermission,
  blueprintLegacyReadPermission,
  blueprintRiskReadPermission,
  blueprintRegisterHealthReadPermission,
];
