import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** What stands in the configuration for a value that the environment does not give. */
export const NOT_SET = 'not-set';

const words = z.string().trim().min(1);

const domains = z
  .union([words, z.array(words)])
  .transform(value => (typeof value === 'string' ? value.split(',') : value))
  .transform(list => list.map(each => each.trim().toLocaleLowerCase('en-US')))
  .refine(list => !list.includes(NOT_SET), {
    error: 'is not set; name the domains whose people may sign in',
  })
  .refine(
    list => list.every(each => /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(each)),
    {
      error: 'names something that is no domain, such as kent.police.uk',
    },
  );

const groupRef = words.transform((value, context) => {
  try {
    const ref = parseEntityRef(value, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (ref.kind.toLocaleLowerCase('en-US') === 'group') {
      return stringifyEntityRef(ref);
    }
  } catch {
    // Said below, as for a reference to another kind.
  }
  context.addIssue({
    code: 'custom',
    message: `“${value}” is no reference to a group, such as group:default/kent-ctos`,
  });
  return z.NEVER;
});

/**
 * Shape of `claimsToRoleGroups` in the configuration of a provider.
 *
 * @param personClaim - claim that names the person where none is configured
 */
export const claimsSettings = (personClaim: string) =>
  z.strictObject({
    person: z
      .strictObject({
        claim: words.default(personClaim),
        allowedDomains: domains.optional(),
        trustUnverifiedEmail: z.boolean().default(false),
      })
      .prefault({}),
    groups: z.strictObject({
      claim: words,
      table: z.array(z.strictObject({ value: words, group: groupRef })),
    }),
    unmapped: z
      .enum(['sign-in-without-role', 'refuse'])
      .default('sign-in-without-role'),
  });

/** How claims become a person with roles. */
export type ClaimsSettings = z.output<ReturnType<typeof claimsSettings>>;
