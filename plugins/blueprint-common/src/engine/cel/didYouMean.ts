import { closestName } from '../../validation/closestName';

/**
 * A hint at the name that was probably meant.
 *
 * @returns ` Did you mean x?` with its space, or nothing where no name is near
 */
export function didYouMean(name: string, names: readonly string[]): string {
  const closest = closestName(name, names);
  return closest === undefined ? '' : ` Did you mean ${closest}?`;
}
