import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Environment } from '@marcbachmann/cel-js';
import {
  settingsProblems,
  type CollaborationSettings,
} from '../../collaboration/settings';
import type { ScorecardEntity } from '../../schema';
import { formatFieldPath } from '../../validation/fieldPath';
import { compileCloudRules, noCloudRules } from '../cloud/compileCloudRules';
import { compileExpression, type Expression } from '../cel/compileExpression';
import { createEnvironment } from '../cel/environment';
import { ExpressionError } from '../cel/ExpressionError';
import type { Constants } from '../cel/Scope';
import { FactLayout } from '../facts/FactLayout';
import type {
  CheckDefinition,
  CompiledCheck,
  CompiledScorecard,
} from './CompiledScorecard';
import { definitionError, type DefinitionError } from './DefinitionError';

const CONSTANT_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function usableConstants(
  scorecard: ScorecardEntity,
  errors: DefinitionError[],
): Constants {
  const given = (scorecard.spec.constants ?? {}) as Constants;
  const usable = Object.entries(given).filter(([name]) => {
    const fits = CONSTANT_NAME.test(name);
    if (!fits) {
      errors.push(
        definitionError(
          scorecard,
          `spec.constants.${name}`,
          `"${name}" cannot be used in expressions; a constant has a name of letters and digits, such as cloudTarget.`,
        ),
      );
    }
    return fits;
  });
  return Object.fromEntries(usable);
}

/** Compiles the expressions of one scorecard; a bad check is left out and reported. */
class ScorecardCompiler {
  readonly layout = new FactLayout();
  readonly environment: Environment;

  constructor(
    private readonly scorecard: ScorecardEntity,
    private readonly constants: Constants,
    private readonly errors: DefinitionError[],
  ) {
    this.environment = createEnvironment(constants);
  }

  /** The compiled expression, or undefined after reporting what is wrong with it. */
  private compile(
    text: string,
    field: string,
    maxAgeDays?: number,
  ): Expression | undefined {
    try {
      return compileExpression(text, {
        environment: this.environment,
        layout: this.layout,
        constants: this.constants,
        maxAgeDays,
      });
    } catch (error) {
      if (!(error instanceof ExpressionError)) {
        throw error;
      }
      this.errors.push(
        definitionError(this.scorecard, field, error.message, {
          text,
          offset: error.offset,
        }),
      );
      return undefined;
    }
  }

  compileCheck(
    check: CheckDefinition,
    position: number,
  ):
    | Omit<CompiledCheck, 'index' | 'principleIndexes' | 'goalIndexes'>
    | undefined {
    const field = `spec.checks[${position}]`;
    const { expression, appliesTo, maxAgeDays } = check;
    const holds = this.compile(expression, `${field}.expression`, maxAgeDays);
    const applies =
      appliesTo === undefined
        ? undefined
        : this.compile(appliesTo, `${field}.appliesTo`);
    if (!holds || (appliesTo !== undefined && !applies)) {
      return undefined;
    }
    const slots = [...new Set([...(applies?.slots ?? []), ...holds.slots])];
    return {
      id: check.id,
      title: check.title,
      weight: check.weight,
      severity: check.severity,
      principles: [...new Set(check.principles)],
      goals: [...new Set(check.goals ?? [])],
      gate: check.gate,
      maxAgeDays,
      remediation: check.remediation,
      expression,
      appliesTo,
      facts: slots.map(slot => slot.fact.path),
      reads: slots.map(slot => ({
        slot,
        byExpression: holds.slots.includes(slot),
      })),
      holds,
      applies,
    };
  }
}

function cloudHostingOf(
  scorecard: ScorecardEntity,
  constants: Constants,
  errors: DefinitionError[],
): readonly string[] {
  const { cloudHosting } = constants;
  if (Array.isArray(cloudHosting)) {
    return cloudHosting;
  }
  errors.push(
    definitionError(
      scorecard,
      'spec.constants.cloudHosting',
      'The list of hosting classes that count towards the cloud target is missing, so no cloud position can be told.',
    ),
  );
  return [];
}

function collaborationOf(
  scorecard: ScorecardEntity,
  errors: DefinitionError[],
): CollaborationSettings | undefined {
  const { collaboration } = scorecard.spec;
  const problems = settingsProblems(collaboration ?? {});
  for (const { steps, message } of problems) {
    const field = formatFieldPath(['spec', 'collaboration', ...steps]);
    errors.push(
      definitionError(
        scorecard,
        field,
        `${message} Until then nothing is suggested.`,
      ),
    );
  }
  return problems.length === 0 ? collaboration : undefined;
}

/**
 * Compiles a scorecard. A check with an error is left out, so that one slip
 * does not stop the others.
 *
 * @param scorecard - scorecard with full references
 * @param errors - gets what is wrong
 */
export function compileScorecard(
  scorecard: ScorecardEntity,
  errors: DefinitionError[],
): CompiledScorecard {
  const { spec } = scorecard;
  const constants = usableConstants(scorecard, errors);
  const compiler = new ScorecardCompiler(scorecard, constants, errors);
  const ids = new Set<string>();
  const compiled = spec.checks.flatMap((check, position) => {
    if (ids.has(check.id)) {
      errors.push(
        definitionError(
          scorecard,
          `spec.checks[${position}].id`,
          `There are two checks ${check.id}; the second is left out.`,
        ),
      );
      return [];
    }
    ids.add(check.id);
    return compiler.compileCheck(check, position) ?? [];
  });
  const principles = [...new Set(compiled.flatMap(check => check.principles))];
  const goals = [...new Set(compiled.flatMap(check => check.goals))];
  principles.sort();
  goals.sort();
  const { cloudTarget } = constants;
  return {
    ref: stringifyEntityRef(scorecard),
    title: scorecard.metadata.title ?? scorecard.metadata.name,
    version: spec.version,
    leastCoverage: spec.leastCoverage,
    levels: spec.levels,
    constants,
    cloudHosting: cloudHostingOf(scorecard, constants, errors),
    cloudTarget: typeof cloudTarget === 'number' ? cloudTarget : undefined,
    collaboration: collaborationOf(scorecard, errors),
    cloudRules: compileCloudRules(
      scorecard,
      compiler.environment,
      constants,
      errors,
    ),
    checks: compiled.map((check, index) => ({
      ...check,
      index,
      principleIndexes: check.principles.map(ref => principles.indexOf(ref)),
      goalIndexes: check.goals.map(ref => goals.indexOf(ref)),
    })),
    principles,
    goals,
    layout: compiler.layout,
  };
}

/** What counts where no scorecard is loaded: nothing is measured. */
export function emptyScorecard(): CompiledScorecard {
  return {
    ref: '',
    title: '',
    version: '',
    leastCoverage: 0,
    levels: [],
    constants: {},
    cloudHosting: [],
    cloudRules: noCloudRules(),
    checks: [],
    principles: [],
    goals: [],
    layout: new FactLayout(),
  };
}
