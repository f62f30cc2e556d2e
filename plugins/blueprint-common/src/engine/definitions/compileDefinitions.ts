import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { digestOf } from '../../digest';
import type {
  RiskFrameworkEntity,
  ScorecardEntity,
  StrategyGoalEntity,
  PrincipleEntity,
  CapabilityEntity,
} from '../../schema';
import type { CompiledScorecard } from './CompiledScorecard';
import { compileLegacyProfile } from './compileLegacyProfile';
import { compileScorecard, emptyScorecard } from './compileScorecard';
import { definitionError, type DefinitionError } from './DefinitionError';
import type { Definitions, LegacyProfile, RiskMethod } from './Definitions';

const DEFINITION_KINDS: ReadonlySet<string> = new Set([
  'Principle',
  'Capability',
  'StrategyGoal',
  'Scorecard',
  'RiskFramework',
]);

/** Whether an entity is part of the Blueprint, so that its change may change every score. */
export function isDefinition(entity: Pick<Entity, 'kind'>): boolean {
  return DEFINITION_KINDS.has(entity.kind);
}

/** The national register's own come first, then by reference. */
function byPrecedence(a: Entity, b: Entity): number {
  const own = (entity: Entity) =>
    entity.metadata.namespace === undefined ||
    entity.metadata.namespace === 'default';
  if (own(a) !== own(b)) {
    return own(a) ? -1 : 1;
  }
  return stringifyEntityRef(a) < stringifyEntityRef(b) ? -1 : 1;
}

function ofKind<T extends Entity>(
  entities: readonly Entity[],
  kind: string,
): T[] {
  return entities
    .filter(entity => entity.kind === kind)
    .sort(byPrecedence) as T[];
}

function byRef<T extends Entity>(entities: readonly T[]): Map<string, T> {
  return new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
}

function head(framework: RiskFrameworkEntity) {
  return {
    ref: stringifyEntityRef(framework as Entity),
    title: framework.metadata.title ?? framework.metadata.name,
    version: framework.spec.version,
  };
}

/**
 * The scorecard that systems are scored with: the first that is live, else the
 * first that is not retired. The others can be compared with it.
 *
 * @param entities - of any kind, in any order
 */
export function scorecardInForce(
  entities: readonly Entity[],
): (Entity & ScorecardEntity) | undefined {
  const scorecards = ofKind<Entity & ScorecardEntity>(entities, 'Scorecard');
  return (
    scorecards.find(({ spec }) => spec.status === 'live') ??
    scorecards.find(({ spec }) => spec.status !== 'retired')
  );
}

/**
 * Makes the definitions of the Blueprint ready for scoring. Never throws: what
 * cannot be used is left out and reported in `errors`.
 *
 * @param entities - valid entities of any kind, with full references, in any order
 */
export function compileDefinitions(entities: readonly Entity[]): Definitions {
  const errors: DefinitionError[] = [];
  const scorecards = ofKind<Entity & ScorecardEntity>(entities, 'Scorecard');
  const frameworks = ofKind<Entity & RiskFrameworkEntity>(
    entities,
    'RiskFramework',
  );

  const compiled = new Map<string, CompiledScorecard>();
  for (const scorecard of scorecards) {
    const result = compileScorecard(scorecard, errors);
    compiled.set(result.ref, result);
  }
  const counting = scorecardInForce(scorecards);

  const legacyProfiles = new Map<string, LegacyProfile>();
  const riskMethods = new Map<string, RiskMethod>();
  for (const framework of frameworks) {
    const { ref, ...names } = head(framework);
    const { type, legacy, technologyRisk } = framework.spec;
    if (type === 'legacy' && legacy) {
      legacyProfiles.set(ref, {
        ref,
        ...names,
        ...compileLegacyProfile(framework, legacy, errors),
      });
    } else if (type === 'technology-risk' && technologyRisk) {
      riskMethods.set(ref, { ref, ...names, method: technologyRisk });
    } else {
      errors.push(
        definitionError(
          framework,
          'spec.type',
          `A framework of type ${type} needs the block of that name.`,
        ),
      );
    }
  }

  return {
    scorecard: counting
      ? compiled.get(stringifyEntityRef(counting))!
      : emptyScorecard(),
    scorecards: compiled,
    principles: byRef(ofKind<Entity & PrincipleEntity>(entities, 'Principle')),
    goals: byRef(ofKind<Entity & StrategyGoalEntity>(entities, 'StrategyGoal')),
    capabilities: byRef(
      ofKind<Entity & CapabilityEntity>(entities, 'Capability'),
    ),
    legacyProfiles,
    riskMethods,
    digest: digestOf(
      [...(counting ? [counting] : []), ...frameworks].map(entity => [
        stringifyEntityRef(entity),
        entity.spec,
      ]),
    ),
    errors,
  };
}
