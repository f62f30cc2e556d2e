import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  type CapabilityEntity,
  type EntityLabel,
  type GoalAlignment,
  goalTypes,
  type PrincipleEntity,
  type StrategyGoalEntity,
  type StrategyResponse,
} from '@policing/plugin-blueprint-common';
import type { RollUpRow } from '../../store/rollUps';
import type { RegisterState } from '../../store/ResultsStore';
import { rollUpOfCell } from '../cells';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../Reading';
import { dayOf } from './dayOf';
import type { GoalSystems } from './GoalSystems';
import type { InitiativeBook } from './InitiativeBook';
import type { InitiativeRecord } from './InitiativeRecord';
import { maturityOf } from './maturityOf';
import { roadmapOf } from './roadmapOf';
import { isAtWork, mentionsOf, workOn } from './workOn';

/** What the alignment with the strategy is made from, kept between requests. */
export interface StrategyBooks {
  initiatives: InitiativeBook;
  goalSystems: GoalSystems;
}

/** Everything that one goal is looked up in. */
interface Scope {
  reading: Reading;
  registry: string;
  force?: string;
  state: RegisterState;
  /** Figures of the force, or of the whole register. */
  row?: RollUpRow;
  /** Initiatives of the scope. */
  initiatives: readonly InitiativeRecord[];
  forces: readonly EntityLabel[];
  /** Forces that declare what they work on. */
  declaring: ReadonlySet<string>;
  principles: readonly (Entity & PrincipleEntity)[];
  capabilities: readonly (Entity & CapabilityEntity)[];
  systemsThroughCapabilities(goal: string): number;
}

function titled(entity: Entity): EntityLabel {
  const { title, name } = entity.metadata;
  return { ref: stringifyEntityRef(entity), title: title ?? name };
}

/** Forces that lead some initiatives or take part in them. */
function forcesOf(initiatives: readonly InitiativeRecord[]): Set<string> {
  return new Set(initiatives.flatMap(({ forces }) => [...forces]));
}

/** Distinct systems of the scope that some initiatives change. */
function systemsChanged(
  about: readonly InitiativeRecord[],
  { reading, force }: Scope,
): number {
  const { estate } = reading.register;
  const systems = new Set(about.flatMap(({ spec }) => spec.systems ?? []));
  return [...systems].filter(
    ref =>
      estate.system(ref) &&
      (force === undefined || estate.forcesOf(ref).includes(force)),
  ).length;
}

/** Forces that declare what they work on, and none of it is about a goal. */
function forcesWithout(
  about: readonly InitiativeRecord[],
  { force, forces, declaring }: Scope,
): EntityLabel[] {
  if (force !== undefined) {
    return [];
  }
  const working = forcesOf(about.filter(isAtWork));
  return forces.filter(({ ref }) => declaring.has(ref) && !working.has(ref));
}

function alignmentOf(
  goal: Entity & StrategyGoalEntity,
  scope: Scope,
): GoalAlignment {
  const { access } = scope.reading;
  const { spec } = goal;
  const label = titled(goal);
  const { ref } = label;
  const serve = (entity: { spec: { goals?: string[] } }) =>
    entity.spec.goals?.includes(ref) ?? false;
  const about = scope.initiatives.filter(({ goals }) => goals.has(ref));
  const cell = scope.row?.cells.goals?.find(({ column }) => column === ref);
  return {
    ...label,
    type: spec.type,
    ...(spec.code && { code: spec.code }),
    statement: spec.statement,
    basis: spec.basis,
    items: spec.items ?? [],
    source: {
      title: spec.source.title,
      ...(spec.source.url && { url: spec.source.url }),
      ...(spec.source.date && { date: spec.source.date }),
    },
    principles: scope.principles.filter(serve).map(titled),
    checks: (scope.state.definitions?.checks ?? [])
      .filter(({ goals }) => goals.includes(ref))
      .map(({ id, title }) => ({ ref: id, title })),
    capabilities: scope.capabilities.filter(serve).map(titled),
    systems: {
      throughChecks: cell?.systems ?? 0,
      throughCapabilities: scope.systemsThroughCapabilities(ref),
      throughInitiatives: systemsChanged(about, scope),
    },
    ...(access.conformance &&
      scope.row &&
      cell && { conformance: rollUpOfCell(scope.row, cell, access) }),
    initiatives: mentionsOf(about),
    work: workOn(about, scope.initiatives.length),
    forcesWithout: forcesWithout(about, scope),
  };
}

/**
 * How what forces run and work on lines up with the national strategy: goal by
 * goal, phase by phase and capability by capability, from what is declared.
 *
 * @throws InputError for a force that the register does not have
 */
export async function getStrategy(
  reading: Reading,
  books: StrategyBooks,
  query: { registry?: string; force?: string },
): Promise<StrategyResponse> {
  const { store, access, register } = reading;
  access.requireInitiatives();
  const { directory } = register;
  const [state, today] = await Promise.all([
    registerState(store),
    dayOf(store),
  ]);
  const registry = chooseRegistry(reading, state, query.registry);
  const groups = directory.forces(registry.name);
  const forces = groups
    .map(group => titled(group as Entity))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const force = forces.find(({ ref }) => ref === query.force);
  if (query.force !== undefined && !force) {
    throw new InputError(
      `force: the register "${registry.name}" has no force ${query.force}`,
    );
  }
  const row = force
    ? (
        await store.readRollUps(registry.name, 'force', {
          refs: [force.ref],
          cells: 'goals',
        })
      )[0]
    : await nationRow(store, registry.name, 'goals');
  const all = books.initiatives.of(register, registry, today);
  const initiatives = force
    ? all.filter(each => each.forces.has(force.ref))
    : all;
  const counts = books.goalSystems.of(register, registry.name);
  const scope: Scope = {
    reading,
    registry: registry.name,
    force: force?.ref,
    state,
    row,
    initiatives,
    forces,
    declaring: forcesOf(initiatives),
    principles: directory
      .all<Entity & PrincipleEntity>('Principle')
      .filter(({ spec }) => spec.status !== 'retired'),
    capabilities: directory
      .all<Entity & CapabilityEntity>('Capability')
      .filter(({ spec }) => spec.status !== 'retired'),
    systemsThroughCapabilities: goal => counts.of(goal, force?.ref),
  };
  const goals = directory
    .all<Entity & StrategyGoalEntity>('StrategyGoal')
    .filter(({ spec }) => spec.status !== 'retired')
    .map(goal => ({ order: goal.spec.order, ...alignmentOf(goal, scope) }))
    .sort(
      (a, b) =>
        goalTypes.indexOf(a.type) - goalTypes.indexOf(b.type) ||
        a.order - b.order,
    )
    .map(({ order: _order, ...goal }) => goal);
  const maturity = maturityOf(register, registry.name, all, force?.ref);
  const isGap = ({ work }: Pick<GoalAlignment, 'work'>) =>
    work !== 'worked-on' && work !== 'not-declared';
  return {
    registry: registry.name,
    ...(force && { force }),
    forces,
    leastCoverage: state.definitions?.leastCoverage ?? 0,
    initiatives: initiatives.length,
    goals,
    roadmap: roadmapOf(
      groups.filter(
        group => !force || stringifyEntityRef(group as Entity) === force.ref,
      ),
      goals.filter(({ type }) => type === 'phase').map(({ ref }) => ref),
      all,
    ),
    maturity,
    gaps: {
      goals: goals
        .filter(
          goal =>
            (goal.type === 'ambition' || goal.type === 'enabler') &&
            isGap(goal),
        )
        .map(({ ref }) => ref),
      maturity: maturity
        .filter(item => item.aimsHigher && isGap(item))
        .map(({ ref }) => ref),
    },
  };
}
