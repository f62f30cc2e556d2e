import {
  cliffDrone,
  redaction,
} from '@policing/plugin-blueprint-react/testUtils';
import { timelineOf } from './timelineOf';

it('lays dates out over whole years', () => {
  const { years, rows, today } = timelineOf([redaction], '2026-11-21');
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028]);
  expect(years[0].place).toBe(0);
  const [{ bar, fundedTo, evaluatedOn }] = rows;
  expect(bar).toMatchObject({ openStart: false, openEnd: false });
  expect(bar!.from).toBeCloseTo(0.134, 2);
  expect(bar!.to).toBeLessThan(today);
  expect(evaluatedOn).toBeLessThan(bar!.to);
  expect(fundedTo).toBeGreaterThan(today);
});

it('leaves an end open that is not declared', () => {
  const { rows } = timelineOf(
    [{ ...cliffDrone, startsOn: '2026-01-01' }, cliffDrone],
    '2026-11-21',
  );
  expect(rows[0].bar).toEqual({
    from: 0,
    to: 1,
    openStart: false,
    openEnd: true,
  });
  expect(rows[1].bar).toBeUndefined();
});
