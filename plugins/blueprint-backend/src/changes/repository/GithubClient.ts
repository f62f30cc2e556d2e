import { callHost, type HostAnswer, type HostRequest } from './callHost';
import type {
  RepositoryChange,
  RepositoryClient,
  RepositoryFolder,
} from './RepositoryClient';
import { RepositoryError } from './RepositoryError';

/** Mode that Git gives a plain file. */
const plainFile = '100644';

/** Asks GitHub, by its REST API. */
export class GithubClient implements RepositoryClient {
  readonly #api: string;
  readonly #repository: RepositoryFolder;
  readonly #headers: () => Promise<Record<string, string>>;

  /**
   * @param api - base address of the API, such as `https://api.github.com`
   * @param headers - with a token that is good at present
   */
  constructor(
    api: string,
    repository: RepositoryFolder,
    headers: () => Promise<Record<string, string>>,
  ) {
    this.#api = `${api}/repos/${repository.project.split('/').map(encodeURIComponent).join('/')}`;
    this.#repository = repository;
    this.#headers = headers;
  }

  async revision(): Promise<string> {
    const { branch } = this.#repository;
    const { body } = await this.#call(`read the branch ${branch}`, {
      url: `/git/ref/heads/${pathOf(branch)}`,
    });
    return body.object.sha;
  }

  async read(path: string, revision: string): Promise<string | undefined> {
    const { status, body } = await this.#call(
      `read ${path}`,
      { url: `/contents/${pathOf(path)}?ref=${encodeURIComponent(revision)}` },
      [404],
    );
    if (status === 404 || body?.type !== 'file') {
      return undefined;
    }
    return Buffer.from(body.content, 'base64').toString('utf8');
  }

  async list(folder: string, revision: string): Promise<string[]> {
    const { body } = await this.#call('list its files', {
      url: `/git/trees/${encodeURIComponent(revision)}?recursive=1`,
    });
    if (body.truncated) {
      throw new RepositoryError(
        'The repository has too many files to be listed in one go; give the register a repository of its own.',
      );
    }
    return body.tree
      .filter(({ type }: { type: string }) => type === 'blob')
      .map(({ path }: { path: string }) => path)
      .filter((path: string) => folder === '' || path.startsWith(`${folder}/`));
  }

  async propose(change: RepositoryChange): Promise<string> {
    const { revision, branch, title, description, files } = change;
    const { body: base } = await this.#call('read the last commit', {
      url: `/git/commits/${encodeURIComponent(revision)}`,
    });
    const { body: tree } = await this.#call('store the files', {
      method: 'POST',
      url: '/git/trees',
      body: {
        base_tree: base.tree.sha,
        tree: files.map(({ path, after }) => ({
          path,
          mode: plainFile,
          type: 'blob',
          ...(after === undefined ? { sha: null } : { content: after }),
        })),
      },
    });
    const { body: commit } = await this.#call('store the commit', {
      method: 'POST',
      url: '/git/commits',
      body: {
        message: `${title}\n\n${description}`,
        tree: tree.sha,
        parents: [revision],
      },
    });
    await this.#call(`make the branch ${branch}`, {
      method: 'POST',
      url: '/git/refs',
      body: { ref: `refs/heads/${branch}`, sha: commit.sha },
    });
    try {
      const { body } = await this.#call('open the pull request', {
        method: 'POST',
        url: '/pulls',
        body: {
          title,
          body: description,
          head: branch,
          base: this.#repository.branch,
        },
      });
      return body.html_url;
    } catch (error) {
      await this.#call('remove the branch again', {
        method: 'DELETE',
        url: `/git/refs/heads/${pathOf(branch)}`,
      }).catch(() => undefined);
      throw error;
    }
  }

  async #call(
    doing: string,
    request: Omit<HostRequest, 'headers'>,
    accepted?: readonly number[],
  ): Promise<HostAnswer> {
    return callHost(
      {
        ...request,
        url: this.#api + request.url,
        headers: {
          ...(await this.#headers()),
          Accept: 'application/vnd.github+json',
        },
      },
      doing,
      accepted,
    );
  }
}

function pathOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
