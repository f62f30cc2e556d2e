import type { Environment } from '@marcbachmann/cel-js';
import type { ScorecardEntity } from '../../schema';
import { compileExpression, type Expression } from '../cel/compileExpression';
import { didYouMean } from '../cel/didYouMean';
import { ExpressionError } from '../cel/ExpressionError';
import type { Constants } from '../cel/Scope';
import {
  definitionError,
  type DefinitionError,
} from '../definitions/DefinitionError';
import { factByPath, factCatalogue } from '../facts/factCatalogue';
import { FactLayout, type Slot } from '../facts/FactLayout';
import { isRestrictedFact } from '../facts/restriction';
import type {
  CloudRules,
  CompiledConflict,
  CompiledDisposition,
  ConflictDefinition,
  DispositionDefinition,
} from './CloudRules';

const FIELD = 'spec.cloud';

/** Compiles the rules of one scorecard; a bad rule is left out and reported. */
class CloudRulesCompiler {
  readonly layout = new FactLayout();

  constructor(
    private readonly scorecard: ScorecardEntity,
    private readonly environment: Environment,
    private readonly constants: Constants,
    private readonly errors: DefinitionError[],
  ) {}

  /** The compiled expression, or undefined after reporting what is wrong with it. */
  expression(text: string, field: string): Expression | undefined {
    const { environment, layout, constants } = this;
    try {
      return compileExpression(text, { environment, layout, constants });
    } catch (error) {
      if (!(error instanceof ExpressionError)) {
        throw error;
      }
      const { message, offset } = error;
      this.report(field, message, { text, offset });
      return undefined;
    }
  }

  /** The rules of a list that compile, each identifier once. */
  each<Definition extends { id: string }, Compiled>(
    definitions: readonly Definition[],
    field: string,
    compile: (definition: Definition, field: string) => Compiled | undefined,
  ): Compiled[] {
    const ids = new Set<string>();
    return definitions.flatMap((definition, position) => {
      const place = `${field}[${position}]`;
      const { id } = definition;
      if (ids.has(id)) {
        this.report(
          `${place}.id`,
          `There are two rules ${id}; the second is left out.`,
        );
        return [];
      }
      ids.add(id);
      return compile(definition, place) ?? [];
    });
  }

  conflict(
    definition: ConflictDefinition,
    field: string,
  ): CompiledConflict | undefined {
    const { plan, appliesTo, when, requires, ...rest } = definition;
    const planned = this.facts(plan, `${field}.plan`);
    const required = this.facts(requires, `${field}.requires`);
    const applies =
      appliesTo === undefined
        ? undefined
        : this.expression(appliesTo, `${field}.appliesTo`);
    const holds = this.expression(when, `${field}.when`);
    if (
      !planned ||
      !required ||
      !holds ||
      (appliesTo !== undefined && !applies)
    ) {
      return undefined;
    }
    return {
      ...rest,
      plan: planned,
      applies,
      when: holds,
      requires: required,
      ...readBy([
        ...planned,
        ...(applies?.slots ?? []),
        ...holds.slots,
        ...required,
      ]),
    };
  }

  disposition(
    { when, ...rest }: DispositionDefinition,
    field: string,
  ): CompiledDisposition | undefined {
    const holds = this.expression(when, `${field}.when`);
    return holds && { ...rest, when: holds, ...readBy(holds.slots) };
  }

  /** Places of facts of the documents; undefined after reporting one that does not exist. */
  private facts(
    paths: readonly string[] = [],
    field: string,
  ): Slot[] | undefined {
    const wrong = paths.findIndex(
      path => !factByPath.has(path) || path.startsWith('graph.'),
    );
    if (wrong >= 0) {
      this.report(
        `${field}[${wrong}]`,
        `There is no fact ${paths[wrong]} that could be recorded.${didYouMean(
          paths[wrong],
          factCatalogue
            .filter(({ origin }) => origin !== 'graph')
            .map(({ path }) => path),
        )}`,
      );
      return undefined;
    }
    return paths.map(path => this.layout.slotOf(path, false));
  }

  private report(
    field: string,
    message: string,
    place?: { text: string; offset: number },
  ): void {
    this.errors.push(definitionError(this.scorecard, field, message, place));
  }
}

function readBy(slots: readonly Slot[]) {
  const unique = [...new Set(slots)];
  return {
    slots: unique,
    restricted: unique.some(({ fact }) => isRestrictedFact(fact)),
  };
}

/**
 * Compiles the rules over plans of a scorecard. A rule with an error is left
 * out and reported, so that one slip does not stop the others.
 *
 * @param scorecard - scorecard with full references
 * @param environment - types, see `createEnvironment`
 * @param errors - gets what is wrong
 */
export function compileCloudRules(
  scorecard: ScorecardEntity,
  environment: Environment,
  constants: Constants,
  errors: DefinitionError[],
): CloudRules {
  const compiler = new CloudRulesCompiler(
    scorecard,
    environment,
    constants,
    errors,
  );
  const { conflicts = [], dispositions } = scorecard.spec.cloud ?? {};
  const field = `${FIELD}.dispositions`;
  const rules = compiler.each(
    dispositions?.rules ?? [],
    `${field}.rules`,
    (rule, place) => compiler.disposition(rule, place),
  );
  const applies =
    dispositions?.appliesTo === undefined
      ? undefined
      : compiler.expression(dispositions.appliesTo, `${field}.appliesTo`);
  return {
    conflicts: compiler.each(conflicts, `${FIELD}.conflicts`, (rule, place) =>
      compiler.conflict(rule, place),
    ),
    ...(dispositions && {
      dispositions: {
        applies,
        leastPoints: dispositions.leastPoints,
        leastDistance: dispositions.leastDistance,
        rules,
        restricted:
          rules.some(({ restricted }) => restricted) ||
          readBy(applies?.slots ?? []).restricted,
      },
    }),
    layout: compiler.layout,
  };
}

/** No rules at all. */
export function noCloudRules(): CloudRules {
  return { conflicts: [], layout: new FactLayout() };
}
