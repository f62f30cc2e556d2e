import { NotAllowedError } from '@backstage/errors';
import type { ClaimsSettings } from '../settings/ClaimsSettings';
import { type Claims, claimOf, valuesOf } from './Claims';

/** What claims give, by the configured table. */
export interface MappedGroups {
  /** Full references, each once. */
  groups: string[];
  /**
   * Whether the provider left the groups out because they are too many
   * (Microsoft’s “overage”), so that nothing is known of them.
   */
  tooMany: boolean;
}

/**
 * The groups that claims give.
 *
 * @throws NotAllowedError for somebody in no group of the table, where such are
 *   refused
 */
export function groupsOf(
  claims: Claims,
  { groups: { claim, table }, unmapped }: ClaimsSettings,
): MappedGroups {
  const values = new Set(valuesOf(claims, claim));
  const groups = [
    ...new Set(
      table.filter(({ value }) => values.has(value)).map(({ group }) => group),
    ),
  ];
  const tooMany =
    values.size === 0 &&
    (claimOf(claims, `_claim_names.${claim}`) !== undefined ||
      claims.hasgroups === true);
  if (groups.length === 0 && unmapped === 'refuse') {
    throw new NotAllowedError(
      tooMany
        ? 'You are in more groups than your organisation’s sign-in sends. Ask those who run the register to use application roles instead of groups.'
        : 'None of your groups opens this register. Ask those who run it in your force for a role.',
    );
  }
  return { groups, tooMany };
}
