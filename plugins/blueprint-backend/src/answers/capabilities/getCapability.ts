import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  CapabilityDetailResponse,
  CapabilityForce,
  CapabilityProduct,
  CapabilitySystem,
  InitiativeEntity,
  PooledFigures,
  SystemLife,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { registryOf } from '../../estate/registryOf';
import { nationRow, type Reading } from '../Reading';
import { mappedScope, type ScopeQuery } from './capabilityMapOf';
import type { CapabilityNode } from './CapabilityTree';
import { figuresOf } from './figuresOf';
import { mayBeInUse, type PlacedSystem, shownSystem } from './PlacedSystem';
import { countLives } from './summariseCapabilities';

/** Systems listed for each force; the list of systems has them all. */
const SYSTEMS_SHOWN = 5;
const NATIONAL_SHOWN = 20;
const PRODUCTS_SHOWN = 50;
const OVERLAPS_SHOWN = 50;
const PROMPTS_SHOWN = 50;
const BEST_SHOWN = 5;

const lifeOrder: readonly SystemLife[] = [
  'live',
  'not-known',
  'planned',
  'ended',
];

function byLife(a: PlacedSystem, b: PlacedSystem): number {
  return (
    lifeOrder.indexOf(a.life) - lifeOrder.indexOf(b.life) ||
    a.title.localeCompare(b.title, 'en-GB') ||
    (a.ref < b.ref ? -1 : 1)
  );
}

/** What a system serves of a capability, where it does not serve the whole. */
function withParts(
  system: PlacedSystem,
  node: CapabilityNode,
  branch: ReadonlySet<string>,
  directory: Directory,
): CapabilitySystem {
  const served = system.spec.capabilities ?? [];
  return {
    ...shownSystem(system, directory),
    parts: served.includes(node.ref)
      ? []
      : served.filter(ref => branch.has(ref)).map(ref => directory.label(ref)),
  };
}

function branchOf({ ref, parts }: CapabilityNode): string[] {
  return [ref, ...parts.flatMap(branchOf)];
}

function stateOf(systems: readonly PlacedSystem[]): CapabilityForce['state'] {
  const has = (life: SystemLife) => systems.some(each => each.life === life);
  if (has('live')) {
    return 'live';
  }
  if (has('not-known')) {
    return 'not-known';
  }
  return has('planned') ? 'planned' : 'none-known';
}

/** Products of some systems that are in use, or may be, most systems first. */
function productsOf(
  systems: readonly PlacedSystem[],
  directory: Directory,
): CapabilityProduct[] {
  const byProduct = new Map<string, PlacedSystem[]>();
  for (const system of systems) {
    const { product } = system.spec;
    if (product) {
      byProduct.set(product, [...(byProduct.get(product) ?? []), system]);
    }
  }
  return [...byProduct]
    .map(([ref, instances]): CapabilityProduct => {
      const versions = new Map<string | undefined, number>();
      for (const { spec } of instances) {
        const version = spec.instance?.version;
        versions.set(version, (versions.get(version) ?? 0) + 1);
      }
      const supplier = directory.product(ref)?.spec.supplier;
      return {
        product: directory.label(ref),
        ...(supplier && { supplier }),
        systems: instances.length,
        forces: new Set(instances.flatMap(({ forces }) => forces)).size,
        versions: [...versions]
          .map(([version, count]) => ({
            ...(version && { version }),
            systems: count,
          }))
          .sort((a, b) => b.systems - a.systems),
      };
    })
    .sort(
      (a, b) =>
        b.systems - a.systems ||
        a.product.title.localeCompare(b.product.title, 'en-GB'),
    );
}

/** Initiatives of a registry for a capability or a part of it, by title. */
function initiativesFor(
  branch: ReadonlySet<string>,
  forces: readonly string[],
  registry: string,
  directory: Directory,
): CapabilityDetailResponse['initiatives'] {
  return directory
    .all<Entity & InitiativeEntity>('Initiative')
    .filter(
      ({ metadata, spec }) =>
        registryOf({ metadata }) === registry &&
        spec.capabilities?.some(ref => branch.has(ref)) &&
        [spec.owner, ...(spec.forces ?? [])].some(ref => forces.includes(ref)),
    )
    .map(initiative => ({
      ...directory.label(stringifyEntityRef(initiative)),
      phase: initiative.spec.phase,
      forces: (initiative.spec.forces ?? [initiative.spec.owner]).map(ref =>
        directory.label(ref),
      ),
    }));
}

/** Figures of one capability by force; none where the caller may not see them. */
async function figuresByForce(
  { store, access }: Reading,
  registry: string,
  capability: string,
  forces: readonly string[],
): Promise<Map<string, PooledFigures>> {
  if (!access.conformance) {
    return new Map();
  }
  const rows = await store.readRollUps(registry, 'force', {
    refs: [...forces],
    cells: 'capabilities',
  });
  return new Map(
    rows.flatMap(row =>
      [...figuresOf(row, [capability]).values()].map(figures => [
        row.ref,
        figures,
      ]),
    ),
  );
}

/**
 * Forces that do a capability better than all systems for it taken together, by
 * assured conformance, so that no threshold has to say what is good.
 */
function bestOf(
  figures: ReadonlyMap<string, PooledFigures>,
  whole: PooledFigures | undefined,
  leastCoverage: number,
  directory: Directory,
): NonNullable<CapabilityDetailResponse['doesItWell']> {
  const assured = (each: PooledFigures) => each.assuredConformance ?? 0;
  return [...figures]
    .filter(
      ([, each]) =>
        whole !== undefined &&
        assured(each) > assured(whole) &&
        (each.coverage ?? 0) >= leastCoverage,
    )
    .sort(([, a], [, b]) => assured(b) - assured(a))
    .slice(0, BEST_SHOWN)
    .map(([force, each]) => ({ force: directory.label(force), figures: each }));
}

/** Who has what for one capability, who has nothing known, and who has it twice. */
export async function getCapability(
  reading: Reading,
  query: ScopeQuery & { namespace: string; name: string },
): Promise<CapabilityDetailResponse> {
  const { directory } = reading.register;
  const ref = `capability:${query.namespace}/${query.name}`.toLocaleLowerCase(
    'en-GB',
  );
  const mapped = await mappedScope(reading, query);
  const { registry, leastCoverage, index, scope, map } = mapped;
  const node = index.tree.node(ref);
  const summary = map.summaries.find(each => each.ref === ref);
  if (!node || !summary) {
    throw new NotFoundError(
      `There is no capability ${query.namespace}/${query.name}`,
    );
  }
  const branch = new Set(branchOf(node));
  const inScope = new Set(scope.forces);
  const systems = index
    .serving(ref)
    .filter(
      ({ forces }) =>
        scope.label.kind === 'nation' ||
        forces.some(force => inScope.has(force)),
    );
  const inUse = systems.filter(mayBeInUse);
  const byForce = new Map(
    scope.forces.map((force): [string, PlacedSystem[]] => [force, []]),
  );
  for (const system of systems) {
    system.forces.forEach(force => byForce.get(force)?.push(system));
  }
  const [figures, conformance] = [
    await figuresByForce(reading, registry.name, ref, index.forces),
    mapped.conformance([ref, ...node.parts.map(part => part.ref)]),
  ];
  const nation = reading.access.conformance
    ? await nationRow(reading.store, registry.name, 'capabilities')
    : undefined;
  const maturity = index.maturity(ref);
  const shown = (system: PlacedSystem) =>
    withParts(system, node, branch, directory);
  const forces = [...byForce].map(([force, its]): CapabilityForce => {
    const cell = figures.get(force);
    const assessed = maturity.get(force);
    return {
      force: directory.label(force),
      state: stateOf(its),
      systems: countLives(its),
      first: its.sort(byLife).slice(0, SYSTEMS_SHOWN).map(shown),
      ...(assessed && { maturity: assessed }),
      ...(cell && { conformance: cell }),
    };
  });
  const prompts = map.prompts.filter(({ capability }) =>
    branch.has(capability.ref),
  );
  const withFigures = (each: typeof summary) => {
    const cell = conformance.get(each.ref);
    return { ...each, ...(cell && { conformance: cell }) };
  };
  return {
    registry,
    scope: scope.label,
    leastCoverage,
    capability: {
      ...withFigures(summary),
      ...(node.description && { description: node.description }),
    },
    above: index.tree
      .lineOf(ref)
      .slice(1)
      .reverse()
      .map(({ ref: above, title }) => ({ ref: above, title })),
    parts: map.summaries
      .filter(({ parent }) => parent === ref)
      .map(withFigures),
    forces,
    national: systems
      .filter(({ isNational }) => isNational)
      .sort(byLife)
      .slice(0, NATIONAL_SHOWN)
      .map(shown),
    products: productsOf(inUse, directory).slice(0, PRODUCTS_SHOWN),
    withoutProduct: inUse.filter(({ spec }) => !spec.product).length,
    overlaps: [...branch]
      .flatMap(each => map.overlaps.get(each) ?? [])
      .slice(0, OVERLAPS_SHOWN)
      .map(overlap => ({
        force: directory.label(overlap.force),
        capability: directory.label(overlap.capability),
        systems: overlap.systems.map(({ ref: system, title }) => ({
          ref: system,
          title,
        })),
      })),
    prompts: prompts.slice(0, PROMPTS_SHOWN),
    promptCount: prompts.length,
    initiatives: initiativesFor(branch, scope.forces, registry.name, directory),
    ...(reading.access.conformance && {
      doesItWell: bestOf(
        figures,
        nation && figuresOf(nation, [ref]).get(ref),
        leastCoverage,
        directory,
      ),
    }),
  };
}
