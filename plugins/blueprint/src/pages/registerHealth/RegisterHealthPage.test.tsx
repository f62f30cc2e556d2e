import { screen, within } from '@testing-library/react';
import {
  health,
  readers,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { ClosedRegisterHealthPage } from './ClosedRegisterHealthPage';
import { RegisterHealthPage } from './RegisterHealthPage';

function show(answer = health, reader = readers.riskOwner) {
  showPage(
    <RegisterHealthPage />,
    { health: jest.fn().mockResolvedValue(answer) },
    '/',
    reader,
  );
}

it('says where an error is, what is allowed and what is kept', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /systems\/caseworks\.yaml:12:5/ }),
  );
  expect(row.getByText('spec.hosting.class')).toBeInTheDocument();
  expect(row.getByText('Found: publc-saas')).toBeInTheDocument();
  expect(
    row.getByText('Allowed: public-saas, public-paas'),
  ).toBeInTheDocument();
  expect(row.getByText('Did you mean public-saas?')).toBeInTheDocument();
  expect(row.getByText('21 Nov 2026, 14:02')).toBeInTheDocument();
  expect(
    row.getByText('1 entity as of 20 Nov 2026, 09:00'),
  ).toBeInTheDocument();
});

it('counts the files with errors, and says where there are none', async () => {
  show();
  const demonstration = within(
    await screen.findByRole('region', { name: 'Demonstration' }),
  );
  expect(
    await demonstration.findByText('1 file with errors'),
  ).toBeInTheDocument();
  expect(demonstration.getByText('Demonstration data')).toBeInTheDocument();
  const open = within(screen.getByRole('region', { name: 'Public register' }));
  expect(await open.findByText('Every file can be read')).toBeInTheDocument();
});

it('does not call sound what a reader is not told of', async () => {
  show(health, readers.securityLead);
  const open = within(
    await screen.findByRole('region', { name: 'Public register' }),
  );
  expect(
    open.getByText(/^No error in a file that is open to you/),
  ).toBeVisible();
});

it('names a definition that could not be used', async () => {
  show();
  const scoring = within(
    await screen.findByRole('region', { name: 'Scoring' }),
  );
  expect(
    scoring.getByText('1 definition left out because of an error'),
  ).toBeInTheDocument();
  expect(scoring.getByText('spec.checks[3].expression')).toBeInTheDocument();
});

it('says at its address to whom it is open, and notes that it was refused', async () => {
  const refusals = showPage(
    <ClosedRegisterHealthPage />,
    {},
    '/blueprint/register-health',
    readers.nobody,
  );
  expect(
    await screen.findByText('You may not see the health of the registers'),
  ).toBeVisible();
  expect(screen.getByText(/^Open to everybody with a role/)).toBeVisible();
  expect(refusals.list()).toMatchObject([
    { what: 'the health of the registers' },
  ]);
});
