import { calendarOf } from './calendarGrid';

const months = [
  { month: '2026-11', counts: { contract: 1 } },
  { month: '2026-12', counts: { contract: 2, 'go-live': 1 } },
  { month: '2027-01', counts: { licence: 4 } },
  { month: '2027-02', counts: {} },
];
const answer = {
  months,
  passed: { contract: 3 },
  today: '2026-11-21',
  until: '2027-02-21',
} as const;

describe('calendarOf', () => {
  it('adds months up to quarters, with what has passed apart', () => {
    const { columns, vendor, plan, most } = calendarOf(answer, 'quarter');
    expect(columns.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Passed', undefined, '2026-11-20'],
      ['Oct to Dec 2026', '2026-11-21', '2026-12-31'],
      ['Jan to Mar 2027', '2027-01-01', '2027-02-21'],
    ]);
    const countsOf = (kind: string) =>
      [...vendor, ...plan].find(row => row.kind === kind);
    expect(countsOf('contract')).toMatchObject({
      counts: [3, 3, 0],
      total: 6,
    });
    expect(countsOf('go-live')).toMatchObject({ counts: [0, 1, 0] });
    expect(most).toBe(4);
    expect(months[0].counts).toEqual({ contract: 1 });
  });

  it('has a column for each month', () => {
    const { columns } = calendarOf(answer, 'month');
    expect(columns.map(({ title }) => title)).toEqual([
      'Passed',
      'Nov 2026',
      'Dec 2026',
      'Jan 2027',
      'Feb 2027',
    ]);
    expect(columns[1]).toMatchObject({ from: '2026-11-21', to: '2026-11-30' });
  });

  it('loses no date in either', () => {
    for (const step of ['quarter', 'month'] as const) {
      const { vendor, plan } = calendarOf(answer, step);
      expect(
        [...vendor, ...plan].reduce((sum, { total }) => sum + total, 0),
      ).toBe(11);
    }
  });
});
