import type { CapabilityEntity } from '@policing/plugin-blueprint-common';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import { registryOf } from '../../estate/registryOf';
import type { RegisterView } from '../../estate/RegisterView';

/** Number of systems by goal, for a whole register and for each force. */
class GoalCounts {
  readonly #counts = new Map<string, number>();

  add(goal: string, forces: readonly string[]): void {
    for (const scope of ['', ...forces]) {
      const key = `${goal} ${scope}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /**
   * Systems that serve a goal.
   *
   * @param force - only of this force; without it, of the whole register
   */
  of(goal: string, force: string = ''): number {
    return this.#counts.get(`${goal} ${force}`) ?? 0;
  }
}

/** Goals that each capability declares to serve. */
function goalsByCapability({
  directory,
}: RegisterView): Map<string, readonly string[]> {
  return new Map(
    directory
      .all<Entity & CapabilityEntity>('Capability')
      .map(entity => [stringifyEntityRef(entity), entity.spec.goals ?? []]),
  );
}

/**
 * How many systems serve each goal through the capabilities that they, and the
 * capabilities above those, serve; counted once until the register changes.
 */
export class GoalSystems {
  readonly #kept = new KeptUntilChange<GoalCounts>();

  of(register: RegisterView, registry: string): GoalCounts {
    return this.#kept.get(register, registry, () => {
      const { estate, directory } = register;
      const declared = goalsByCapability(register);
      const servedBy = new Map<string, readonly string[]>();
      const goalsOf = (capability: string) => {
        const goals =
          servedBy.get(capability) ??
          directory
            .withAncestors([capability])
            .flatMap(each => declared.get(each) ?? []);
        servedBy.set(capability, goals);
        return goals;
      };
      const counts = new GoalCounts();
      for (const ref of estate.refs()) {
        const { metadata, spec } = estate.system(ref)!;
        if (registryOf({ metadata }) === registry) {
          const goals = new Set((spec.capabilities ?? []).flatMap(goalsOf));
          const forces = estate.forcesOf(ref);
          goals.forEach(goal => counts.add(goal, forces));
        }
      }
      return counts;
    });
  }
}
