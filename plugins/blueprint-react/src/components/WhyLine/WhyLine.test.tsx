import { render, screen } from '@testing-library/react';
import { WhyLine } from './WhyLine';

it('gives the reason in one sentence', () => {
  render(<WhyLine why="The recovery test is 14 months old." />);
  expect(screen.getByText(/recovery test/).textContent).toBe(
    'Why: The recovery test is 14 months old.',
  );
});
