import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { refuseOpenDoors } from './refuseOpenDoors';

const token = 'never-to-be-quoted';

function refusalOf(auth: JsonObject, permission: JsonObject = {}): string {
  const config = mockServices.rootConfig({
    data: { permission: { enabled: true, ...permission }, backend: { auth } },
  });
  try {
    refuseOpenDoors(config);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

function service(...accessRestrictions: JsonObject[]): JsonObject {
  return {
    externalAccess: [
      {
        type: 'static',
        options: { token, subject: 'dashboard' },
        accessRestrictions,
      },
    ],
  };
}

describe('refuseOpenDoors', () => {
  it.each<[string, JsonObject]>([
    ['no service', {}],
    ['a service for one plugin', service({ plugin: 'blueprint' })],
    [
      'a service with a permission',
      service({ plugin: 'blueprint', permission: 'blueprint.facts.read' }),
    ],
    [
      'a service with permissions and actions',
      service({
        plugin: 'catalog',
        permission: ['catalog.entity.read'],
        permissionAttribute: { action: ['read'] },
      }),
    ],
  ])('lets a server start with %s', (_, auth) => {
    expect(refusalOf(auth)).toBe('none');
  });

  it.each<[string, JsonObject, JsonObject, RegExp]>([
    [
      'permissions are off',
      {},
      { enabled: false },
      /permission\.enabled is not true.* Set it to true\./,
    ],
    [
      'anonymous callers are let in',
      { dangerouslyDisableDefaultAuthPolicy: true },
      {},
      /dangerouslyDisableDefaultAuthPolicy is true.* Take it out\./,
    ],
    [
      'a service may do everything',
      {
        externalAccess: [
          ...(service({ plugin: 'search' }).externalAccess as JsonObject[]),
          { type: 'static', options: { token, subject: 'dashboard' } },
        ],
      },
      {},
      /backend\.auth\.externalAccess\[1\] has no accessRestrictions/,
    ],
    [
      'the restrictions of a service are an empty list',
      service(),
      {},
      /backend\.auth\.externalAccess\[0\] has no accessRestrictions/,
    ],
    [
      'a secret of the old form may do everything',
      { keys: [{ secret: token }] },
      {},
      /backend\.auth\.keys\[0\] has no accessRestrictions/,
    ],
    [
      'a restriction names no permission',
      service({ plugin: 'blueprint', permission: [] }),
      {},
      /accessRestrictions\[0\]\.permission is empty/,
    ],
    [
      'a restriction names blanks',
      service({ plugin: 'blueprint', permission: ' , ' }),
      {},
      /accessRestrictions\[0\]\.permission is empty/,
    ],
    [
      'a restriction names no action',
      service({ plugin: 'blueprint', permissionAttribute: { action: [] } }),
      {},
      /accessRestrictions\[0\]\.permissionAttribute\.action is empty/,
    ],
  ])('refuses where %s', (_, auth, permission, expected) => {
    const refusal = refusalOf(auth, permission);
    expect(refusal).toMatch(expected);
    expect(refusal).not.toContain(token);
  });

  it('names every way at once', () => {
    expect(
      refusalOf(
        { dangerouslyDisableDefaultAuthPolicy: true, ...service() },
        { enabled: false },
      ).split('\n- '),
    ).toHaveLength(4);
  });

  it('refuses a server that says nothing about permissions', () => {
    expect(() => refuseOpenDoors(mockServices.rootConfig())).toThrow(
      'permission.enabled is not true',
    );
  });
});
