import type { Entity } from '@backstage/catalog-model';
import { compileExpression } from '../cel/compileExpression';
import { createEnvironment } from '../cel/environment';
import { ExpressionError } from '../cel/ExpressionError';
import { FactLayout } from '../facts/FactLayout';
import { definitionError, type DefinitionError } from './DefinitionError';
import type { LegacyMethod, LegacyProfile } from './Definitions';

/**
 * Compiles the rules of a legacy profile that suggest scores from facts. A rule
 * with an error is left out and reported.
 *
 * @param framework - the framework, for errors
 * @param method - its legacy part
 * @param errors - gets what is wrong
 */
export function compileLegacyProfile(
  framework: Entity,
  method: LegacyMethod,
  errors: DefinitionError[],
): Pick<LegacyProfile, 'method' | 'derivations' | 'layout'> {
  const layout = new FactLayout();
  const environment = createEnvironment({});
  const derivations = (method.derivations ?? []).flatMap(
    ({ criterion, score, when }, position) => {
      try {
        return [
          {
            criterion,
            score,
            when: compileExpression(when, {
              environment,
              layout,
              constants: {},
            }),
          },
        ];
      } catch (error) {
        if (!(error instanceof ExpressionError)) {
          throw error;
        }
        errors.push(
          definitionError(
            framework,
            `spec.legacy.derivations[${position}].when`,
            error.message,
            { text: when, offset: error.offset },
          ),
        );
        return [];
      }
    },
  );
  return { method, derivations, layout };
}
