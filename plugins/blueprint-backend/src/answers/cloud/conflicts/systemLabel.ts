import { parseEntityRef } from '@backstage/catalog-model';
import type { CloudSystemLabel } from '@policing/plugin-blueprint-common';
import { isDemonstration } from '../../../estate/registryOf';
import type { RegisterView } from '../../../estate/RegisterView';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';

/** A system as the lists of the cloud pages name it. */
export function systemLabel(
  { ref, title, spec, forces }: PlacedSystem,
  { estate, directory }: RegisterView,
): CloudSystemLabel {
  const { namespace, name } = parseEntityRef(ref);
  const force = spec.sharedBy?.lead ?? forces[0];
  return {
    ref,
    title,
    namespace,
    name,
    ...(force && { force: directory.label(force) }),
    demonstration: isDemonstration(estate.system(ref)!),
  };
}
