export interface Config {
  blueprint?: {
    /** The registries; pages mark what comes from a demonstration. */
    registries?: Array<{
      /** @visibility frontend */
      demonstration?: boolean;
      /** @visibility frontend */
      namespace?: string;
    }>;
  };
}
