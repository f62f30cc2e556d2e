import type { Entity } from '@backstage/catalog-model';
import { demoEntities, demoRegister } from './__fixtures__/demoRegister';
import type { ImportMapping } from './ImportMapping';
import { ImportPlanner } from './ImportPlanner';
import type { ImportRow } from './ImportRow';

let entities: Entity[];

beforeAll(() => {
  entities = demoEntities();
});

function plan(
  columns: Record<string, string | undefined>,
  rows: string[][],
  more: Partial<ImportMapping> & { register?: object } = {},
): { rows: ImportRow[]; missing: ImportRow[] } {
  const { register = {}, ...mapping } = more;
  const planner = new ImportPlanner(
    { ...demoRegister(entities), ...register },
    {
      columns: Object.entries(columns).map(([heading, field]) => ({
        heading,
        field,
      })),
      values: [],
      blankClears: false,
      ...mapping,
    },
  );
  return {
    rows: rows.map((cells, index) =>
      planner.plan({ number: index + 2, cells }),
    ),
    missing: planner.missing(),
  };
}

const usual = {
  Name: 'title',
  Status: 'cloud.status',
  Finish: 'cloud.plannedFinish',
  Tier: 'criticality.tier',
};

describe('ImportPlanner', () => {
  it('tells rows that add, change or leave a system as it is', () => {
    const { rows, missing } = plan(usual, [
      ['dunmarrow bench', 'planned', '30/07/2027', ''],
      ['Dunmarrow Bench 2', 'Not assessed', '', 'administrative'],
      ['Northmoor nothing', '', '', ''],
    ]);
    expect(rows).toEqual([
      {
        row: 2,
        state: 'unchanged',
        title: 'Dunmarrow Bench',
        ref: 'system:demo/northmoor-bench',
        changes: [],
        problems: [],
      },
      {
        row: 3,
        state: 'added',
        title: 'Dunmarrow Bench 2',
        ref: 'system:demo/northmoor-dunmarrow-bench-2',
        changes: [
          { field: 'title', now: 'Dunmarrow Bench 2' },
          { field: 'cloud.status', now: 'not-assessed' },
          { field: 'criticality.tier', now: 'administrative' },
        ],
        problems: [],
      },
      expect.objectContaining({ row: 4, state: 'added' }),
    ]);
    expect(missing.map(({ ref }) => ref)).not.toContain(
      'system:demo/northmoor-bench',
    );
    expect(missing.length).toBeGreaterThan(20);
    expect(missing[0].state).toBe('removed');
  });

  it('changes facts of both documents, and leaves what a cell does not say', () => {
    const { rows } = plan({ Ref: 'name', ...usual, Blocked: 'blockers' }, [
      [
        'northmoor-bench',
        'Dunmarrow Bench',
        'In progress',
        '3 Apr 2027',
        '',
        'Contract: ends in 2028; skills: nobody knows it',
      ],
    ]);
    expect(rows[0]).toMatchObject({
      state: 'changed',
      changes: [
        { field: 'cloud.status', was: 'planned', now: 'in-progress' },
        {
          field: 'cloud.plannedFinish',
          was: '2027-07-30',
          now: '2027-04-03',
        },
        {
          field: 'blockers',
          now: [
            { kind: 'contract', description: 'ends in 2028' },
            { kind: 'skills', description: 'nobody knows it' },
          ],
        },
      ],
    });
  });

  it('reports a bad row with its number, column, cell and what is allowed', () => {
    const { rows } = plan(usual, [
      ['Dunmarrow Bench', 'plannedd', '31/02/2027', 'administrative'],
      ['', 'planned', '', ''],
      ['Dunmarrow Crash', 'planned', '01/01/2020', ''],
    ]);
    expect(rows[0]).toEqual({
      row: 2,
      state: 'bad',
      title: 'Dunmarrow Bench',
      ref: 'system:demo/northmoor-bench',
      changes: [],
      problems: [
        {
          severity: 'error',
          column: 'Status',
          field: 'cloud.status',
          found: 'plannedd',
          message: '“plannedd” is not on the list of migration status.',
          allowed:
            'not-assessed, assessed, planned, in-progress, migrated, decommissioned, blocked, not-applicable',
          suggestion: 'planned',
        },
        {
          severity: 'error',
          column: 'Finish',
          field: 'cloud.plannedFinish',
          found: '31/02/2027',
          message: '“31/02/2027” is no day of the calendar.',
          allowed: 'a day such as 21/11/2026, 21 Nov 2026 or 2026-11-21',
        },
      ],
    });
    expect(rows[1].problems[0].message).toBe(
      'The row does not say which system it is about.',
    );
  });

  it('holds rows to the rules of the register', () => {
    const { rows } = plan(usual, [
      ['Dunmarrow Bench', '', '01/01/2020', ''],
      ['New one', '', '', ''],
      ['new-one', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      state: 'bad',
      problems: [
        {
          column: 'Finish',
          found: '2020-01-01, before 2027-03-01',
          message: 'The date is before that of spec.cloud.plannedStart.',
        },
      ],
    });
    expect(rows[2]).toMatchObject({
      state: 'bad',
      problems: [{ message: 'Row 3 is about the same system.' }],
    });
  });

  it('refuses what is of another force or points at nothing', () => {
    const { rows } = plan(
      {
        Ref: 'name',
        Name: 'title',
        Force: 'force',
        Team: 'owner',
        Product: 'product',
        Does: 'capabilities',
      },
      [
        ['', 'A', 'Eastvale Police', '', '', ''],
        ['', 'B', 'Northmoor Police', 'Eastvale crime and justice', '', ''],
        ['', 'C', '', '', 'Caseworks RSM', ''],
        ['eastvale-caseworks-rms', 'D', '', '', '', ''],
        [
          '',
          'E',
          'northmoor',
          'northmoor-crime-and-justice',
          'Caseworks RMS',
          'digital-forensics; crime-and-case-management',
        ],
      ],
    );
    expect(rows.map(({ state }) => state)).toEqual([
      'bad',
      'bad',
      'bad',
      'bad',
      'added',
    ]);
    expect(rows[3].problems[0].message).toContain(
      'is not a system of Northmoor Police',
    );
    expect(rows[4].changes).toEqual([
      { field: 'title', now: 'E' },
      { field: 'owner', now: 'group:demo/northmoor-crime-and-justice' },
      { field: 'product', now: 'product:demo/caseworks-rms' },
      {
        field: 'capabilities',
        now: [
          'capability:default/digital-forensics',
          'capability:default/crime-and-case-management',
        ],
      },
    ]);
  });

  it('takes the meaning of words as somebody gave it, and blanks as asked', () => {
    const columns = { Name: 'title', Where: 'hosting.class', W: 'cloud.wave' };
    const rows = [['Dunmarrow Bench', 'On-prem', '']];
    const values = [
      { field: 'hosting.class', text: 'on prem', value: 'end-user-device' },
    ];
    expect(plan(columns, rows).rows[0].state).toBe('bad');
    expect(plan(columns, rows, { values }).rows[0].changes).toEqual([
      {
        field: 'hosting.class',
        was: 'force-data-centre',
        now: 'end-user-device',
      },
    ]);
    expect(
      plan(columns, rows, {
        values: [{ field: 'hosting.class', text: 'On-prem' }],
        blankClears: true,
      }).rows[0].changes,
    ).toEqual([
      { field: 'hosting.class', was: 'force-data-centre' },
      { field: 'cloud.wave', was: 3 },
    ]);
  });

  it('writes no assessment for somebody whose roles do not reach it', () => {
    const { rows } = plan(
      usual,
      [
        ['Dunmarrow Bench', '', '', 'mission-critical'],
        ['Another', '', '', 'mission-critical'],
        ['A third', 'planned', '', ''],
      ],
      { register: { mayAssess: false } },
    );
    expect(rows.map(({ state }) => state)).toEqual(['bad', 'bad', 'added']);
  });
});
