/** How claims of an identity provider become a person with roles. */
interface ClaimsToRoleGroups {
  /** Who somebody is. */
  person?: {
    /**
     * Claim that names the person; the same person must always have the same
     * value, and nobody else. `email` where it is left out for `oidc`,
     * `preferred_username` for `microsoft`.
     */
    claim?: string;
    /**
     * Domains of the e-mail addresses that may sign in, as a list or separated by
     * commas. Every domain that the provider vouches for where it is left out.
     */
    allowedDomains?: string[] | string;
    /**
     * Takes an `email` that the provider does not call verified. Only for a
     * provider in which nobody sets their own address. No where it is left out.
     */
    trustUnverifiedEmail?: boolean;
  };
  /** What gives roles. */
  groups: {
    /**
     * Claim that holds the groups or application roles of the person: a list, or
     * one value. Dots lead into objects: `realm_access.roles`.
     */
    claim: string;
    /** Which value gives which role group of the catalog. */
    table: Array<{
      /** Value of the claim, exactly as the provider sends it. */
      value: string;
      /** Role group, such as `group:default/kent-ctos`. */
      group: string;
    }>;
  };
  /**
   * Somebody in no group of the table is signed in and sees the open part of the
   * register (`sign-in-without-role`, also where it is left out), or refused.
   */
  unmapped?: 'sign-in-without-role' | 'refuse';
}

export interface Config {
  auth?: {
    providers?: {
      oidc?: {
        [environment: string]: { claimsToRoleGroups?: ClaimsToRoleGroups };
      };
      microsoft?: {
        [environment: string]: { claimsToRoleGroups?: ClaimsToRoleGroups };
      };
    };
  };
}
