import { render, screen } from '@testing-library/react';
import { LegacyFigure, type LegacyFigures } from './LegacyFigure';

it.each<[string, LegacyFigures]>([
  [
    '26.67 of 30 · red',
    {
      state: 'scored',
      lowest: 26.666666,
      highest: 26.666666,
      red: 'yes',
      missing: [],
    },
  ],
  [
    '6.30–18.10 of 30 · may be red (4 of 13 missing)',
    {
      state: 'bounded',
      lowest: 6.3,
      highest: 18.1,
      red: 'maybe',
      missing: ['L1', 'L2', 'C1', 'C2'],
    },
  ],
  [
    '4.00 of 30 · not red',
    { state: 'scored', lowest: 4, highest: 4, red: 'no' },
  ],
  ['not assessed', { state: 'not-assessed', red: 'not-assessed' }],
])('reads “%s”', (words, legacy) => {
  render(<LegacyFigure legacy={legacy} />);
  expect(screen.getByText(words)).toBeVisible();
});
