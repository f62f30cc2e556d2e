import { screen } from '@testing-library/react';
import { showInApp } from '@policing/plugin-blueprint-react/testUtils';
import { NothingHere } from './NothingHere';

it('does not tell whether a restricted record exists', async () => {
  showInApp(<NothingHere kind="riskassessment" />);
  expect(
    await screen.findByRole('heading', {
      name: 'There is nothing here that you may see',
    }),
  ).toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent(
    /^Either no risk assessment stands at this address, or it is not open to you.*does not tell one from the other.*Open to the chief technology officer/,
  );
});

it('says that an open entity is not there', async () => {
  showInApp(<NothingHere kind="system" />);
  expect(
    await screen.findByRole('heading', {
      name: 'There is no system at this address',
    }),
  ).toBeInTheDocument();
});

it('says that there is no such page', async () => {
  showInApp(<NothingHere />);
  expect(
    await screen.findByRole('heading', {
      name: 'There is no page at this address',
    }),
  ).toBeInTheDocument();
});

it('calls kinds by their words', async () => {
  showInApp(<NothingHere kind="strategygoal" />);
  expect(
    await screen.findByRole('heading', {
      name: 'There is no strategy goal at this address',
    }),
  ).toBeInTheDocument();
});
