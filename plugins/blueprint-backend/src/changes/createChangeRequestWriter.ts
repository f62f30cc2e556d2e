import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  getGitLabRequestOptions,
  ScmIntegrations,
} from '@backstage/integration';
import { ChangeRequestWriter } from './ChangeRequestWriter';
import { GithubClient } from './repository/GithubClient';
import { GitlabClient } from './repository/GitlabClient';
import { readRepositoryFolder } from './repository/readRepositoryFolder';
import { RepositoryError } from './repository/RepositoryError';

/**
 * What opens change requests for a registry in a repository, with the platform's
 * integration for its host.
 *
 * @param config - the root configuration, with `integrations`
 * @param url - address of the registry
 * @throws InputError where the host is neither GitHub nor GitLab, or the address
 *   names no branch
 */
export function createChangeRequestWriter(
  config: RootConfigService,
  url: string,
): ChangeRequestWriter {
  const integrations = ScmIntegrations.fromConfig(config);
  const github = integrations.github.byUrl(url)?.config;
  if (github) {
    const provider =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    const repository = readRepositoryFolder(url, 'github');
    return new ChangeRequestWriter(
      new GithubClient(
        github.apiBaseUrl ?? `https://${github.host}/api/v3`,
        repository,
        async () => {
          const { headers, token } = await provider.getCredentials({ url });
          return headers ?? bearer(token, github.host);
        },
      ),
      repository,
    );
  }
  const gitlab = integrations.gitlab.byUrl(url)?.config;
  if (gitlab) {
    const provider =
      DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
    const { pathname } = new URL(gitlab.baseUrl);
    const repository = readRepositoryFolder(
      url,
      'gitlab',
      pathname.replace(/\/$/, ''),
    );
    return new ChangeRequestWriter(
      new GitlabClient(gitlab.apiBaseUrl, repository, async () => {
        const { token } = await provider.getCredentials({ url });
        return getGitLabRequestOptions(
          gitlab,
          token ?? requireToken(gitlab.host),
        ).headers;
      }),
      repository,
    );
  }
  throw new InputError(
    `blueprint.registries: changes: change-request works with GitHub and GitLab; integrations in the configuration has neither for ${new URL(url).host}`,
  );
}

function bearer(token: string | undefined, host: string) {
  return { Authorization: `Bearer ${token ?? requireToken(host)}` };
}

function requireToken(host: string): never {
  throw new RepositoryError(
    `There is no token for ${host} under integrations in the configuration, so no change request can be opened. Ask whoever operates the register.`,
  );
}
