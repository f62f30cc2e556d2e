import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { RefusalLog } from '../access';
import type {
  DispensationDecisionBody,
  DispensationRequestBody,
  PrinciplesQuery,
  PrincipleSystemsQuery,
  SuggestionDecisionRequest,
} from '@policing/plugin-blueprint-common';
import type {
  BlueprintApi,
  CapabilitiesQuery,
  ComparisonQuery,
  BoardPaperQuery,
  DispensationsQuery,
  DownloadedFile,
  EntityName,
  EstateQuery,
  HeatmapQuery,
  InitiativesQuery,
  QueryValue,
  RegistryQuery,
  StrategyQuery,
  SuggestionScope,
  SuggestionsQuery,
  SystemFilters,
  SystemsQuery,
  VersionsQuery,
  VersionsSystemsQuery,
} from './BlueprintApi';

/** How many answers are kept for the next request with the same address. */
const KEPT_ANSWERS = 100;

interface KeptAnswer {
  etag: string;
  body: unknown;
}

/**
 * Reads the results over HTTP and keeps the last answers in memory only. An
 * answer that has not changed is the same object as before, so a page that asks
 * again draws nothing anew.
 */
export class BlueprintClient implements BlueprintApi {
  private readonly kept = new Map<string, KeptAnswer>();

  constructor(
    private readonly discoveryApi: DiscoveryApi,
    private readonly fetchApi: FetchApi,
    private readonly refusals: Pick<RefusalLog, 'add'>,
  ) {}

  summary(query: RegistryQuery, signal?: AbortSignal) {
    return this.get('the summary', '/summary', { ...query }, signal);
  }

  heatmap(query: HeatmapQuery, signal?: AbortSignal) {
    return this.get('the heat map', '/heatmap', { ...query }, signal);
  }

  systems(query: SystemsQuery, signal?: AbortSignal) {
    return this.get('the list of systems', '/systems', { ...query }, signal);
  }

  systemFacets(filters: SystemFilters, signal?: AbortSignal) {
    return this.get(
      'what the list of systems can be narrowed by',
      '/systems/facets',
      { ...filters },
      signal,
    );
  }

  system(system: EntityName, signal?: AbortSignal) {
    return this.get('a system', `/systems/${pathOf(system)}`, {}, signal);
  }

  history(
    system: EntityName,
    query: { limit?: number; cursor?: string },
    signal?: AbortSignal,
  ) {
    return this.get(
      'the history of a system',
      `/systems/${pathOf(system)}/history`,
      query,
      signal,
    );
  }

  principles(query: PrinciplesQuery, signal?: AbortSignal) {
    return this.get('the principles', '/principles', { ...query }, signal);
  }

  principle(
    principle: EntityName,
    query: RegistryQuery & { sort?: string },
    signal?: AbortSignal,
  ) {
    return this.get(
      'a principle',
      `/principles/${pathOf(principle)}`,
      { ...query },
      signal,
    );
  }

  principleSystems(
    principle: EntityName,
    query: PrincipleSystemsQuery,
    signal?: AbortSignal,
  ) {
    return this.get(
      'the systems that break or keep a principle',
      `/principles/${pathOf(principle)}/systems`,
      { ...query },
      signal,
    );
  }

  versions(signal?: AbortSignal) {
    return this.get('the versions of the scorecard', '/versions', {}, signal);
  }

  versionsComparison(query: VersionsQuery, signal?: AbortSignal) {
    return this.get(
      'the comparison of two versions',
      '/versions/comparison',
      { ...query },
      signal,
    );
  }

  versionsSystems(query: VersionsSystemsQuery, signal?: AbortSignal) {
    return this.get(
      'the systems that change their level',
      '/versions/comparison/systems',
      { ...query },
      signal,
    );
  }

  capabilities(query: CapabilitiesQuery, signal?: AbortSignal) {
    return this.get(
      'the capability map',
      '/capabilities',
      { ...query },
      signal,
    );
  }

  capability(capability: EntityName, query: EstateQuery, signal?: AbortSignal) {
    return this.get(
      'a capability',
      `/capabilities/${pathOf(capability)}`,
      { ...query },
      signal,
    );
  }

  comparison(query: ComparisonQuery, signal?: AbortSignal) {
    return this.get(
      'the comparison of forces',
      '/comparison',
      { ...query },
      signal,
    );
  }

  force(force: EntityName, signal?: AbortSignal) {
    return this.get('a force', `/forces/${pathOf(force)}`, {}, signal);
  }

  strategy(query: StrategyQuery, signal?: AbortSignal) {
    return this.get(
      'the alignment with the strategy',
      '/strategy',
      { ...query },
      signal,
    );
  }

  initiatives(query: InitiativesQuery, signal?: AbortSignal) {
    return this.get(
      'the list of initiatives',
      '/initiatives',
      { ...query },
      signal,
    );
  }

  initiative(initiative: EntityName, signal?: AbortSignal) {
    return this.get(
      'an initiative',
      `/initiatives/${pathOf(initiative)}`,
      {},
      signal,
    );
  }

  relations(system: EntityName, query: { depth: 1 | 2 }, signal?: AbortSignal) {
    return this.get(
      'the relations of a system',
      `/systems/${pathOf(system)}/relations`,
      query,
      signal,
    );
  }

  boardPaper(query: BoardPaperQuery, signal?: AbortSignal) {
    return this.get('the board paper', '/board-paper', { ...query }, signal);
  }

  health(signal?: AbortSignal) {
    return this.get('the health of the registers', '/health', {}, signal);
  }

  dispensations(query: DispensationsQuery, signal?: AbortSignal) {
    return this.get(
      'the register of dispensations',
      '/dispensations',
      { ...query },
      signal,
    );
  }

  dispensation(dispensation: EntityName, signal?: AbortSignal) {
    return this.get(
      'a dispensation',
      `/dispensations/${pathOf(dispensation)}`,
      {},
      signal,
    );
  }

  requestDispensation(request: DispensationRequestBody) {
    return this.send(
      'POST',
      'asking for a dispensation',
      '/dispensations',
      request,
    );
  }

  decideOnDispensation(
    dispensation: EntityName,
    decision: DispensationDecisionBody,
  ) {
    return this.send(
      'POST',
      'deciding on a dispensation',
      `/dispensations/${pathOf(dispensation)}/decisions`,
      decision,
    );
  }

  suggestions(query: SuggestionsQuery, signal?: AbortSignal) {
    return this.get('the suggestions', '/suggestions', { ...query }, signal);
  }

  suggestion(id: string, scope: SuggestionScope, signal?: AbortSignal) {
    return this.get('a suggestion', `/suggestions/${id}`, { ...scope }, signal);
  }

  decideOnSuggestion(id: string, decision: SuggestionDecisionRequest) {
    return this.send(
      'POST',
      'to put a suggestion aside',
      `/suggestions/${id}/decisions`,
      decision,
    );
  }

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
  private async get(
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
  private async send(
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

function pathOf({ namespace, name }: EntityName): string {
  return `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

function queryString(query: Record<string, QueryValue>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map(each => [name, String(each)]),
  );
  const given = pairs.filter(([, value]) => value !== '');
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
