import { render, screen } from '@testing-library/react';
import { FigureWithCoverage, figureInWords } from './FigureWithCoverage';

describe('figureInWords', () => {
  it('never gives a percentage without its coverage', () => {
    expect(figureInWords({ conformance: 0.64, coverage: 0.71 }, 0.3)).toBe(
      '64\u00a0% of what is known · 71\u00a0% known',
    );
  });

  it('says nothing about conformance under the least coverage', () => {
    expect(figureInWords({ conformance: 1, coverage: 0.23 }, 0.3)).toBe(
      'not assessed (23\u00a0% known)',
    );
  });

  it('tells nothing known from nothing applicable', () => {
    expect(figureInWords({ coverage: 0 })).toBe(
      'not assessed (0\u00a0% known)',
    );
    expect(figureInWords({})).toBe('nothing applies');
    expect(figureInWords(undefined)).toBe('nothing applies');
  });
});

describe('FigureWithCoverage', () => {
  it('adds the assured conformance in its detail', () => {
    render(
      <FigureWithCoverage
        figures={{
          conformance: 0.64,
          coverage: 0.71,
          assuredConformance: 0.45,
        }}
        detail
      />,
    );
    expect(screen.getByText(/assured 45 %/)).toBeVisible();
  });

  it('leaves it out otherwise', () => {
    render(
      <FigureWithCoverage
        figures={{
          conformance: 0.64,
          coverage: 0.71,
          assuredConformance: 0.45,
        }}
      />,
    );
    expect(screen.queryByText(/assured/)).not.toBeInTheDocument();
  });
});
