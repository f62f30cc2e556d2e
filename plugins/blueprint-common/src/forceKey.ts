import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Short key of a force, used in permission rules and in the label of restricted
 * entities: `<namespace>.<name>` in lower case.
 *
 * A namespace has no dot, so two forces never share a key.
 *
 * @param forceRef - full reference, such as `group:demo/eastvale`
 * @returns the key, such as `demo.eastvale`
 */
export function forceKeyOf(forceRef: string): string {
  const { namespace, name } = parseEntityRef(forceRef, {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
  return `${namespace}.${name}`.toLocaleLowerCase('en-GB');
}

/**
 * The reference that a {@link forceKeyOf | key} stands for.
 *
 * @param key - such as `demo.eastvale`
 * @returns the full reference, such as `group:demo/eastvale`
 */
export function forceRefOf(key: string): string {
  return `group:${key.replace('.', '/')}`;
}
