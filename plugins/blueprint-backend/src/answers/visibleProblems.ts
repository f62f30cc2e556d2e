import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';

type Problem = RegistryStatus['errors'][number];

/**
 * What the caller must be allowed to read to hear of a problem in a restricted
 * document: to say what is wrong with a risk is to speak of the risk.
 */
function scopeOf({ entity = '', field = '' }: Problem, access: Access) {
  if (entity.startsWith('RiskAssessment')) {
    return access.risk;
  }
  if (entity.startsWith('Dispensation')) {
    return access.dispensations;
  }
  return field.startsWith('spec.legacy') ? access.legacy : access.assessment;
}

/**
 * Whether the caller is told of a problem. Those in restricted documents are
 * for the force concerned; where it is not known whose they are, for national
 * roles.
 */
function isVisible(problem: Problem, access: Access): boolean {
  const scope = scopeOf(problem, access);
  return (
    !problem.restricted ||
    scope.isEverything ||
    (problem.forces ?? []).some(force => scope.covers([force]))
  );
}

/**
 * The status of a registry as the caller may see it: problems that are not for
 * them are neither listed nor counted.
 */
export function visibleStatus(
  status: RegistryStatus,
  access: Access,
): RegistryStatus {
  if (access.isEverything) {
    return status;
  }
  const { errorsLeftOut: _leftOut, ...rest } = status;
  const errors = status.errors.filter(problem => isVisible(problem, access));
  const files = errors
    .filter(({ severity }) => severity === 'error')
    .map(({ file }) => file);
  return { ...rest, errors, filesWithErrors: new Set(files).size };
}

/** Number of files with errors that the caller may see. */
export function filesWithErrorsOf(
  status: RegistryStatus,
  access: Access,
): number {
  return visibleStatus(status, access).filesWithErrors;
}
