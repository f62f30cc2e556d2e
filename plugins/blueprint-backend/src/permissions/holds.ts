import type { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What a rule of a permission says about a resource. */
export type Predicate<Resource> = (resource: Resource) => boolean;

/** Whether conditions of a policy hold for a resource. */
export function holds<Resource>(
  criteria: PermissionCriteria<Predicate<Resource>>,
  resource: Resource,
): boolean {
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(each => holds(each, resource));
  }
  if ('allOf' in criteria) {
    return criteria.allOf.every(each => holds(each, resource));
  }
  return 'not' in criteria
    ? !holds(criteria.not, resource)
    : criteria(resource);
}
