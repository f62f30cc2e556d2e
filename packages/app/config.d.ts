export interface Config {
  app?: {
    /** How people sign in; what the sign-in page offers. */
    signIn?: {
      /**
       * Ways to sign in, in the order in which they are offered. Each needs its
       * counterpart in `auth.providers`.
       *
       * @deepVisibility frontend
       */
      providers?: Array<{
        /** `demo` offers the people of the demonstration. */
        id: 'demo' | 'oidc' | 'microsoft';
        /** What people know it as, such as “Kent Police account”. */
        title?: string;
        /** A sentence beneath the title. */
        message?: string;
      }>;
    };
  };
}
