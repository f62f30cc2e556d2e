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

/** Adds files of a registry to a request. */
export function addPaths(
  request: SyncRequest,
  registry: string,
  paths: string[],
): void {
  const known = request.paths.get(registry) ?? new Set();
  paths.forEach(path => known.add(path));
  request.paths.set(registry, known);
}
