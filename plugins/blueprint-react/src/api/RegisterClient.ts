import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { RefusalLog } from '../access';
import type { DownloadedFile, QueryValue } from './BlueprintApi';

/** How many answers are kept for the next request with the same address. */
const KEPT_ANSWERS = 100;

interface KeptAnswer {
  etag: string;
  body: unknown;
}

/**
 * Talks to the API of the register and keeps the last answers in memory only.
 * An answer that has not changed is the same object as before, so a page that
 * asks again draws nothing anew. Clients of one subject extend it.
 */
export class RegisterClient {
  private readonly kept = new Map<string, KeptAnswer>();

  constructor(
    private readonly discoveryApi: DiscoveryApi,
    private readonly fetchApi: FetchApi,
    private readonly refusals: Pick<RefusalLog, 'add'>,
  ) {}

  /** Fetches a file as the server makes it. */
  async download(
    what: string,
    path: string,
    query: Record<string, QueryValue>,
  ): Promise<DownloadedFile> {
    const baseUrl = await this.discoveryApi.getBaseUrl('blueprint');
    const response = await this.fetchApi.fetch(
      `${baseUrl}${path}${queryString(query)}`,
      { cache: 'no-store' },
    );
    await this.check(what, response);
    const disposition = response.headers.get('Content-Disposition') ?? '';
    const [, name = 'export'] = /filename="([^"]+)"/.exec(disposition) ?? [];
    return { name, content: await response.blob() };
  }

  // The caller's method fixes the type: the server checks its answers against
  // the same contract.
  protected async get(
    what: string,
    path: string,
    query: Record<string, QueryValue>,
    signal?: AbortSignal,
  ): Promise<any> {
    const baseUrl = await this.discoveryApi.getBaseUrl('blueprint');
    const url = `${baseUrl}${path}${queryString(query)}`;
    const kept = this.kept.get(url);
    const response = await this.fetchApi.fetch(url, {
      signal,
      // Answers hold what is restricted: the browser must not write them down.
      cache: 'no-store',
      headers: kept && {
        'If-None-Match': kept.etag,
        // A browser adds `no-cache` by itself, which would undo the line above.
        'Cache-Control': 'max-age=0',
      },
    });
    if (kept && response.status === 304) {
      return kept.body;
    }
    await this.check(what, response);
    const body = await response.json();
    this.keep(url, response.headers.get('ETag'), body);
    return body;
  }

  /**
   * Changes something.
   *
   * @param what - what is being done, for the list of refusals
   */
  protected async send(
    method: 'POST' | 'PUT' | 'DELETE',
    what: string,
    path: string,
    body?: object,
  ): Promise<any> {
    const baseUrl = await this.discoveryApi.getBaseUrl('blueprint');
    const response = await this.fetchApi.fetch(`${baseUrl}${path}`, {
      method,
      cache: 'no-store',
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    await this.check(what, response);
    return response.status === 204 ? undefined : response.json();
  }

  /**
   * Sends a file as it is; its name goes in a header, so that it stands in no
   * address.
   *
   * @param what - what is being done, for the list of refusals
   */
  protected async sendFile(
    what: string,
    path: string,
    query: Record<string, QueryValue>,
    file: File,
  ): Promise<any> {
    const baseUrl = await this.discoveryApi.getBaseUrl('blueprint');
    const response = await this.fetchApi.fetch(
      `${baseUrl}${path}${queryString(query)}`,
      {
        method: 'POST',
        cache: 'no-store',
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
        },
        body: file,
      },
    );
    await this.check(what, response);
    return response.json();
  }

  private async check(what: string, response: Response): Promise<void> {
    if (!response.ok) {
      const error = await ResponseError.fromResponse(response);
      if (response.status === 403) {
        this.refusals.add(what, error.body.error.message);
      }
      throw error;
    }
  }

  private keep(url: string, etag: string | null, body: unknown) {
    this.kept.delete(url);
    if (!etag) {
      return;
    }
    this.kept.set(url, { etag, body });
    if (this.kept.size > KEPT_ANSWERS) {
      const [oldest] = this.kept.keys();
      this.kept.delete(oldest);
    }
  }
}

function queryString(query: Record<string, QueryValue>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map(each => [name, String(each)]),
  );
  const given = pairs.filter(([, value]) => value !== '');
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
