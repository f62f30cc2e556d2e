import { render, screen } from '@testing-library/react';
import { Withheld } from './Withheld';

it('names what is left out', () => {
  render(<Withheld what={['the checks', 'the legacy score', 'the risks']} />);
  expect(screen.getByRole('note')).toHaveTextContent(
    'Not shown to you: the checks, the legacy score and the risks',
  );
});

it('says nothing when all is shown', () => {
  const { container } = render(<Withheld what={[]} />);
  expect(container).toBeEmptyDOMElement();
});
