/** What may have changed, by name of the registry. */
export interface SyncRequest {
  /** Registries to look through as a whole. */
  everything: Set<string>;
  /** Files to look at. */
  paths: Map<string, Set<string>>;
}

/** A request for nothing. */
export function emptyRequest(): SyncRequest {
  return { everything: new Set(), paths: new Map() };
}
