import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  readers,
  showPage,
  strategy,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { StrategyPage } from './StrategyPage';

function show(
  address = '/?registry=demo',
  answer = strategy,
  reader = readers.riskOwner,
) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    strategy: jest.fn().mockResolvedValue(answer),
  };
  showPage(<StrategyPage />, api, address, reader);
  return api;
}

it('starts with what nobody works on', async () => {
  show();
  const goals = within(
    await screen.findByRole('list', { name: 'Goals nobody works on' }),
  );
  expect(goals.getByText('E6 Talent in data and technology')).toHaveAttribute(
    'href',
    '/catalog/default/strategygoal/enabler-e6',
  );
  expect(goals.getByText('Nobody works on it')).toBeInTheDocument();
  const capabilities = screen.getByRole('list', {
    name: 'Capabilities to be raised that nobody works on',
  });
  expect(capabilities).toHaveTextContent(
    'Saltmere Constabulary: Missing persons management from 1 to 3 by 31 Mar 2027. Only what is closed',
  );
});

it('says through what systems serve a goal, and who does not work on it', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /A3 Enabling officers/ }),
  );
  expect(
    await row.findByRole('link', { name: '12 through 1 check' }),
  ).toHaveAttribute('href', expect.stringContaining('goal=strategygoal'));
  expect(
    row.getByRole('link', { name: '4 through 1 capability' }),
  ).toHaveAttribute('href', expect.stringContaining('capability=capability'));
  expect(row.getByText('1 through initiatives')).toBeInTheDocument();
  expect(row.getByText('nothing applies')).toBeInTheDocument();
  expect(row.getByText('nobody in Saltmere Constabulary')).toBeInTheDocument();
  expect(
    row.getByText('live, evaluated: positive, Eastvale Police'),
  ).toBeInTheDocument();

  await userEvent.click(screen.getByRole('radio', { name: 'Enablers' }));
  expect(
    await screen.findByRole('row', { name: /E6 Talent/ }),
  ).toHaveTextContent('not measured: no check speaks for it');
  await waitFor(() =>
    expect(currentAddress()).toBe('/?registry=demo&type=enabler'),
  );
});

it('never guesses where a force stands', async () => {
  show();
  const table = within(
    await screen.findByRole('grid', {
      name: 'Forces by phases of the roadmap',
    }),
  );
  const declared = table.getByRole('row', { name: /Eastvale Police/ });
  expect(declared).toHaveTextContent('Done since 27 Jun 2023');
  expect(declared).toHaveTextContent('Board paper 14');
  expect(
    table.queryByRole('row', { name: /Saltmere/ }),
  ).not.toBeInTheDocument();
  expect(
    screen.getByText(
      /1 force declares neither where it stands nor an initiative/,
    ),
  ).toBeInTheDocument();
});

it('leaves conformance out for who may not see it, and says so', async () => {
  show('/?registry=demo', strategy, readers.nobody);
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: how far systems conform to each goal',
  );
  const row = within(
    await screen.findByRole('row', { name: /A3 Enabling officers/ }),
  );
  expect(row.getByText('12 through 1 check')).not.toHaveAttribute('href');
  expect(
    screen.queryByRole('columnheader', { name: 'Conformance' }),
  ).not.toBeInTheDocument();
});

it('says that nothing is known of work where none is declared', async () => {
  show('/?registry=demo', {
    ...strategy,
    initiatives: 0,
    gaps: { goals: [], maturity: [] },
    maturity: [],
  });
  expect(
    await screen.findByText(/Not known: this register has no initiatives/),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/No force of this register has declared its maturity/),
  ).toBeInTheDocument();
});
