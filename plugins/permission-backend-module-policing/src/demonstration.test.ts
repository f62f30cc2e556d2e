import type { Entity } from '@backstage/catalog-model';
import { restrictedKinds } from '@policing/plugin-blueprint-common';
import { resolve } from 'node:path';
import { RunningCatalog } from './__testUtils__/RunningCatalog';

jest.setTimeout(180_000);

const memberships = {
  officer: [],
  'eastvale-lead': ['eastvale-security-leads'],
  'national-architect': ['national-architects'],
  'national-risk-owner': ['national-risk-owners'],
};

const opaqueName = /\b(sa|ra|di)-[0-9a-f]{10}\b/;

function isRestricted({ kind }: Entity): boolean {
  return restrictedKinds.some(restricted => restricted === kind);
}

describe('the policy over the demonstration catalogue', () => {
  let catalog: RunningCatalog;
  let everything: Entity[];

  const entitiesFor = (user?: string): Promise<Entity[]> =>
    catalog.get('/api/catalog/entities', user);

  beforeAll(async () => {
    catalog = await RunningCatalog.start(
      resolve(__dirname, '../../../catalog/demo'),
      memberships,
    );
    // Complete when nothing has been added, and every owner is related, for a while.
    let before = '';
    let same = 0;
    everything = await catalog.eventually(
      () => entitiesFor(),
      entities => {
        const now = entities
          .map(({ relations }) => relations?.length ?? 0)
          .join();
        same = now === before && entities.length > 500 ? same + 1 : 0;
        before = now;
        return same > 10;
      },
    );
  });

  it('has something to hide', () => {
    const hidden = everything.filter(isRestricted);
    expect(new Set(hidden.map(({ kind }) => kind)).size).toBe(3);
    expect(hidden.length).toBeGreaterThan(100);
  });

  it('relates nothing to a restricted entity, nor the reverse', () => {
    expect(everything.some(({ relations }) => relations?.length)).toBe(true);
    const hidden = everything.filter(isRestricted);
    expect(hidden.flatMap(({ relations = [] }) => relations)).toEqual([]);
    const open = everything.filter(entity => !isRestricted(entity));
    expect(JSON.stringify(open)).not.toMatch(opaqueName);
  });

  it.each([
    ['officer', []],
    ['eastvale-lead', ['demo.eastvale']],
  ])('shows %s the restricted entities of %j only', async (user, forces) => {
    const seen = (await entitiesFor(user)).filter(isRestricted);
    expect(
      new Set(
        seen.map(
          ({ metadata }) => metadata.labels?.['blueprint.policing/force'],
        ),
      ),
    ).toEqual(new Set(forces));
    expect(JSON.stringify(await entitiesFor('officer'))).not.toMatch(
      opaqueName,
    );
  });

  it.each(Object.keys(memberships))(
    'lets %s neither validate, register, see locations nor change anything',
    async user => {
      const entity = everything.find(isRestricted)!;
      const location = { type: 'url', target: 'https://example.com/a.yaml' };
      const { status } = await catalog.send(
        'post',
        '/api/catalog/validate-entity',
        user,
        { entity, location: 'url:https://example.com/a.yaml' },
      );
      expect(status).toBe(403);
      const answers = [
        await catalog.send('post', '/api/catalog/analyze-location', user, {
          location,
        }),
        await catalog.send('post', '/api/catalog/locations', user, location),
        await catalog.send(
          'delete',
          `/api/catalog/entities/by-uid/${entity.metadata.uid}`,
          user,
        ),
      ];
      expect(answers.map(answer => answer.status)).toEqual([403, 403, 403]);
      await expect(
        catalog.get('/api/catalog/locations', user),
      ).resolves.toEqual([]);
    },
  );
});
