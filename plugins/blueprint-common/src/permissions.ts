import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of what is known about one system beyond its open facts. */
export const RESOURCE_TYPE_BLUEPRINT_SYSTEM = 'blueprint-system';

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
  blueprintAssessmentReadPermission,
  blueprintLegacyReadPermission,
  blueprintRiskReadPermission,
  blueprintRegisterHealthReadPermission,
];
