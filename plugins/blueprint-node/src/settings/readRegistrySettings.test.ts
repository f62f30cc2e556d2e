import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readRegistrySettings } from './readRegistrySettings';

function read(...registries: JsonObject[]) {
  return readRegistrySettings(
    new ConfigReader({ blueprint: { registries } }),
    '/srv/register',
  );
}

describe('readRegistrySettings', () => {
  it('has none without configuration', () => {
    expect(readRegistrySettings(new ConfigReader({}), '/srv')).toEqual([]);
  });

  it('reads a folder, relative to the workspace', () => {
    expect(
      read({
        name: 'demo',
        title: 'Demonstration',
        demonstration: true,
        namespace: 'demo',
        path: 'catalog/demo',
        schedule: { minutes: 1 },
        changes: 'write',
      }),
    ).toEqual([
      {
        name: 'demo',
        title: 'Demonstration',
        demonstration: true,
        namespace: 'demo',
        location: {
          type: 'folder',
          path: '/srv/register/catalog/demo',
          shownAs: 'catalog/demo',
        },
        schedule: { minutes: 1 },
        changes: 'write',
      },
    ]);
  });

  it('fills in what is left out', () => {
    expect(read({ name: 'public', path: '/data/public' })).toEqual([
      {
        name: 'public',
        title: 'public',
        demonstration: false,
        namespace: 'default',
        location: {
          type: 'folder',
          path: '/data/public',
          shownAs: '/data/public',
        },
        schedule: { minutes: 5 },
        changes: 'none',
      },
    ]);
  });

  it('reads a repository', () => {
    const url = 'https://github.com/force/register/tree/main/catalog';
    expect(read({ name: 'force', url })[0].location).toEqual({
      type: 'url',
      url,
    });
  });

  it('reads that changes are asked for at the repository', () => {
    const url = 'https://github.com/force/register/tree/main/catalog';
    expect(
      read({ name: 'force', url, changes: 'change-request' })[0].changes,
    ).toBe('change-request');
  });

  it.each([
    [[{ name: 'a', path: 'x', url: 'https://x' }], /either a path .* or a url/],
    [[{ name: 'a' }], /blueprint\.registries\[0\] needs either/],
    [[{ name: 'A b', path: 'x' }], /registries\[0\]\.name is "A b"/],
    [
      [{ name: 'a', namespace: 'x/y', path: 'x' }],
      /registries\[0\]\.namespace is "x\/y"/,
    ],
    [[{ name: 'a', url: 'ftp://x' }], /url is not a web address/],
    [
      [{ name: 'a', url: 'https://me:secret@host/x' }],
      /url holds a user name or a password/,
    ],
    [
      [{ name: 'a', path: 'x', changes: 'always' }],
      /changes is "always"; it must be write, change-request, none/,
    ],
    [
      [{ name: 'a', path: 'x', changes: 'change-request' }],
      /needs a registry with a url/,
    ],
    [
      [{ name: 'a', url: 'https://x', changes: 'write' }],
      /needs a registry with a path/,
    ],
    [
      [
        { name: 'a', path: 'x' },
        { name: 'a', path: 'y' },
      ],
      /two registries named "a"/,
    ],
  ])('refuses %j', (registries, message) => {
    expect(() => read(...registries)).toThrow(message);
  });
});
