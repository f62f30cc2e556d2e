import type {
  CloudNeedsQuery,
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
  EntityName,
  EstateQuery,
  HeatmapQuery,
  InitiativesQuery,
  RegistryQuery,
  StrategyQuery,
  SuggestionScope,
  SuggestionsQuery,
  SystemFilters,
  SystemsQuery,
  VersionsQuery,
  VersionsSystemsQuery,
} from './BlueprintApi';
import { RegisterClient } from './RegisterClient';

/** Reads the results over HTTP. */
export class BlueprintClient extends RegisterClient implements BlueprintApi {
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

  cloudNeeds(query: CloudNeedsQuery, signal?: AbortSignal) {
    return this.get(
      'what waits of the move to cloud',
      '/cloud/needs',
      { ...query },
      signal,
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
}

function pathOf({ namespace, name }: EntityName): string {
  return `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}
