import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { readdirSync } from 'node:fs';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@policing/plugin-blueprint-backend',
  'migrations',
);
const migrations = readdirSync(directory)
  .filter(name => name.endsWith('.js'))
  .sort();

/** Rows that can be stored as soon as a migration has run. */
const samples: Record<string, [table: string, row: object][]> = {
  '20261121100000_systems.js': [
    [
      'definitions',
      { digest: 'd', scorecard: 's', content: '{}', first_used_at: 'now' },
    ],
    ['sets', { key: 'organisation|f:group:demo/eastvale' }],
    [
      'set_members',
      { set_id: 1, kind: 'force', member_ref: 'group:demo/eastvale' },
    ],
    [
      'systems',
      {
        ref: 'system:demo/a',
        registry: 'demo',
        search_text: '',
        title_order: '',
        force_order: '',
        product_order: '',
        category: '',
        lifecycle: '',
        criticality: '',
        criticality_order: 0,
        priority: 0,
        organisation_set: 1,
        capability_set: 1,
        definitions_id: 1,
        level: 'aligned',
        level_order: 3.5,
        conformance: 1,
        coverage: 1,
        assured_conformance: 1,
        failing: 0,
        outcomes: 'p',
        principle_outcomes: 'p',
        goal_outcomes: 'p',
        flags: '[]',
        legacy: 'red',
        legacy_order: 26.67,
        risk_order: 0,
        in_cloud: 'yes',
        cloud_order: 2,
        cloud_status: 'migrated',
        hosting_class: 'public-saas',
      },
    ],
    ['system_inputs', { ref: 'system:demo/a', inputs: 'a' }],
    [
      'system_results',
      {
        ref: 'system:demo/a',
        digest: 'a',
        definitions_id: 1,
        scored_at: 'now',
        summary: '{}',
        why: '',
        result: '{}',
      },
    ],
  ],
  '20261121101000_history.js': [
    [
      'result_changes',
      {
        ref: 'system:demo/a',
        registry: 'demo',
        changed_at: 'now',
        day: '2026-11-21',
        definitions_id: 1,
        level: 'aligned',
        concerns: 'figures',
        summary: 'First scored.',
      },
    ],
  ],
  '20261121102000_roll_ups.js': [
    [
      'roll_ups',
      {
        registry: 'demo',
        kind: 'nation',
        ref: 'nation',
        title: 'Nation',
        details: '{}',
        figures: '{}',
        principles: '[]',
        goals: '[]',
        capabilities: '[]',
      },
    ],
    ['state', { key: 'scoring', value: '{}' }],
  ],
  '20261121103000_writer.js': [],
  '20261122100000_markings.js': [
    [
      'system_risks',
      {
        ref: 'system:demo/a',
        organisation_set: 1,
        marking: 'OFFICIAL',
        risk_order: 1,
      },
    ],
  ],
  '20261122110000_change_numbers.js': [],
  '20261122120000_scorecard_versions.js': [
    [
      'scorecard_versions',
      { digest: 'd', document: '{}', in_force_since: 'now' },
    ],
  ],
  '20261122130000_dispensation_events.js': [
    [
      'dispensation_events',
      {
        namespace: 'demo',
        name: 'di-0123456789',
        version: 1,
        type: 'request',
        person: 'user:demo/a',
        at: 'now',
        event: '{}',
      },
    ],
  ],
  '20261122140000_suggestion_decisions.js': [
    [
      'suggestion_decisions',
      {
        registry: 'demo',
        suggestion: '0123456789abcdef',
        force: 'group:demo/eastvale',
        state: 'put-aside',
        reason: 'A reason',
        decided_by: 'user:demo/a',
        decided_at: 'now',
        snapshot: '{}',
      },
    ],
  ],
  '20261123100000_conflicts.js': [],
  '20261123110000_cloud_positions.js': [
    [
      'cloud_positions',
      {
        ref: 'system:demo/a',
        registry: 'demo',
        day: '2026-11-23',
        recorded_at: 'now',
        is_counted: true,
        facts: '{}',
      },
    ],
  ],
  '20261123120000_calendar_feeds.js': [
    [
      'calendar_feeds',
      {
        id: 'a',
        person: 'user:demo/a',
        name: 'A name',
        registry: 'demo',
        kinds: '[]',
        secret_hash: 'h',
        created_at: 'now',
        expires_at: 'now',
      },
    ],
  ],
  '20261123121000_told_dates.js': [
    [
      'told_dates',
      {
        force: 'group:demo/eastvale',
        date_id: 'a',
        date: '2027-01-01',
        told_on: '2026-11-23',
      },
    ],
  ],
  '20261123140000_cloud_scenarios.js': [
    [
      'cloud_scenarios',
      {
        id: '00000000-0000-4000-8000-000000000000',
        revision: 1,
        registry: 'demo',
        force: 'group:demo/eastvale',
        name: 'A name',
        description: '',
        archived: false,
        step_count: 0,
        steps: '[]',
        saved_by: 'user:demo/a',
        saved_at: 'now',
      },
    ],
  ],
  '20261123150000_cloud_imports.js': [
    [
      'imports',
      {
        id: '00000000-0000-4000-8000-000000000000',
        registry: 'demo',
        force: 'group:demo/eastvale',
        state: 'mapping',
        revision: 1,
        details: '{}',
        content: Buffer.from('Name'),
        created_at: 'now',
        updated_at: 'now',
        expires_on: '2026-12-23',
      },
    ],
    [
      'import_rows',
      {
        import_id: '00000000-0000-4000-8000-000000000000',
        place: 0,
        state: 'bad',
        content: '{}',
      },
    ],
    [
      'import_mappings',
      { registry: 'demo', force: 'group:demo/eastvale', mapping: '{}' },
    ],
  ],
  '20261123160000_waves.js': [],
};

const tables = [
  'definitions',
  'sets',
  'set_members',
  'systems',
  'system_inputs',
  'system_results',
  'result_changes',
  'roll_ups',
  'state',
  'writer_lease',
  'system_risks',
  'scorecard_versions',
  'dispensation_events',
  'suggestion_decisions',
  'cloud_positions',
  'cloud_scenarios',
  'calendar_feeds',
  'told_dates',
];

/** Tables whose rows are only ever added. */
const onlyAdded = [
  'dispensation_events',
  'suggestion_decisions',
  'cloud_positions',
  'cloud_scenarios',
];

async function existing(knex: Knex): Promise<string[]> {
  const found = await Promise.all(
    tables.map(async table =>
      (await knex.schema.hasTable(table)) ? table : '',
    ),
  );
  return found.filter(table => table !== '');
}

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it('have sample rows for each', () => {
    expect(Object.keys(samples)).toEqual(migrations);
  });

  it.each(databases.eachSupportedId())(
    'go up one by one with rows in place, down again, and up once more, %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      for (const migration of migrations) {
        await knex.migrate.up({ directory, name: migration });
        for (const [table, row] of samples[migration]) {
          await knex(table).insert(row);
        }
      }
      expect(await existing(knex)).toEqual(tables);
      for (const [table, row] of Object.values(samples)
        .flat()
        .filter(([name]) => onlyAdded.includes(name))) {
        await expect(knex(table).update(row)).rejects.toThrow('never');
        await expect(knex(table).delete()).rejects.toThrow('never');
      }
      expect(Number((await knex('writer_lease').first()).held_until)).toBe(0);

      for (const migration of [...migrations].reverse()) {
        await knex.migrate.down({ directory, name: migration });
      }
      expect(await existing(knex)).toEqual([]);

      await knex.migrate.latest({ directory });
      expect(await existing(knex)).toEqual(tables);
    },
  );
});
