import { callHost, type HostAnswer, type HostRequest } from './callHost';
import type {
  RepositoryChange,
  RepositoryClient,
  RepositoryFolder,
} from './RepositoryClient';

const pageSize = 100;

/** Asks GitLab, by its REST API. */
export class GitlabClient implements RepositoryClient {
  readonly #api: string;
  readonly #repository: RepositoryFolder;
  readonly #headers: () => Promise<Record<string, string>>;

  /**
   * @param api - base address of the API, such as `https://gitlab.com/api/v4`
   * @param headers - with a token that is good at present
   */
  constructor(
    api: string,
    repository: RepositoryFolder,
    headers: () => Promise<Record<string, string>>,
  ) {
    this.#api = `${api}/projects/${encodeURIComponent(repository.project)}`;
    this.#repository = repository;
    this.#headers = headers;
  }

  async revision(): Promise<string> {
    const { branch } = this.#repository;
    const { body } = await this.#call(`read the branch ${branch}`, {
      url: `/repository/branches/${encodeURIComponent(branch)}`,
    });
    return body.commit.id;
  }

  async read(path: string, revision: string): Promise<string | undefined> {
    const { status, body } = await this.#call(
      `read ${path}`,
      {
        url: `/repository/files/${encodeURIComponent(path)}?ref=${encodeURIComponent(revision)}`,
      },
      [404],
    );
    return status === 404
      ? undefined
      : Buffer.from(body.content, 'base64').toString('utf8');
  }

  async list(folder: string, revision: string): Promise<string[]> {
    const paths: string[] = [];
    for (let page = 1; page;) {
      const query = new URLSearchParams({
        ref: revision,
        recursive: 'true',
        per_page: String(pageSize),
        page: String(page),
        ...(folder && { path: folder }),
      });
      const { body, headers } = await this.#call('list its files', {
        url: `/repository/tree?${query}`,
      });
      for (const { type, path } of body) {
        if (type === 'blob') {
          paths.push(path);
        }
      }
      page = Number(headers.get('x-next-page') ?? 0);
    }
    return paths;
  }

  async propose(change: RepositoryChange): Promise<string> {
    const { revision, branch, title, description, files } = change;
    await this.#call(`make the branch ${branch} with the commit`, {
      method: 'POST',
      url: '/repository/commits',
      body: {
        branch,
        start_sha: revision,
        commit_message: `${title}\n\n${description}`,
        actions: files.map(({ path, before, after }) => ({
          file_path: path,
          ...(after === undefined
            ? { action: 'delete' }
            : { action: before ? 'update' : 'create', content: after }),
        })),
      },
    });
    try {
      const { body } = await this.#call('open the merge request', {
        method: 'POST',
        url: '/merge_requests',
        body: {
          source_branch: branch,
          target_branch: this.#repository.branch,
          title,
          description,
          remove_source_branch: true,
        },
      });
      return body.web_url;
    } catch (error) {
      await this.#call('remove the branch again', {
        method: 'DELETE',
        url: `/repository/branches/${encodeURIComponent(branch)}`,
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
        headers: await this.#headers(),
      },
      doing,
      accepted,
    );
  }
}
