import {
  type CapabilitySystem,
  type CloudCounts,
  scorecardInForce,
  type SystemEntity,
  type SystemLife,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { registryOf } from '../../estate/registryOf';
import type { RegisterView } from '../../estate/RegisterView';

/** The open facts of a system that capabilities and comparisons ask for. */
export interface PlacedSystem {
  ref: string;
  title: string;
  spec: SystemEntity['spec'];
  /** References; none for a national system that no force is named for. */
  forces: readonly string[];
  /** A national system belongs to no single force, whoever uses it. */
  isNational: boolean;
  life: SystemLife;
  cloud: keyof CloudCounts;
}

const lives: Record<string, SystemLife> = {
  proposed: 'planned',
  'in-delivery': 'planned',
  live: 'live',
  retiring: 'live',
  decommissioned: 'ended',
};

/** Whether a system is in use, or may be, since nobody recorded where it is in its life. */
export function mayBeInUse({ life }: Pick<PlacedSystem, 'life'>): boolean {
  return life === 'live' || life === 'not-known';
}

/** Hosting classes that count towards the cloud target: a constant of the scorecard. */
function cloudHostingOf(directory: Directory): readonly string[] {
  const { cloudHosting } =
    scorecardInForce(directory.definitions())?.spec.constants ?? {};
  return Array.isArray(cloudHosting) ? cloudHosting : [];
}

function cloudOf(
  hostingClass: string | undefined,
  cloudHosting: readonly string[],
): keyof CloudCounts {
  if (!hostingClass || hostingClass === 'unknown' || !cloudHosting.length) {
    return 'notKnown';
  }
  return cloudHosting.includes(hostingClass) ? 'inCloud' : 'notInCloud';
}

/** The systems of a registry with their open facts, by reference. */
export function placeSystems(
  { estate, directory }: RegisterView,
  registry: string,
): PlacedSystem[] {
  const cloudHosting = cloudHostingOf(directory);
  return estate.refs().flatMap(ref => {
    const system = estate.system(ref)!;
    if (registryOf(system) !== registry) {
      return [];
    }
    const { metadata, spec } = system;
    const isNational = spec.type === 'national-system';
    return {
      ref,
      title: metadata.title ?? metadata.name,
      spec,
      forces: isNational ? [] : estate.forcesOf(ref),
      isNational,
      life: lives[spec.lifecycle ?? ''] ?? 'not-known',
      cloud: cloudOf(spec.hosting?.class, cloudHosting),
    };
  });
}

/** A system as the answers about capabilities show it. */
export function shownSystem(
  { ref, title, spec, forces, life }: PlacedSystem,
  directory: Directory,
): Omit<CapabilitySystem, 'parts'> {
  const { lifecycle, product, instance, hosting, support } = spec;
  return {
    ref,
    title,
    life,
    shared: forces.length > 1,
    ...(lifecycle && { lifecycle }),
    ...(product && { product: directory.label(product) }),
    ...(instance?.version && { version: instance.version }),
    ...(hosting?.class && { hostingClass: hosting.class }),
    ...(support?.contractEnds && { contractEnds: support.contractEnds }),
  };
}
