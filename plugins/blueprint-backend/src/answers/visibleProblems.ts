import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';

type Problem = RegistryStatus['errors'][number];

/**
 * Whether the caller is told of a problem. Those in restricted documents are
 * for the force concerned; where it is not known whose they are, for national
 * roles.
 */
function isVisible(
  { restricted, forces }: Problem,
  { assessment }: Access,
): boolean {
  return (
    !restricted ||
    assessment.isEverything ||
    (forces ?? []).some(force => assessment.covers([force]))
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
  if (access.assessment.isEverything) {
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
