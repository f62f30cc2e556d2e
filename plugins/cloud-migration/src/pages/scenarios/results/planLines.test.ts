import { lastOfYears, type PlanLine, sharesByDay } from './planLines';

const line = (...days: [string, number][]): PlanLine => ({
  name: 'A plan',
  position: {
    days: days.map(([day, inCloud]) => ({
      day,
      inCloud,
      notInCloud: 4 - inCloud,
      notKnown: 0,
    })),
  },
});

describe('sharesByDay', () => {
  it('lets each line stay as it is between its own days', () => {
    expect(
      sharesByDay([
        line(['2026-11-22', 1], ['2027-06-01', 3]),
        line(['2026-11-22', 1], ['2027-01-01', 2], ['2028-01-01', 4]),
      ]),
    ).toEqual([
      { day: '2026-11-22', shares: [0.25, 0.25] },
      { day: '2027-01-01', shares: [0.25, 0.5] },
      { day: '2027-06-01', shares: [0.75, 0.5] },
      { day: '2028-01-01', shares: [0.75, 1] },
    ]);
  });

  it('says nothing where there is no system', () => {
    const none = line(['2026-11-22', 0]);
    none.position.days[0].notInCloud = 0;
    expect(sharesByDay([none])).toEqual([
      { day: '2026-11-22', shares: [undefined] },
    ]);
  });
});

describe('lastOfYears', () => {
  it('keeps today and the last day of each year', () => {
    const days = sharesByDay([
      line(['2026-11-22', 1], ['2027-01-01', 2], ['2027-06-01', 3]),
    ]);
    expect(lastOfYears(days).map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2027-06-01',
    ]);
    expect(lastOfYears([])).toEqual([]);
  });
});
