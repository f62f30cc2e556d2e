import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CalendarFeed,
  ConcentrationResponse,
  HorizonItem,
  HorizonResponse,
} from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { cloudApiRef } from '../../api';
import { HorizonSummary } from '../../summaries/HorizonSummary';
import { HorizonPage } from './HorizonPage';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

const item: HorizonItem = {
  id: 'system:demo/tickets|vendor-support',
  kind: 'vendor-support',
  date: '2027-12-31',
  passed: false,
  source: 'product-release',
  cover: {
    state: 'covered',
    plan: { kind: 'replacement', date: '2027-05-28', late: false },
  },
  system: { ref: 'system:demo/tickets', title: 'Tickets' },
  forces: [eastvale],
  product: { ref: 'product:demo/tickets', title: 'Fenbright Tickets' },
  supplier: 'Fenbright',
  withheld: false,
  funding: { state: 'requested', amount: 60_000, need: 'The move' },
  criticality: 'operational',
};

const passed: HorizonItem = {
  id: 'system:demo/archive|contract',
  kind: 'contract',
  date: '2025-06-30',
  passed: true,
  cover: { state: 'no-plan' },
  system: { ref: 'system:demo/archive', title: 'Archive' },
  forces: [],
  withheld: true,
};

const answer: HorizonResponse = {
  registry: 'demo',
  scope: { ...eastvale, kind: 'force' },
  today: '2026-11-21',
  until: '2029-11-21',
  urgent: {
    until: '2027-11-21',
    systems: 3,
    readable: 3,
    funding: {
      funded: 1,
      'part-funded': 0,
      requested: 1,
      'not-funded': 0,
      'not-known': 1,
    },
    unfunded: 2,
  },
  items: [passed, item],
  totalItems: 2,
  systems: 2,
  passed: { contract: 1 },
  months: [
    { month: '2026-11', counts: {} },
    { month: '2027-12', counts: { 'vendor-support': 1 } },
  ],
  facets: {
    kind: [{ value: 'vendor-support', count: 1 }],
    funding: [{ value: 'requested', count: 1 }],
    cover: [{ value: 'covered', count: 1 }],
    supplier: [{ value: 'Fenbright', count: 1 }],
    product: [
      { value: 'product:demo/tickets', title: 'Fenbright Tickets', count: 1 },
    ],
  },
  pageInfo: {},
};

const concentration: ConcentrationResponse = {
  registry: 'demo',
  scope: { ...eastvale, kind: 'force' },
  today: '2026-11-21',
  until: '2029-11-21',
  systems: 10,
  readable: 8,
  criticalTiers: ['mission-critical', 'business-critical'],
  suppliers: {
    groups: [
      {
        name: 'Fenbright',
        systems: 4,
        forces: 1,
        readable: 3,
        critical: 2,
        losing: 1,
      },
    ],
    total: 1,
    notKnown: 6,
  },
  places: {
    groups: [
      {
        name: 'Castle Row',
        region: 'United Kingdom',
        systems: 5,
        forces: 1,
        readable: 0,
        critical: 0,
        losing: 0,
      },
    ],
    total: 1,
    notKnown: 0,
  },
  landingZones: { groups: [], total: 0, notKnown: 0 },
};

const feed: CalendarFeed = {
  id: '0b5e7a52-0000-4000-8000-000000000000',
  name: 'Eastvale Police',
  registry: 'demo',
  force: eastvale,
  kinds: ['contract'],
  createdAt: '2026-11-21T09:00:00.000Z',
  expiresAt: '2027-11-21T09:00:00.000Z',
  expired: false,
};

function show(
  change: Partial<HorizonResponse> = {},
  address = '/?registry=demo&force=group:demo/eastvale',
  page = <HorizonPage />,
) {
  const cloud = {
    horizon: jest.fn().mockResolvedValue({ ...answer, ...change }),
    concentration: jest.fn().mockResolvedValue(concentration),
    calendars: jest.fn().mockResolvedValue({ items: [], most: 5 }),
    makeCalendar: jest.fn(),
    renewCalendar: jest.fn(),
    revokeCalendar: jest.fn(),
  };
  showPage(
    page,
    { summary: jest.fn().mockResolvedValue(summary) },
    address,
    readers.architect,
    {},
    [[cloudApiRef, cloud]],
  );
  return cloud;
}

it('says what is lost soon and not paid for, and leads to it', async () => {
  show();
  const link = await screen.findByRole('link', {
    name: '2 are not paid for in full',
  });
  expect(link).toHaveAttribute('href', expect.stringMatching(/only=unfunded/));
  expect(link).toHaveAttribute(
    'href',
    expect.stringMatching(/force=group%3Ademo%2Feastvale/),
  );
  expect(screen.getByRole('link', { name: 'Requested 1' })).toHaveAttribute(
    'href',
    expect.stringMatching(/funding=requested/),
  );
});

it('says that funding is not open, where it is not', async () => {
  show({
    urgent: { ...answer.urgent, readable: 0, unfunded: 0 },
    items: [passed],
  });
  expect(await screen.findByText(/^Not shown to you: funding/)).toBeVisible();
  expect(
    screen.queryByRole('link', { name: /not paid for/ }),
  ).not.toBeInTheDocument();
  expect(screen.queryByText('Recovery test due')).not.toBeInTheDocument();
});

it('lists each date with our plan and the money beside it', async () => {
  show();
  const table = within(
    await screen.findByRole('grid', { name: 'Dates on the horizon' }),
  );
  expect(table.getByText('31 Dec 2027')).toBeInTheDocument();
  expect(table.getByText('Covered by our plan')).toBeInTheDocument();
  expect(
    table.getByText('Planned replacement on 28 May 2027'),
  ).toBeInTheDocument();
  expect(table.getByText('£60,000: The move')).toBeInTheDocument();
  expect(table.getByText('passed, still in use')).toBeInTheDocument();
  expect(table.getByText('No plan')).toBeInTheDocument();
  expect(table.getByText('withheld')).toBeInTheDocument();
  expect(table.getByRole('link', { name: 'Tickets' })).toHaveAttribute(
    'href',
    '/catalog/demo/system/tickets/cloud',
  );
});

it('counts dates in a calendar that the arrow keys move in', async () => {
  show();
  const contract = await screen.findByRole('link', {
    name: '1 date of the kind end of contract: Passed',
  });
  const support = screen.getByRole('link', {
    name: '1 date of the kind end of vendor support: Oct to Dec 2027',
  });
  expect([support.tabIndex, contract.tabIndex]).toEqual([0, -1]);
  act(() => support.focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(contract).toHaveFocus();
  expect([support.tabIndex, contract.tabIndex]).toEqual([-1, 0]);
  expect(support).toHaveAttribute(
    'href',
    expect.stringMatching(
      /kind=vendor-support.*from=2027-10-01.*to=2027-12-31/,
    ),
  );
});

it('reads its filters as a sentence, and asks the server for them', async () => {
  const cloud = show(
    {},
    '/?registry=demo&force=group:demo/eastvale&only=unfunded&supplier=Fenbright&cover=no-plan&from=2027-01-01',
  );
  expect(
    await screen.findByText('of Fenbright’s products'),
  ).toBeInTheDocument();
  expect(screen.getByText('from 1 Jan 2027')).toBeInTheDocument();
  expect(screen.getByText('with no plan')).toBeInTheDocument();
  expect(cloud.horizon).toHaveBeenCalledWith(
    expect.objectContaining({
      registry: 'demo',
      force: eastvale.ref,
      only: 'unfunded',
      supplier: ['Fenbright'],
      cover: ['no-plan'],
      from: '2027-01-01',
    }),
    expect.anything(),
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Remove: with no plan' }),
  );
  expect(currentAddress()).not.toContain('no-plan');
});

it('says what would fill it where there is nothing', async () => {
  show({ items: [], totalItems: 0, systems: 0 }, '/?registry=demo&q=zzz');
  expect(await screen.findByText(/^No date matches/)).toBeInTheDocument();
});

it('shows what hangs on one supplier, place and landing zone', async () => {
  show();
  const suppliers = within(
    await screen.findByRole('grid', { name: 'Systems by supplier' }),
  );
  expect(suppliers.getByText('2 of the 3 you may read')).toBeInTheDocument();
  expect(suppliers.getByRole('link', { name: 'Fenbright' })).toHaveAttribute(
    'href',
    expect.stringMatching(/supplier=Fenbright/),
  );
  await userEvent.click(screen.getByRole('radio', { name: 'Hosting' }));
  const places = within(
    await screen.findByRole('grid', { name: 'Systems by provider of hosting' }),
  );
  expect(places.getByText('withheld')).toBeInTheDocument();
  expect(currentAddress()).toContain('by=places');
  await userEvent.click(screen.getByRole('radio', { name: 'Landing zones' }));
  expect(
    await screen.findByText(/^No landing zone is recorded/),
  ).toBeInTheDocument();
});

describe('subscribing', () => {
  const address = 'https://register.example/api/blueprint/calendar/secret.ics';
  const openDialog = async () => {
    const button = await screen.findByRole('button', { name: 'Subscribe' });
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    return within(await screen.findByRole('dialog'));
  };

  it('makes a calendar and shows its address once, ready to copy', async () => {
    const cloud = show();
    cloud.makeCalendar.mockResolvedValue({ feed, address });
    const dialog = await openDialog();
    await userEvent.click(
      await dialog.findByRole('checkbox', { name: 'End of licence' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make the calendar' }),
    );
    const field = await dialog.findByRole('textbox', {
      name: /Address of “Eastvale Police”/,
    });
    expect(field).toHaveValue(address);
    await waitFor(() => expect(field).toHaveFocus());
    const [[made]] = cloud.makeCalendar.mock.calls;
    expect(made).toMatchObject({
      name: 'Eastvale Police',
      registry: 'demo',
      force: eastvale.ref,
    });
    expect(made.kinds).toContain('contract');
    expect(made.kinds).not.toContain('licence');
    expect(made.kinds).not.toContain('recovery-test');
  });

  it('renews and revokes a calendar', async () => {
    const cloud = show();
    cloud.calendars.mockResolvedValue({ items: [feed], most: 1 });
    cloud.renewCalendar.mockResolvedValue({ feed, address });
    cloud.revokeCalendar.mockResolvedValue(undefined);
    const dialog = await openDialog();
    expect(
      await dialog.findByText(/works until 21 Nov 2027 · never read yet/),
    ).toBeInTheDocument();
    expect(dialog.getByText(/the most one person may/)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: /^Renew/ }));
    expect(await dialog.findByDisplayValue(address)).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: /^Revoke/ }));
    expect(cloud.revokeCalendar).toHaveBeenCalledWith(feed.id);
    await waitFor(() =>
      expect(dialog.queryByDisplayValue(address)).not.toBeInTheDocument(),
    );
  });

  it('keeps what was entered where it failed', async () => {
    const cloud = show();
    cloud.makeCalendar.mockRejectedValue(new Error('The server is away.'));
    const dialog = await openDialog();
    const name = await dialog.findByRole('textbox', { name: /Name of/ });
    await userEvent.clear(name);
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make the calendar' }),
    );
    expect(
      await dialog.findByText('Give the calendar a name.'),
    ).toBeInTheDocument();
    await userEvent.type(name, 'Ours');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Make the calendar' }),
    );
    expect(await dialog.findByText('The server is away.')).toBeInTheDocument();
    expect(name).toHaveValue('Ours');
  });
});

describe('HorizonSummary', () => {
  const summaryOf = (change: Partial<HorizonResponse> = {}) =>
    show(
      { items: [item], ...change },
      '/',
      <HorizonSummary registry="demo" force={eastvale.ref} />,
    );

  it('names the first of what is not paid for', async () => {
    const cloud = summaryOf();
    expect(
      await screen.findByRole('link', { name: '2 of them' }),
    ).toHaveAttribute(
      'href',
      '/cloud/horizon?registry=demo&force=group%3Ademo%2Feastvale&only=unfunded',
    );
    expect(
      screen.getByText(/end of vendor support on 31 Dec 2027, requested/),
    ).toBeInTheDocument();
    expect(screen.getByText('and 1 further date')).toBeInTheDocument();
    expect(cloud.horizon).toHaveBeenCalledWith(
      expect.objectContaining({ only: 'unfunded', limit: 5 }),
      expect.anything(),
    );
  });

  it('says whom it is open to where it is not', async () => {
    summaryOf({
      urgent: { ...answer.urgent, readable: 0, unfunded: 0 },
      items: [],
      totalItems: 0,
    });
    expect(
      await screen.findByText(/open to people with a role in the force/),
    ).toBeInTheDocument();
  });
});
