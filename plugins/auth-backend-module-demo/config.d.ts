export interface Config {
  auth?: {
    providers?: {
      /**
       * Demonstration sign-in: anybody may be anybody in the registries that are
       * marked as a demonstration. Leave it out wherever the register holds
       * anything real.
       */
      demo?: {
        /**
         * Allows it where `NODE_ENV` is `production`; the server refuses to
         * start there otherwise. Whoever reaches the server then sees
         * everything in it. No where it is left out.
         */
        dangerouslyAllowInProduction?: boolean;
      };
    };
  };
}
