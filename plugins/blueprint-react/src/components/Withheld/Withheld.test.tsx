import { screen } from '@testing-library/react';
import { showInApp } from '../../__testUtils__';
import { Withheld } from './Withheld';

it('names what is left out', async () => {
  showInApp(
    <Withheld
      parts={[
        { what: 'the checks', row: 'checks.read' },
        { what: 'the legacy score', row: 'legacy.read' },
        { what: 'the risks', row: 'risk.read' },
      ]}
    />,
  );
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: the checks, the legacy score and the risks',
  );
});

it('says nothing when all is shown', () => {
  showInApp(<Withheld parts={[]} />);
  expect(screen.queryByRole('note')).not.toBeInTheDocument();
});
