import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { RunningCatalog } from './__testUtils__/RunningCatalog';

jest.setTimeout(60_000);

/** A word that stands only in what others may not see. */
const canary = 'canary';

function roleGroup(name: string, id: string, ...more: string[]): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec:
  type: role
  children: []
  role: { ${[`id: ${id}`, ...more].join(', ')} }
`;
}

function force(name: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: police-force, children: [], force: { kind: territorial } }
---${roleGroup(`${name}-ctos`, 'force-cto', `force: ${name}`)}
---${roleGroup(`${name}-architects`, 'enterprise-architect', `force: ${name}`)}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: ${name}-rms }
spec: { type: force-application, owner: ${name} }
`;
}

const restricted = `
apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata: { name: sa-0123456789 }
spec:
  system: eastvale-rms
  owner: eastvale
  blockers: [{ kind: skills, description: ${canary} }]
---
apiVersion: blueprint.policing/v1alpha1
kind: RiskAssessment
metadata: { name: ra-0123456789 }
spec:
  system: eastvale-rms
  owner: eastvale
  framework: technology-risk
  title: ${canary}
  category: personal-data
  cause: ${canary}
  event: ${canary}
  consequence: ${canary}
  classification: OFFICIAL-SENSITIVE
  status: open
---
apiVersion: blueprint.policing/v1alpha1
kind: Dispensation
metadata: { name: di-0123456789 }
spec:
  owner: eastvale
  classification: OFFICIAL
  principle: nptc-01
  systems: [eastvale-rms]
  reason: ${canary}
  requestedBy: ann
  requestedOn: 2026-01-01
  state: requested
`;

const memberships = {
  officer: [],
  'eastvale-cto': ['eastvale-ctos'],
  'eastvale-trainee': ['eastvale-trainees'],
  'eastvale-architect': ['eastvale-architects'],
  'northmoor-cto': ['northmoor-ctos'],
  'national-architect': ['national-architects'],
  'national-auditor': ['national-auditors'],
  'national-risk-owner': ['national-risk-owners'],
};

/** Entities that everybody may read. */
const OPEN = 12;

describe('the policy in a running catalog', () => {
  const folder = createMockDirectory({
    content: {
      'eastvale.yaml': `${force('eastvale')}---${restricted}`,
      'northmoor.yaml': force('northmoor'),
      'national.yaml': [
        roleGroup('national-architects', 'national-architect'),
        roleGroup('national-risk-owners', 'national-risk-owner'),
        roleGroup(
          'national-auditors',
          'national-risk-owner',
          'highestMarking: OFFICIAL',
        ),
        roleGroup(
          'eastvale-trainees',
          'force-cto',
          'force: eastvale',
          'highestMarking: OFFICIAL',
        ),
      ].join('---'),
    },
  });
  const assessment = 'systemassessment/demo/sa-0123456789';
  const risk = 'riskassessment/demo/ra-0123456789';
  const dispensation = 'dispensation/demo/di-0123456789';
  const scheduler = mockServices.scheduler();
  let catalog: RunningCatalog;

  const get = (path: string, user?: string) => catalog.get(path, user);

  beforeAll(async () => {
    catalog = await RunningCatalog.start(folder.path, memberships, scheduler);
    await catalog.eventually(
      () => get('/api/catalog/entities'),
      entities => entities.length === 3 + OPEN,
    );
    // Roles hold once the role groups are in the catalog.
    await catalog.eventually(
      () => get(`/api/catalog/entities/by-name/${risk}`, 'eastvale-cto'),
      Boolean,
    );
  });

  const sees: [string, string[]][] = [
    ['officer', []],
    ['northmoor-cto', []],
    ['eastvale-architect', [dispensation]],
    ['eastvale-cto', [assessment, risk, dispensation]],
    ['eastvale-trainee', [dispensation]],
    ['national-architect', [dispensation]],
    ['national-auditor', [dispensation]],
    ['national-risk-owner', [assessment, risk, dispensation]],
  ];

  it.each(sees)('%s reads %j by name', async (user, expected) => {
    const found = [];
    for (const ref of [assessment, risk, dispensation]) {
      if (await get(`/api/catalog/entities/by-name/${ref}`, user)) {
        found.push(ref);
      }
    }
    expect(found).toEqual(expected);
  });

  it.each(sees)('%s finds only %j in lists', async (user, expected) => {
    const kinds = [assessment, risk, dispensation].map(
      ref => `filter=kind=${ref.split('/')[0]}`,
    );
    const names = expected.map(ref => ref.split('/')[2]).sort();
    const listed = await get(`/api/catalog/entities?${kinds.join('&')}`, user);
    expect(listed.map((entity: any) => entity.metadata.name).sort()).toEqual(
      names,
    );
    const { items, totalItems } = await get(
      `/api/catalog/entities/by-query?${kinds.join('&')}`,
      user,
    );
    expect(items).toHaveLength(names.length);
    expect(totalItems).toBe(names.length);
    const everything = await get('/api/catalog/entities', user);
    expect(everything).toHaveLength(OPEN + names.length);
  });

  it.each(sees)('%s counts only %j in facets', async (user, expected) => {
    const { facets } = await get(
      '/api/catalog/entity-facets?facet=kind&facet=spec.reason&facet=metadata.labels.blueprint.policing/force',
      user,
    );
    const total = facets.kind.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(total).toBe(OPEN + expected.length);
    expect(facets['spec.reason']).toHaveLength(
      expected.includes(dispensation) ? 1 : 0,
    );
  });

  it.each(['officer', 'northmoor-cto'])(
    'nothing that %s can ask for has the canary or an opaque name in it',
    async user => {
      const system = '/api/catalog/entities/by-name/system/demo/eastvale-rms';
      const answers = [
        await get('/api/catalog/entities', user),
        await get(
          '/api/catalog/entities/by-query?fullTextFilterTerm=canary',
          user,
        ),
        await get(
          `/api/catalog/entities?filter=spec.system=system:demo/eastvale-rms`,
          user,
        ),
        await get(
          `/api/catalog/entities?filter=relations.ownedby=group:demo/eastvale`,
          user,
        ),
        await get(system, user),
        await get(`${system}/ancestry`, user),
      ];
      expect(JSON.stringify(answers)).not.toMatch(
        /canary|(sa|ra|di)-0123456789/,
      );
      const { uid } = (await get(`/api/catalog/entities/by-name/${risk}`))
        .metadata;
      await expect(
        get(`/api/catalog/entities/by-uid/${uid}`, user),
      ).resolves.toBeUndefined();
      const refs = [assessment, risk, dispensation].map(ref =>
        ref.replace('/', ':'),
      );
      const { body } = await catalog.send(
        'post',
        '/api/catalog/entities/by-refs',
        user,
        { entityRefs: refs },
      );
      expect(body).toEqual({ items: [null, null, null] });
    },
  );

  it.each([
    ['officer', 'DENY'],
    ['northmoor-cto', 'DENY'],
    ['eastvale-cto', 'ALLOW'],
  ])(
    'tells %s by a decision no more than by the entity: %s',
    async (user, expected) => {
      const permission = {
        type: 'resource',
        name: 'catalog.entity.read',
        attributes: { action: 'read' },
        resourceType: 'catalog-entity',
      };
      const refs = [
        'riskassessment:demo/ra-0123456789',
        'riskassessment:demo/ra-ffffffffff',
      ];
      const { body } = await catalog.send(
        'post',
        '/api/permission/authorize',
        user,
        {
          items: refs.map((resourceRef, index) => ({
            id: `${index}`,
            permission,
            resourceRef,
          })),
        },
      );
      expect(
        body.items.map(({ result }: { result: string }) => result),
      ).toEqual([expected, 'DENY']);
    },
  );

  it('shows in search only what the person may read', async () => {
    const search = (user: string) =>
      get('/api/search/query?term=0123456789', user).then(
        ({ results }) => results?.length,
      );
    await scheduler.triggerTask('search_index_software_catalog');
    await catalog.eventually(
      () => search('national-risk-owner'),
      count => count === 3,
    );
    await expect(search('eastvale-architect')).resolves.toBe(1);
    await expect(search('officer')).resolves.toBe(0);
    await expect(search('northmoor-cto')).resolves.toBe(0);
  });

  it.each(['national-risk-owner', 'eastvale-cto'])(
    'lets %s neither register nor remove anything',
    async user => {
      const { uid } = (
        await get('/api/catalog/entities/by-name/system/demo/eastvale-rms')
      ).metadata;
      const location = { type: 'url', target: 'https://example.com/a.yaml' };
      const entityRef = 'system:demo/eastvale-rms';
      const answers = [
        await catalog.send('post', '/api/catalog/locations', user, location),
        await catalog.send(
          'delete',
          `/api/catalog/entities/by-uid/${uid}`,
          user,
        ),
        await catalog.send('post', '/api/catalog/refresh', user, { entityRef }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    },
  );
});
