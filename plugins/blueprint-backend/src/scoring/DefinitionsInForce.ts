import {
  type CloudRules,
  type CompiledConflict,
  type Definitions,
  factCatalogue,
} from '@policing/plugin-blueprint-common';
import type {
  CloudRulesContent,
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
  const { conflicts, dispositions } = scorecard.cloudRules;
  const paths = [
    ...new Set([
      ...scorecard.checks.flatMap(({ facts }) => facts),
      ...[...conflicts, ...(dispositions?.rules ?? [])].flatMap(pathsOf),
    ]),
  ];
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
    cloudRules: cloudRulesOf(scorecard.cloudRules, paths),
    facts: paths.map(path => {
      const { label, origin } = factByPath.get(path)!;
      return { path, label, origin };
    }),
    principles: [...scorecard.principles],
    goals: [...scorecard.goals],
  };
}

function pathsOf({ slots }: Pick<CompiledConflict, 'slots'>): string[] {
  return slots.map(({ fact }) => fact.path);
}

function cloudRulesOf(
  { conflicts, dispositions }: CloudRules,
  paths: readonly string[],
): CloudRulesContent {
  const placesOf = (rule: Pick<CompiledConflict, 'slots'>) =>
    pathsOf(rule).map(path => paths.indexOf(path));
  return {
    conflicts: conflicts.map(rule => ({
      id: rule.id,
      title: rule.title,
      severity: rule.severity,
      remediation: rule.remediation,
      restricted: rule.restricted,
      basis: rule.basis,
      source: rule.source,
      facts: placesOf(rule),
    })),
    ...(dispositions && {
      dispositions: {
        leastPoints: dispositions.leastPoints,
        leastDistance: dispositions.leastDistance,
        restricted: dispositions.restricted,
        rules: dispositions.rules.map(rule => ({
          id: rule.id,
          disposition: rule.disposition,
          points: rule.points,
          because: rule.because,
          facts: placesOf(rule),
        })),
      },
    }),
  };
}
