import type { PrinciplesResponse } from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  principle,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { PrinciplesPage } from './PrinciplesPage';

const judged = {
  ...principle,
  ref: 'principle:default/nptc-08',
  name: 'nptc-08',
  number: 8,
  title: 'ICT responsibility',
  domain: 'business',
  checks: [],
  adherence: undefined,
};

const superseded = {
  ...principle,
  ref: 'principle:default/ext-old',
  name: 'ext-old',
  number: undefined,
  title: 'Old extension',
  status: 'retired',
  supersededBy: [
    {
      ref: 'principle:default/ext-new',
      title: 'New extension',
      status: 'live',
      version: '2.0.0',
    },
  ],
};

const answer: PrinciplesResponse = {
  registry: 'demo',
  scope: { ref: 'nation', title: 'Nation' },
  items: [principle, judged, superseded],
  facets: {
    domain: [
      { value: 'application', count: 2 },
      { value: 'business', count: 1 },
    ],
    basis: [{ value: 'nptc-principle', count: 3 }],
    grade: [{ value: 'ungraded', count: 3 }],
    status: [
      { value: 'live', count: 2 },
      { value: 'retired', count: 1 },
    ],
  },
  worstChecks: [
    {
      id: 'single-sign-on',
      title: 'Users sign in with the directory of the force',
      weight: 5,
      severity: 'high',
      failing: 12,
      systems: 40,
      principles: [{ ref: principle.ref, title: principle.title }],
    },
  ],
};

function show(address?: string, reader = readers.riskOwner) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    principles: jest.fn().mockResolvedValue(answer),
  };
  showPage(<PrinciplesPage />, api, address, reader);
  return api;
}

it('shows how far each principle is kept, with coverage', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /26 Single authentication/ }),
  );
  expect(
    await row.findByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  expect(row.getByText('1 check')).toBeInTheDocument();
  expect(row.getByRole('link')).toHaveAttribute(
    'href',
    '/catalog/default/principle/nptc-26/blueprint?registry=demo',
  );
});

it('says what no check decides', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /8 ICT responsibility/ }),
  );
  expect(row.getByText('no check: judged by people')).toBeInTheDocument();
  expect(await row.findByText('not measured')).toBeInTheDocument();
});

it('shows what it asks for to those who may not see how far it is kept', async () => {
  show('/', readers.nobody);
  expect(
    await screen.findByRole('heading', {
      name: 'What does the Blueprint ask for?',
    }),
  ).toBeInTheDocument();
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: how far each principle is kept',
  );
  expect(
    screen.queryByRole('columnheader', { name: 'Adherence' }),
  ).not.toBeInTheDocument();
});

it('lets the server narrow and order, and keeps both in the address', async () => {
  const api = show('/?domain=business&sort=-adherence');
  await screen.findByRole('heading', { name: '3 principles' });
  expect(api.principles).toHaveBeenLastCalledWith(
    expect.objectContaining({ domain: ['business'], sort: '-adherence' }),
    expect.anything(),
  );

  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Find a principle' }),
    'x',
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?domain=business&sort=-adherence&q=x'),
  );
  expect(api.principles).toHaveBeenLastCalledWith(
    expect.objectContaining({ q: 'x' }),
    expect.anything(),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(currentAddress()).toBe('/?sort=-adherence'));
});

it('marks what is superseded and leads to what took its place', async () => {
  show();
  const row = within(await screen.findByRole('row', { name: /Old extension/ }));
  expect(row.getByText(/Retired, version 1.0.0/)).toBeInTheDocument();
  expect(row.getByRole('link', { name: 'New extension' })).toHaveAttribute(
    'href',
    '/catalog/default/principle/ext-new/blueprint',
  );
});

it('names the checks that cost most and leads to the systems that fail them', async () => {
  show('/?registry=demo&force=group%3Ademo%2Feastvale');
  const row = within(
    await screen.findByRole('row', {
      name: /Users sign in with the directory/,
    }),
  );
  expect(row.getByText('12 of 40 systems')).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&check=single-sign-on&outcome=fail&force=group%3Ademo%2Feastvale',
  );
});

it('asks nothing that tells of conformance for those who may not see it', async () => {
  const api = show(
    '/?sort=adherence&force=group:demo/eastvale',
    readers.nobody,
  );
  await screen.findByRole('heading', { name: '3 principles' });
  expect(api.principles).toHaveBeenLastCalledWith(
    expect.objectContaining({ sort: undefined, force: undefined }),
    expect.anything(),
  );
  expect(screen.queryByText('Which checks cost most?')).toBeNull();
});
