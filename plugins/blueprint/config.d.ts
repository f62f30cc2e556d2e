export interface Config {
  blueprint?: {
    /**
     * The registries; pages mark what comes from a demonstration, and open with
     * the one whose namespace is that of the signed-in person.
     */
    registries?: Array<{
      /** @visibility frontend */
      name?: string;
      /** @visibility frontend */
      demonstration?: boolean;
      /** @visibility frontend */
      namespace?: string;
    }>;
  };
}
