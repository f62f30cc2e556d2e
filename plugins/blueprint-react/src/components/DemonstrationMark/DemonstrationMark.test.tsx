import { render, screen } from '@testing-library/react';
import { DemonstrationMark } from './DemonstrationMark';

it('marks what is fictional in words', () => {
  render(<DemonstrationMark />);
  expect(screen.getByText('Demonstration data')).toBeVisible();
});
