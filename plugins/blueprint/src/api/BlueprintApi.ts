import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ForceResponse,
  HeatmapColumn,
  HeatmapMeasure,
  HeatmapResponse,
  HeatmapRow,
  HistoryResponse,
  PrincipleDetailResponse,
  PrinciplesResponse,
  RegisterHealthResponse,
  SummaryResponse,
  SystemDetailResponse,
  SystemFacetsResponse,
  SystemFilters,
  SystemsResponse,
} from '@policing/plugin-blueprint-common';

export type { SystemFilters };

/** Name of a registry; without it, the first that holds real systems. */
export interface RegistryQuery {
  registry?: string;
}

/** What the heat map shows. */
export interface HeatmapQuery extends RegistryQuery {
  rows: HeatmapRow;
  columns: HeatmapColumn;
  measure: HeatmapMeasure;
}

/** Filters, order and place of the list of systems. */
export interface SystemsQuery extends SystemFilters {
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
    query: RegistryQuery,
    signal?: AbortSignal,
  ): Promise<PrinciplesResponse>;
  /** One principle: who breaks it and who meets it. */
  principle(
    principle: EntityName,
    query: RegistryQuery,
    signal?: AbortSignal,
  ): Promise<PrincipleDetailResponse>;
  /** Position of one force beside its region and the nation. */
  force(force: EntityName, signal?: AbortSignal): Promise<ForceResponse>;
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
