import { mockServices } from '@backstage/backend-test-utils';
import type { RecordResource } from './recordResource';
import { registerPermissions } from './registerPermissions';

describe('registerPermissions', () => {
  const addResourceType = jest.fn();
  const addPermissions = jest.fn();
  const readRecords = jest.fn(
    async () =>
      new Map<string, { forces: string[]; marking: 'OFFICIAL' }>([
        [
          'system:demo/rms',
          { forces: ['group:demo/eastvale'], marking: 'OFFICIAL' },
        ],
      ]),
  );
  registerPermissions(
    mockServices.permissionsRegistry.mock({ addResourceType, addPermissions }),
    { readRecords },
  );
  const [[records], [counts]] = addResourceType.mock.calls;

  it('has a home for every permission of the access table', () => {
    const names = [
      ...records.permissions,
      ...counts.permissions,
      ...addPermissions.mock.calls[0][0],
    ].map(({ name }) => name);
    expect(names).toContain('blueprint.facts.read');
    expect(names).toContain('blueprint.reviews.update');
    expect(counts.permissions.map(({ name }: any) => name)).toEqual([
      'blueprint.counts.read',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds records by the reference of a system or a force', async () => {
    const found: (RecordResource | undefined)[] = await records.getResources([
      'group:demo/northmoor',
      'system:demo/rms',
      'system:demo/unknown',
    ]);
    expect(found).toEqual([
      { forces: ['group:demo/northmoor'], marking: 'OFFICIAL-SENSITIVE' },
      { forces: ['group:demo/eastvale'], marking: 'OFFICIAL' },
      undefined,
    ]);
  });

  it('judges records by force and marking, and numbers by who is behind', () => {
    const [forceIn, markingAtMost] = records.rules;
    const [behind] = counts.rules;
    const record = { forces: ['group:demo/eastvale'], marking: 'OFFICIAL' };
    expect(forceIn.apply(record, { forces: ['demo.eastvale'] })).toBe(true);
    expect(forceIn.apply(record, { forces: ['demo.northmoor'] })).toBe(false);
    const sensitive = { ...record, marking: 'OFFICIAL-SENSITIVE' };
    expect(markingAtMost.apply(record, { highest: 'OFFICIAL' })).toBe(true);
    expect(markingAtMost.apply(sensitive, { highest: 'OFFICIAL' })).toBe(false);
    expect(behind.apply({ behind: [['a'], ['b']] }, { least: 3 })).toBe(false);
  });
});
