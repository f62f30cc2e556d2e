import {
  type Definitions,
  factCatalogue,
} from '@policing/plugin-blueprint-common';
import type {
  DefinitionsContent,
  StoredDefinitions,
} from '../store/ResultsStore';
import type { FigureLayout } from './FigureLayout';

const factByPath = new Map(factCatalogue.map(fact => [fact.path, fact]));

/** The definitions that systems are scored with now. */
export interface DefinitionsInForce {
  compiled: Definitions;
  stored: StoredDefinitions;
  layout: FigureLayout;
}

/** The part of compiled definitions that stored results refer to. */
export function contentOf(definitions: Definitions): DefinitionsContent {
  const { scorecard, digest } = definitions;
  const paths = [...new Set(scorecard.checks.flatMap(({ facts }) => facts))];
  return {
    digest,
    scorecard: scorecard.ref && `${scorecard.ref}@${scorecard.version}`,
    leastCoverage: scorecard.leastCoverage,
    checks: scorecard.checks.map(check => ({
      id: check.id,
      title: check.title,
      weight: check.weight,
      severity: check.severity,
      principles: check.principles,
      goals: check.goals,
      ...(check.gate && { gate: check.gate }),
      remediation: check.remediation,
      expression: check.expression,
      ...(check.appliesTo && { appliesTo: check.appliesTo }),
      facts: check.facts.map(path => paths.indexOf(path)),
    })),
    facts: paths.map(path => {
      const { label, origin } = factByPath.get(path)!;
      return { path, label, origin };
    }),
    principles: [...scorecard.principles],
    goals: [...scorecard.goals],
  };
}
