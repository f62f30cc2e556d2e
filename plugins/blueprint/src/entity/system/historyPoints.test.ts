import { history } from '@policing/plugin-blueprint-react/testUtils';
import { historyPoints } from './historyPoints';

it('runs from the first result to today', () => {
  const points = historyPoints(history.items, '2026-11-21');
  expect(points.map(({ summary }) => summary)).toEqual([
    'First scored.',
    'Conformance fell from 71 % to 64 %.',
    'Unchanged since.',
  ]);
  expect(points.map(({ assuredConformance }) => assuredConformance)).toEqual([
    0.5, 0.45, 0.45,
  ]);
  expect(points[0].time).toBeLessThan(points[1].time);
});

it('never runs backwards', () => {
  expect(historyPoints(history.items, '2026-05-01')).toHaveLength(2);
  expect(historyPoints([], '2026-05-01')).toEqual([]);
});
