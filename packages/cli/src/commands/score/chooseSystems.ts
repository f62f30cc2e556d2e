import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { LoadedRegister } from '../../registries/loadRegister';
import { UsageError } from '../../UsageError';

/**
 * Finds the systems to score among the files that are asked for.
 *
 * @param register - the files
 * @param name - `name`, `namespace/name` or `system:namespace/name`; a name
 *   alone means that name in any namespace. Without it, every system
 * @returns full references
 * @throws UsageError when there is no such system
 */
export function chooseSystems(
  register: LoadedRegister,
  name?: string,
): Set<string> {
  const refs = register.asked
    .flatMap(({ documents }) => documents)
    .filter(({ entity }) => entity.kind === 'System')
    .map(({ ref }) => ref);
  if (name === undefined) {
    return new Set(refs);
  }
  const chosen = refs.filter(ref => isNamed(ref, name));
  if (chosen.length === 0) {
    throw new UsageError(
      `No file that was read holds the system ${name}. Check its name, or run \`blueprint validate\` in case its file has errors.`,
    );
  }
  return new Set(chosen);
}

function isNamed(ref: string, name: string): boolean {
  const { kind, namespace } = parseEntityRef(ref);
  try {
    const full = stringifyEntityRef(
      parseEntityRef(name, { defaultKind: kind, defaultNamespace: namespace }),
    );
    return full === ref;
  } catch {
    // What is no reference at all names no system.
    return false;
  }
}
