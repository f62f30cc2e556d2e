/** A folder of YAML files that makes up one registry. */
export interface RegistryFolder {
  /** Name, such as `demo`. */
  name: string;
  /** Namespace of documents that name none. */
  namespace: string;
  /** Absolute path. */
  folder: string;
}
