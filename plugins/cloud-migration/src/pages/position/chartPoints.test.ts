import { chartPoints, tablePoints } from './chartPoints';

const counts = (inCloud: number, notKnown = 1) => ({
  inCloud,
  notInCloud: 9 - inCloud,
  notKnown,
});

const points = chartPoints({
  past: [
    { day: '2026-09-15', basis: 'reconstructed', ...counts(0) },
    { day: '2026-10-01', basis: 'recorded', ...counts(5) },
    { day: '2026-11-23', basis: 'today', ...counts(5) },
  ],
  projection: {
    days: [
      { day: '2026-11-23', ...counts(5) },
      { day: '2026-12-01', ...counts(6) },
      { day: '2027-01-01', ...counts(7) },
    ],
    end: { day: '2026-12-20', ...counts(7) },
    fates: [],
  },
});

it('draws one line to today and another from today on', () => {
  expect(points.map(({ past, planned }) => [past, planned])).toEqual([
    [0, undefined],
    [0.5, undefined],
    [0.5, 0.5],
    [undefined, 0.6],
    [undefined, 0.7],
  ]);
});

it('keeps what is not known apart, as a band above the line', () => {
  expect(points.map(({ notKnown }) => notKnown)).toEqual([
    [0, 0.1],
    [0.5, 0.6],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
  ]);
});

it('draws nothing of a day on which no system counted', () => {
  const [{ past, notKnown }] = chartPoints({
    past: [
      {
        day: '2020-01-01',
        basis: 'reconstructed',
        inCloud: 0,
        notInCloud: 0,
        notKnown: 0,
      },
    ],
    projection: {
      days: [],
      end: { day: '2020-01-01', ...counts(0) },
      fates: [],
    },
  });
  expect([past, notKnown]).toEqual([undefined, undefined]);
});

it('has for the table the quarters, the ends, today and the day that is asked for', () => {
  expect(tablePoints(points, '2026-12-01').map(({ day }) => day)).toEqual([
    '2026-09-15',
    '2026-10-01',
    '2026-11-23',
    '2026-12-01',
    '2027-01-01',
  ]);
  expect(tablePoints(points, '2026-11-23').map(({ day }) => day)).not.toContain(
    '2026-12-01',
  );
});
