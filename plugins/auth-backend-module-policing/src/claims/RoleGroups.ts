import type { LoggerService } from '@backstage/backend-plugin-api';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';

/**
 * Keeps to the role groups of the catalog: a group of the configured table that
 * is none counts for nothing, and the log says so once.
 */
export class RoleGroups {
  readonly #directory: Pick<OrganisationDirectory, 'groupsByRef'>;
  readonly #logger: LoggerService;
  readonly #reported = new Set<string>();

  constructor(options: {
    directory: Pick<OrganisationDirectory, 'groupsByRef'>;
    logger: LoggerService;
  }) {
    this.#directory = options.directory;
    this.#logger = options.logger;
  }

  /**
   * The groups among these that may give a role. One that the catalog does not
   * have counts, because the catalog may still be filled; without a role group
   * behind it, it opens nothing.
   *
   * @param refs - full references of groups
   */
  async among(refs: readonly string[]): Promise<string[]> {
    const groups = await this.#directory.groupsByRef();
    return refs.filter(ref => {
      const group = groups.get(ref);
      if (!group?.role && groups.size > 0) {
        this.#report(
          ref,
          group ? 'gives no role' : 'is not in the catalog, at least for now',
        );
      }
      return !group || group.role;
    });
  }

  #report(ref: string, what: string): void {
    if (!this.#reported.has(ref)) {
      this.#reported.add(ref);
      this.#logger.warn(
        `The table of claimsToRoleGroups names ${ref}, which ${what}`,
      );
    }
  }
}
