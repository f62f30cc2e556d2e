import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type AdherenceInView,
  type CapabilityEntity,
  type CapabilityLevel,
  type CollaborationView,
  forcesOfOwner,
  type GroupEntity,
  type InitiativeEntity,
  type SystemInView,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import { registryOf } from '../estate/registryOf';
import type { RegisterView } from '../estate/RegisterView';
import { inTurns } from '../scoring/inTurns';
import type { ResultsReader } from '../store/ResultsStore';
import type { RollUpRow } from '../store/rollUps';

const LIVE: ReadonlySet<string> = new Set(['live', 'retiring']);

function systemInView(
  { estate }: RegisterView,
  ref: string,
  registry: string,
): SystemInView | undefined {
  const system = estate.system(ref);
  if (
    !system ||
    registryOf(system) !== registry ||
    system.spec.type === 'national-system' ||
    !LIVE.has(system.spec.lifecycle ?? '')
  ) {
    return undefined;
  }
  const forces = estate.forcesOf(ref);
  const { product, capabilities = [], support } = system.spec;
  return forces.length === 0
    ? undefined
    : {
        ref,
        forces,
        product,
        capabilities,
        contractDates: [
          ...(support?.contractEnds ? [support.contractEnds] : []),
          ...(support?.contractBreaks ?? []),
        ],
      };
}

function leafCapabilities(directory: Directory): Map<string, CapabilityLevel> {
  const all = directory.all<Entity & CapabilityEntity>('Capability');
  const above = new Set(all.map(({ spec }) => spec.parent));
  return new Map(
    all
      .map(each => [stringifyEntityRef(each), each.spec.level] as const)
      .filter(([ref]) => !above.has(ref)),
  );
}

function groupsInView(directory: Directory, registry: string) {
  const forces = directory
    .forces(registry)
    .map(force => stringifyEntityRef(force as Entity));
  const regions = directory.regions(registry).map(region => {
    const ref = stringifyEntityRef(region as Entity);
    const members = forces.filter(force => directory.regionOf(force) === ref);
    return { ref, type: 'region' as const, members };
  });
  const collaborations = directory
    .all<Entity & GroupEntity>('Group')
    .filter(
      group =>
        group.spec.type === 'collaboration' && registryOf(group) === registry,
    )
    .map(group => {
      const { lead, members = [] } = group.spec.collaboration ?? {};
      return {
        ref: stringifyEntityRef(group),
        type: 'collaboration' as const,
        members: [...(lead ? [lead] : []), ...members],
      };
    });
  return [...collaborations, ...regions];
}

function initiativesInView(directory: Directory, registry: string) {
  return directory
    .all<Entity & InitiativeEntity>('Initiative')
    .filter(
      entity =>
        entity.spec.phase !== 'closed' && registryOf(entity) === registry,
    )
    .map(entity => {
      const { spec } = entity;
      const leading = forcesOfOwner(spec.owner, ref => directory.group(ref));
      return {
        ref: stringifyEntityRef(entity),
        forces: [...new Set([...leading.refs, ...(spec.forces ?? [])])],
        topic: spec.topic,
        capabilities: spec.capabilities ?? [],
        goals: spec.goals ?? [],
        startsOn: spec.startsOn,
        endsOn: spec.endsOn,
      };
    });
}

function adherenceIn(
  rows: readonly RollUpRow[],
  cells: 'principles' | 'goals',
  counts: (ref: string) => boolean,
): AdherenceInView[] {
  return rows.flatMap(row =>
    (row.cells[cells] ?? [])
      .filter(({ column }) => counts(column))
      .map(({ column, tally }) => ({
        force: row.ref,
        subject: column,
        assuredConformance: tally.assuredConformance,
        coverage: tally.coverage,
      })),
  );
}

/**
 * What suggestions for a register are worked out from: what is declared, and the
 * stored figures of its forces.
 *
 * @param today - ISO date
 */
export async function collaborationView(
  register: RegisterView,
  store: Pick<ResultsReader, 'readRollUps' | 'readRegisterState'>,
  registry: string,
  today: string,
): Promise<CollaborationView> {
  const { directory, estate } = register;
  const leaves = leafCapabilities(directory);
  const groups = groupsInView(directory, registry);
  const initiatives = initiativesInView(directory, registry);
  const [byPrinciple, byGoal, state] = await Promise.all([
    store.readRollUps(registry, 'force', { cells: 'principles' }),
    store.readRollUps(registry, 'force', { cells: 'goals' }),
    store.readRegisterState(),
  ]);
  const enablers = new Set(
    state?.goals.filter(({ type }) => type === 'enabler').map(goal => goal.ref),
  );
  const systems = await inTurns(estate.refs(), ref =>
    systemInView(register, ref, registry),
  );
  return {
    registry,
    today,
    systems: systems.filter(system => system !== undefined),
    groups,
    leafCapabilities: leaves,
    initiatives,
    adherence: [
      ...adherenceIn(byPrinciple, 'principles', () => true),
      ...adherenceIn(byGoal, 'goals', ref => enablers.has(ref)),
    ],
  };
}
