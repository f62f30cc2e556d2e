import { waveItems } from '../__fixtures__/pipeline';
import {
  AXIS_HEIGHT,
  layoutWaves,
  SYSTEM_HEIGHT,
  WAVE_HEIGHT,
} from './waveLayout';

const TODAY = '2026-11-21';
const [second, third] = waveItems;

it('draws the years around today, quarter by quarter', () => {
  const { ticks, today } = layoutWaves(waveItems, [], 'near', TODAY);
  expect(ticks[0]).toEqual({ place: 0, isYear: false, title: 'Oct' });
  expect(
    ticks.filter(({ isYear }) => isYear).map(({ title }) => title),
  ).toEqual(['2026', '2027', '2028', '2029']);
  expect(today).toBeGreaterThan(0.25);
  expect(today).toBeLessThan(0.3);
});

it('puts systems of an opened wave beneath it', () => {
  const { rows, height } = layoutWaves(
    waveItems,
    ['eastvale-2'],
    'near',
    TODAY,
  );
  expect(rows.map(({ id }) => id)).toEqual([
    'eastvale-2',
    'eastvale-2 system:demo/records',
    'eastvale-2 system:demo/archive',
    'eastvale-3',
  ]);
  expect(height).toBe(AXIS_HEIGHT + 2 * WAVE_HEIGHT + 2 * SYSTEM_HEIGHT);
});

it('cuts what began before the period, and says what lies outside it', () => {
  const [first, past, undated] = layoutWaves(
    [
      second,
      { ...third, plannedStart: '2019-01-01', plannedFinish: '2019-06-30' },
      {
        ...third,
        wave: 4,
        plannedStart: undefined,
        plannedFinish: undefined,
      },
    ],
    [],
    'near',
    TODAY,
  ).rows;
  expect(first.planned).toMatchObject({ from: 0, cutStart: true });
  expect(first.actual!.to).toBeGreaterThan(first.planned!.to);
  expect(past.absence).toBe('before');
  expect(undated.absence).toBe('no-dates');
});

it('draws a line from what is waited for, between the rows that are shown', () => {
  const closed = layoutWaves(waveItems, [], 'near', TODAY);
  expect(closed.links).toMatchObject([
    { id: 'eastvale-2 > eastvale-3', against: false },
  ]);
  const opened = layoutWaves(
    waveItems,
    ['eastvale-2', 'eastvale-3'],
    'near',
    TODAY,
  );
  expect(
    opened.links.map(({ id, against }) => `${id}${against ? ' against' : ''}`),
  ).toEqual([
    'eastvale-2 system:demo/records > eastvale-2 system:demo/archive against',
    'eastvale-2 system:demo/records > eastvale-3 system:demo/custody',
  ]);
  expect(opened.notDrawn).toBe(0);
});

it('counts the waits that no line can show', () => {
  const { links, notDrawn } = layoutWaves([third], [], 'near', TODAY);
  expect(links).toEqual([]);
  expect(notDrawn).toBe(1);
});
