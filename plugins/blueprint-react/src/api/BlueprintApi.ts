import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  BoardPaperResponse,
  CapabilitiesResponse,
  CapabilityDetailResponse,
  CloudNeedsQuery,
  CloudNeedsResponse,
  ComparisonResponse,
  DispensationDecisionBody,
  DispensationDetailResponse,
  DispensationRequestBody,
  DispensationSort,
  DispensationsResponse,
  DispensationView,
  ForceResponse,
  HeatmapColumn,
  HeatmapFilters,
  HeatmapGrouping,
  HeatmapMeasure,
  HeatmapResponse,
  HeatmapRow,
  HistoryResponse,
  InitiativeDetailResponse,
  InitiativeFilters,
  InitiativesResponse,
  PrincipleDetailResponse,
  PrinciplesQuery,
  PrinciplesResponse,
  PrincipleSystemsQuery,
  PrincipleSystemsResponse,
  RegisterHealthResponse,
  RelationsResponse,
  StrategyResponse,
  SuggestionDecisionRequest,
  SuggestionDetailResponse,
  SuggestionKind,
  SuggestionsResponse,
  SuggestionState,
  SummaryResponse,
  SystemDetailResponse,
  SystemFacetsResponse,
  SystemFilters,
  SystemsResponse,
  VersionsComparisonResponse,
  VersionsResponse,
  VersionsSystemsResponse,
} from '@policing/plugin-blueprint-common';

export type { SystemFilters };

/** Name of a registry; without it, the first that holds real systems. */
export interface RegistryQuery {
  registry?: string;
}

/** What the heat map shows. */
export interface HeatmapQuery extends RegistryQuery, HeatmapFilters {
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
  group?: HeatmapGrouping;
}

/** What a paper for the design authority is about. */
export interface BoardPaperQuery extends RegistryQuery {
  /** Reference of a force; without it, every force of the register. */
  force?: string;
  /** Day that changes are counted from, ISO 8601. */
  since?: string;
}

/** Filters, order and place of the list of systems. */
export interface SystemsQuery extends SystemFilters {
  /** Key to sort by; with `-` before it, the other way round. */
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** A register, or one force of it. */
export interface StrategyQuery extends RegistryQuery {
  /** Reference of a force. */
  force?: string;
}

/** Filters, order and place of the list of initiatives. */
export interface InitiativesQuery extends InitiativeFilters {
  /** Key to sort by; with `-` before it, the other way round. */
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** Two versions of the scorecard, and the register they are compared over. */
export interface VersionsQuery extends RegistryQuery {
  /** Ids of the versions. */
  from: string;
  to: string;
  /** Reference of a force; only its systems. */
  force?: string;
}

/** Which systems whose level changes, and where the list starts. */
export interface VersionsSystemsQuery extends VersionsQuery {
  direction?: 'better' | 'worse';
  limit?: number;
  cursor?: string;
}

/** Filters, order and place of the register of dispensations. */
export interface DispensationsQuery extends RegistryQuery {
  force?: string[];
  principle?: string[];
  /** Reference of a system. */
  system?: string;
  state?: DispensationView;
  /** For those that are ending: within how many days. */
  within?: number;
  q?: string;
  sort?: DispensationSort;
  limit?: number;
  cursor?: string;
}

/** A force or a region of a registry; without either, all of it. */
export interface EstateQuery extends RegistryQuery {
  force?: string;
  region?: string;
}

/** What the capability map is narrowed and sorted by. */
export interface CapabilitiesQuery extends EstateQuery {
  level?: string[];
  only?: string[];
  q?: string;
  /** Key to sort by; with `-` before it, the other way round. */
  sort?: string;
}

/** Two or three forces, or one and what to compare it with. */
export interface ComparisonQuery extends RegistryQuery {
  force: string[];
  with?: string[];
  only?: string;
}

/** Whose suggestions are asked for. */
export interface SuggestionScope extends RegistryQuery {
  /** Reference of a force for which they are shown, or `nation`. */
  for?: string;
}

/** Filters, order and place of the list of suggestions. */
export interface SuggestionsQuery extends SuggestionScope {
  force?: string[];
  region?: string[];
  capability?: string[];
  product?: string[];
  kind?: SuggestionKind[];
  state?: SuggestionState;
  q?: string;
  /** Key to sort by; with `-` before it, the other way round. */
  sort?: string;
  limit?: number;
  cursor?: string;
}

/** Namespace and name of an entity. */
export interface EntityName {
  namespace: string;
  name: string;
}

/** What a query parameter may be; absent and empty ones are left out. */
export type QueryValue = string | number | string[] | undefined;

/** A file as the server made it. */
export interface DownloadedFile {
  /** Such as `heat-map-demo-2026-11-21.xlsx`. */
  name: string;
  content: Blob;
}

/** What the Blueprint holds, read from the server and changed on it. */
export interface BlueprintApi {
  /** Position of a registry and of its forces, and what changed lately. */
  summary(query: RegistryQuery, signal?: AbortSignal): Promise<SummaryResponse>;
  /** Cells of the heat map. */
  heatmap(query: HeatmapQuery, signal?: AbortSignal): Promise<HeatmapResponse>;
  /** One page of the list of systems. */
  systems(query: SystemsQuery, signal?: AbortSignal): Promise<SystemsResponse>;
  /** What the list can be narrowed by, with counts. */
  systemFacets(
    filters: SystemFilters,
    signal?: AbortSignal,
  ): Promise<SystemFacetsResponse>;
  /** Everything that the reader may see about one system. */
  system(
    system: EntityName,
    signal?: AbortSignal,
  ): Promise<SystemDetailResponse>;
  /** Changes of one system's result, newest first. */
  history(
    system: EntityName,
    query: { limit?: number; cursor?: string },
    signal?: AbortSignal,
  ): Promise<HistoryResponse>;
  /** Principles with adherence. */
  principles(
    query: PrinciplesQuery,
    signal?: AbortSignal,
  ): Promise<PrinciplesResponse>;
  /** One principle: who breaks it and who meets it. */
  principle(
    principle: EntityName,
    query: RegistryQuery & { sort?: string },
    signal?: AbortSignal,
  ): Promise<PrincipleDetailResponse>;
  /** One page of the systems for which a principle has an outcome, and why. */
  principleSystems(
    principle: EntityName,
    query: PrincipleSystemsQuery,
    signal?: AbortSignal,
  ): Promise<PrincipleSystemsResponse>;
  /** Versions of the scorecard. */
  versions(signal?: AbortSignal): Promise<VersionsResponse>;
  /** What differs between two versions, and what that does to the scores. */
  versionsComparison(
    query: VersionsQuery,
    signal?: AbortSignal,
  ): Promise<VersionsComparisonResponse>;
  /** One page of the systems whose level is another with the other version. */
  versionsSystems(
    query: VersionsSystemsQuery,
    signal?: AbortSignal,
  ): Promise<VersionsSystemsResponse>;
  /** What serves each capability, with gaps and overlaps. */
  capabilities(
    query: CapabilitiesQuery,
    signal?: AbortSignal,
  ): Promise<CapabilitiesResponse>;
  /** Who has what for one capability. */
  capability(
    capability: EntityName,
    query: EstateQuery,
    signal?: AbortSignal,
  ): Promise<CapabilityDetailResponse>;
  /** Forces side by side. */
  comparison(
    query: ComparisonQuery,
    signal?: AbortSignal,
  ): Promise<ComparisonResponse>;
  /** Position of one force beside its region and the nation. */
  force(force: EntityName, signal?: AbortSignal): Promise<ForceResponse>;
  /** What serves each goal of the strategy, and what nobody works on. */
  strategy(
    query: StrategyQuery,
    signal?: AbortSignal,
  ): Promise<StrategyResponse>;
  /** One page of the list of initiatives, with what it can be narrowed by. */
  initiatives(
    query: InitiativesQuery,
    signal?: AbortSignal,
  ): Promise<InitiativesResponse>;
  /** One initiative, and similar ones elsewhere. */
  initiative(
    initiative: EntityName,
    signal?: AbortSignal,
  ): Promise<InitiativeDetailResponse>;
  /** One page of the dispensations that the reader may see, with counts by state. */
  dispensations(
    query: DispensationsQuery,
    signal?: AbortSignal,
  ): Promise<DispensationsResponse>;
  /** One dispensation, its history, and who may decide on it. */
  dispensation(
    dispensation: EntityName,
    signal?: AbortSignal,
  ): Promise<DispensationDetailResponse>;
  /** Asks for a dispensation. */
  requestDispensation(
    request: DispensationRequestBody,
  ): Promise<DispensationDetailResponse>;
  /** Grants, refuses or revokes a dispensation. */
  decideOnDispensation(
    dispensation: EntityName,
    decision: DispensationDecisionBody,
  ): Promise<DispensationDetailResponse>;
  /** What a system stands in relation to, one or two steps away. */
  relations(
    system: EntityName,
    query: { depth: 1 | 2 },
    signal?: AbortSignal,
  ): Promise<RelationsResponse>;
  /** How much of the move to cloud waits for those who plan it. */
  cloudNeeds(
    query: CloudNeedsQuery,
    signal?: AbortSignal,
  ): Promise<CloudNeedsResponse>;
  /** What stands in a paper for the design authority. */
  boardPaper(
    query: BoardPaperQuery,
    signal?: AbortSignal,
  ): Promise<BoardPaperResponse>;
  /** One page of the suggestions for collaboration. */
  suggestions(
    query: SuggestionsQuery,
    signal?: AbortSignal,
  ): Promise<SuggestionsResponse>;
  /** One suggestion with every fact and every decision. */
  suggestion(
    id: string,
    scope: SuggestionScope,
    signal?: AbortSignal,
  ): Promise<SuggestionDetailResponse>;
  /** Puts a suggestion aside, or takes it up again. */
  decideOnSuggestion(
    id: string,
    decision: SuggestionDecisionRequest,
  ): Promise<SuggestionDetailResponse>;
  /**
   * A file to take away.
   *
   * @param what - what it is, for the list of refusals
   * @param path - such as `/exports/heat-map`
   */
  download(
    what: string,
    path: string,
    query: Record<string, QueryValue>,
  ): Promise<DownloadedFile>;
  /** Health of the registries and of the scoring. */
  health(signal?: AbortSignal): Promise<RegisterHealthResponse>;
}

/** {@link BlueprintApi} of this app. */
export const blueprintApiRef = createApiRef<BlueprintApi>().with({
  id: 'plugin.blueprint.service',
  pluginId: 'blueprint',
});
