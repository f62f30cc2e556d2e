import { InputError } from '@backstage/errors';
import type { RepositoryFolder } from './RepositoryClient';

const forms = {
  github: {
    pattern:
      /^\/([^/]+\/[^/]+?)(?:\.git)?(?:\/(?:tree|blob)\/([^/]+)(?:\/(.*))?)?\/?$/,
    example: 'https://github.com/force/register/tree/main/catalog',
  },
  gitlab: {
    pattern:
      /^\/(.+?)(?:\.git)?(?:\/-\/(?:tree|blob)\/([^/]+)(?:\/(.*))?)?\/?$/,
    example: 'https://gitlab.com/force/register/-/tree/main/catalog',
  },
} as const;

/**
 * Reads the address of a registry in a repository.
 *
 * @param url - as `blueprint.registries[].url` has it
 * @param type - which host it is on
 * @param basePath - path that stands before all projects of a GitLab, if any
 * @throws InputError that shows the form with a branch, which a change request
 *   needs
 */
export function readRepositoryFolder(
  url: string,
  type: keyof typeof forms,
  basePath = '',
): RepositoryFolder {
  const { host, pathname } = new URL(url);
  const { pattern, example } = forms[type];
  const path = decodeURIComponent(
    basePath && pathname.startsWith(`${basePath}/`)
      ? pathname.slice(basePath.length)
      : pathname,
  );
  const [, project, branch, folder = ''] = pattern.exec(path) ?? [];
  if (!project || !branch) {
    throw new InputError(
      `The url of a registry with changes: change-request must name the branch, such as ${example}; found ${url}`,
    );
  }
  return { host, project, branch, folder: folder.replace(/^\/+|\/+$/g, '') };
}
