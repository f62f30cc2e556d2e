import type { FailuresInView } from './CollaborationView';
import type { Finding } from './Finding';
import { forcesOf, spanForces } from './grouping';
import { makeFinding, type Search } from './makeFinding';

/**
 * Checks that fail in several forces, as far as one reader may know. Only what
 * the reader may know counts, so that nothing about the rest follows from
 * whether a check is suggested.
 */
export function sameFailingCheck(
  failures: readonly FailuresInView[],
  search: Search,
): Finding[] {
  return failures.flatMap(({ check, severity, systems, otherForces }) => {
    const forces = forcesOf(systems);
    const isShared = spanForces(systems) || otherForces > 0;
    return isShared &&
      forces.size + otherForces >= search.settings.leastForcesWithSameFailure
      ? [
          makeFinding(
            {
              kind: 'same-failing-check',
              subject: { check },
              forces,
              otherForces,
              systems,
              basis: { severity },
            },
            search,
          ),
        ]
      : [];
  });
}
