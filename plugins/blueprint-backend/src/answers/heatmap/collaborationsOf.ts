import type { RegisterView } from '../../estate/RegisterView';
import type { Places } from './Places';

const NONE: readonly string[] = [];

function keyOf(forces: readonly string[]): string {
  return [...forces].sort().join(' ');
}

/**
 * Tells the collaborations that run a system: the one that owns it; or, where
 * none does, those whose members are exactly the forces that share it.
 *
 * @returns for a reference of a system, those of its collaborations; the same
 *   list for systems of the same ones
 */
export function collaborationsOf(
  { estate }: RegisterView,
  places: Places,
): (system: string) => readonly string[] {
  const byOwner = new Map<string, readonly string[]>();
  const byMembers = new Map<string, string[]>();
  for (const ref of places.collaborations()) {
    byOwner.set(ref, [ref]);
    const key = keyOf(places.membersOf(ref));
    byMembers.set(key, [...(byMembers.get(key) ?? []), ref]);
  }
  return system => {
    const spec = estate.system(system)?.spec;
    const owned = spec && byOwner.get(spec.owner);
    if (owned) {
      return owned;
    }
    const members = spec?.sharedBy?.members;
    return (members && byMembers.get(keyOf(members))) ?? NONE;
  };
}
