import { InputError } from '@backstage/errors';
import type { EstateScope } from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import { NATION_REF } from '../../store/rollUps';
import type { EstateIndex } from './EstateIndex';
import type { PlacedSystem } from './PlacedSystem';

/** The part of a registry that an answer is about. */
export interface ScopedEstate {
  label: EstateScope;
  /** Forces in it, by title. */
  forces: readonly string[];
  /** Systems of those forces, each once; for the nation all there are. */
  systems: readonly PlacedSystem[];
}

/** Forces of a registry that belong to a region. */
export function forcesOfRegion(
  region: string,
  { forces }: Pick<EstateIndex, 'forces'>,
  directory: Directory,
): string[] {
  return forces.filter(force => directory.regionOf(force) === region);
}

/**
 * The force of a registry that a parameter names.
 *
 * @throws InputError where the registry has no such force
 */
export function namedForce(
  name: string,
  ref: string,
  registry: string,
  { forces }: Pick<EstateIndex, 'forces'>,
): string {
  const force = ref.toLocaleLowerCase('en-GB');
  if (!forces.includes(force)) {
    throw new InputError(
      `${name}: the register "${registry}" has no force ${ref}; GET /summary lists those it has`,
    );
  }
  return force;
}

function systemsOf(
  forces: readonly string[],
  index: EstateIndex,
): PlacedSystem[] {
  return [...new Set(forces.flatMap(force => index.ofForce(force)))];
}

/**
 * The force, region or nation that is asked for.
 *
 * @throws InputError where both a force and a region are named, or one that the
 *   registry does not have
 */
export function scopedEstate(
  query: { force?: string; region?: string },
  registry: string,
  index: EstateIndex,
  directory: Directory,
): ScopedEstate {
  const { force, region } = query;
  if (force && region) {
    throw new InputError('force, region: name one of them, not both');
  }
  if (force) {
    const ref = namedForce('force', force, registry, index);
    return {
      label: { ...directory.label(ref), kind: 'force' },
      forces: [ref],
      systems: index.ofForce(ref),
    };
  }
  if (region) {
    const ref = region.toLocaleLowerCase('en-GB');
    const forces = forcesOfRegion(ref, index, directory);
    if (forces.length === 0) {
      throw new InputError(
        `region: the register "${registry}" has no force in ${region}`,
      );
    }
    return {
      label: { ...directory.label(ref), kind: 'region' },
      forces,
      systems: systemsOf(forces, index),
    };
  }
  return {
    label: { ref: NATION_REF, title: 'Nation', kind: 'nation' },
    forces: index.forces,
    systems: index.systems,
  };
}
