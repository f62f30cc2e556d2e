/** What an identity provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * A claim by name. A name with dots leads into objects where no claim has just
 * that name, as in `realm_access.roles`.
 */
export function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) {
    return claims[name];
  }
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' &&
        value !== null &&
        Object.hasOwn(value, part)
          ? (value as Claims)[part]
          : undefined,
      claims,
    );
}

/** The values of a claim that holds a list of texts, or one text. */
export function valuesOf(claims: Claims, name: string): string[] {
  return [claimOf(claims, name)]
    .flat()
    .filter(value => typeof value === 'string');
}
