import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { forceRefOf } from '@policing/plugin-blueprint-common';
import type { GroupRecord, PersonRecord } from './organisation';

/**
 * Which registry may give which role. Role groups are files like all others, so
 * without this rule whoever changes the files of one force could give roles in
 * another (docs/decisions/0008).
 */
export class RoleGivers {
  readonly #everywhere: ReadonlySet<string>;

  private constructor(everywhere: readonly string[]) {
    this.#everywhere = new Set(everywhere);
  }

  /**
   * Reads which registries have `roles: everywhere` in `blueprint.registries`.
   *
   * @throws InputError for any other word than that and `own-forces`
   */
  static fromConfig(config: Config): RoleGivers {
    const registries =
      config.getOptionalConfigArray('blueprint.registries') ?? [];
    return new RoleGivers(
      registries.flatMap(registry => {
        const name = registry.getString('name');
        const roles = registry.getOptionalString('roles') ?? 'own-forces';
        if (!['own-forces', 'everywhere'].includes(roles)) {
          throw new InputError(
            `blueprint.registries, registry "${name}": roles is "${roles}"; it must be own-forces or everywhere`,
          );
        }
        return roles === 'everywhere' ? [name] : [];
      }),
    );
  }

  /**
   * Why a role group may not give its role; undefined where it may.
   *
   * A group that comes from no registry was put into the catalog by the
   * operator, who may do anything.
   *
   * @param group - a group with a role
   * @param groupOf - finds a group by its reference
   */
  refusalOf(
    { registry, role }: GroupRecord,
    groupOf: (ref: string) => GroupRecord | undefined,
  ): string | undefined {
    if (!role || registry === undefined || this.#everywhere.has(registry)) {
      return undefined;
    }
    const ask = `in blueprint.registries give "${registry}" the setting roles: everywhere if it may`;
    if (role.force === undefined) {
      return `the registry "${registry}" may not give national roles; ${ask}`;
    }
    const force = groupOf(forceRefOf(role.force));
    const isOwn = force?.type === 'police-force' && force.registry === registry;
    return isOwn
      ? undefined
      : `the registry "${registry}" does not define the force ${role.force}; ${ask}`;
  }

  /**
   * Whether a person counts as a member of a role group: because the group names
   * them, or because the document that describes them may say so.
   *
   * @param person - undefined for somebody who is not in the catalog, whose
   *   groups the operator maps
   */
  counts(person: PersonRecord | undefined, group: GroupRecord): boolean {
    return (
      person?.registry === undefined ||
      this.#everywhere.has(person.registry) ||
      person.registry === group.registry ||
      group.members.includes(person.ref)
    );
  }
}
