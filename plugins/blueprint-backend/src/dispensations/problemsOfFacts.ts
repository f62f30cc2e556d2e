import {
  type DispensationRequest,
  type DispensationTerms,
  type FieldProblem,
  problemsOfRequest,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';

/**
 * Everything that is wrong with a request, as such and against the register:
 * principles and checks that there are not, systems that the force does not run.
 */
export function problemsOfFacts(
  request: DispensationRequest,
  terms: DispensationTerms,
  { directory, estate }: RegisterView,
): FieldProblem[] {
  const { owner, principle, checks = [], systems } = request;
  const problems = problemsOfRequest(request, terms);
  const known = directory.entity(principle);
  if (known?.kind !== 'Principle') {
    problems.push({
      field: 'principle',
      message: 'The Blueprint has no such principle.',
    });
  } else {
    const deciding = scorecardInForce(directory.definitions())
      ?.spec.checks.filter(({ principles }) => principles.includes(principle))
      .map(({ id }) => id);
    const others = checks.filter(id => !deciding?.includes(id));
    if (others.length > 0) {
      problems.push({
        field: 'checks',
        message: `No check of this principle: ${others.join(', ')}.`,
      });
    }
  }
  const force = directory.label(owner).title;
  const foreign = systems.filter(
    ref =>
      !estate.forcesOf(ref).includes(owner) ||
      estate.system(ref)?.spec.lifecycle === 'decommissioned',
  );
  if (foreign.length > 0) {
    problems.push({
      field: 'systems',
      message: `${force} does not run: ${foreign
        .map(ref => ref.split('/').at(-1))
        .join(', ')}.`,
    });
  }
  return problems;
}
