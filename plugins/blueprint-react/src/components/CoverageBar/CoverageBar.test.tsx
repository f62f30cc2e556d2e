import { render, screen } from '@testing-library/react';
import { CoverageBar } from './CoverageBar';

it('says what passes, fails and is not known', () => {
  render(
    <CoverageBar
      tally={{ passedWeight: 45, decidedWeight: 71, applicableWeight: 100 }}
    />,
  );
  expect(
    screen.getByRole('img', {
      name: /45\s% passes · 26\s% fails · 29\s% not known/,
    }),
  ).toBeVisible();
});

it('hatches what is not known, in its share', () => {
  render(
    <CoverageBar
      tally={{ passedWeight: 0, decidedWeight: 25, applicableWeight: 100 }}
    />,
  );
  expect(
    screen.getByRole('img').querySelector('[data-look="hatched"]'),
  ).toHaveAttribute('width', '75%');
});

it('says so when nothing applies', () => {
  render(
    <CoverageBar
      tally={{ passedWeight: 0, decidedWeight: 0, applicableWeight: 0 }}
    />,
  );
  expect(screen.getByText('nothing applies')).toBeVisible();
});
