import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  force,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { HomePage } from './HomePage';

const cloudNeeds = {
  registry: 'demo',
  scope: {
    ref: 'group:demo/eastvale',
    title: 'Eastvale Police',
    kind: 'force',
  },
  withoutDisposition: 5,
  late: 1,
  inConflict: 7,
  unfundedEndings: { systems: 2, until: '2027-11-21' },
};

function show(answer = summary, address?: string, reader = readers.riskOwner) {
  const api = {
    summary: jest.fn().mockResolvedValue(answer),
    force: jest.fn().mockResolvedValue(force),
    cloudNeeds: jest.fn().mockResolvedValue(cloudNeeds),
    dispensations: jest.fn().mockResolvedValue({
      waitingForYou: 2,
      ending: { '90': 3, '30': 1, '7': 0 },
    }),
  };
  showPage(<HomePage />, api, address, reader);
  return api;
}

it('says where policing stands, by which definitions, and how the files are', async () => {
  show();
  expect(
    await screen.findByRole('heading', {
      name: 'Where does policing stand? 150 systems of 5 forces',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  await waitFor(() =>
    expect(screen.getByText(/version 1.0.0: 65 checks/)).toHaveTextContent(
      'Register health: 2 files with errors.',
    ),
  );
});

it('leads each of its readers on, in the register that is shown', async () => {
  show();
  expect(
    await screen.findByRole('link', { name: 'Who measures up, and where' }),
  ).toHaveAttribute('href', '/blueprint/heat-map?registry=demo');
  expect(
    screen.getByRole('link', {
      name: 'The systems that are, or may be, rated red',
    }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&legacy=red&legacy=may-be-red&sort=-legacy',
  );

  await userEvent.click(screen.getByRole('button', { name: /A force/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Eastvale Police' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/catalog/demo/group/eastvale/blueprint'),
  );
});

const headings = () =>
  screen.getAllByRole('heading', { level: 3 }).map(each => each.textContent);

it('tells a national risk owner what waits in the register', async () => {
  show(summary, undefined, readers.riskOwner);
  expect(
    await screen.findByRole('link', { name: '3 reviews overdue' }),
  ).toHaveAttribute('href', '/blueprint/systems?registry=demo&sort=-risk');
  expect(
    screen.getByRole('link', { name: '1 system rated red' }),
  ).toBeVisible();
});

it('tells a security lead what waits in the own force', async () => {
  const api = show(summary, undefined, readers.securityLead);
  expect(
    await screen.findByRole('link', { name: '6 risks beyond appetite' }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&sort=-risk',
  );
  expect(api.force).toHaveBeenCalledWith(
    { namespace: 'demo', name: 'eastvale' },
    expect.anything(),
  );
  expect(headings()).toContain('Legacy and risk');
});

it('tells an architect which dispensations wait and which end', async () => {
  show(summary, undefined, readers.architect);
  expect(
    await screen.findByRole('link', {
      name: '2 requests for dispensations to decide',
    }),
  ).toHaveAttribute(
    'href',
    '/blueprint/dispensations?registry=demo&force=group%3Ademo%2Feastvale&state=requested',
  );
  expect(
    screen.getByRole('link', { name: '1 dispensation ending within 30 days' }),
  ).toHaveAttribute('href', expect.stringContaining('within=30'));
});

it('tells those who plan the move to cloud what of it waits', async () => {
  const api = show(summary, undefined, readers.architect);
  const scope = 'registry=demo&force=group%3Ademo%2Feastvale';
  expect(
    await screen.findByRole('link', {
      name: '2 systems that lose support, contract or licence by 21 Nov 2027, not funded',
    }),
  ).toHaveAttribute('href', `/cloud/horizon?${scope}&only=unfunded`);
  expect(
    screen.getByRole('link', {
      name: '7 systems whose plan cannot work as written',
    }),
  ).toHaveAttribute('href', `/cloud/conflicts?${scope}`);
  expect(
    screen.getByRole('link', { name: '1 move to cloud past the planned end' }),
  ).toHaveAttribute('href', `/cloud/pipeline?${scope}`);
  expect(
    screen.getByRole('link', { name: '5 systems without a cloud plan' }),
  ).toHaveAttribute('href', expect.stringContaining('disposition=not-known'));
  expect(
    screen.getByRole('link', { name: 'Where the move to cloud stands' }),
  ).toHaveAttribute('href', `/cloud/position?${scope}`);
  expect(api.cloudNeeds).toHaveBeenCalledWith(
    { registry: 'demo', force: 'group:demo/eastvale' },
    expect.anything(),
  );
});

it('asks nothing of the cloud for those who do not plan it', async () => {
  const api = show(summary, undefined, readers.securityLead);
  await screen.findByRole('link', { name: '6 risks beyond appetite' });
  expect(api.cloudNeeds).not.toHaveBeenCalled();
});

it('leads an architect without risks nowhere else', async () => {
  const { legacy, risk, ...open } = force.position;
  const api = show(summary, undefined, readers.architect);
  api.force.mockResolvedValue({ ...force, position: open });
  expect(
    await screen.findByRole('link', {
      name: '1 system diverging from the Blueprint',
    }),
  ).toBeVisible();
  expect(headings()).toContain('Enterprise architecture');
  expect(headings()).not.toContain('Legacy and risk');
  expect(screen.queryByText(/rated red/)).not.toBeInTheDocument();
});

it('shows somebody without a role the open facts, whole and without a weakness', async () => {
  const { scope, registry, cloud } = summary.position;
  show(
    { ...summary, position: { scope, registry, cloud }, recentChanges: [] },
    undefined,
    readers.nobody,
  );
  expect(await screen.findByText(/^You hold no role/)).toBeInTheDocument();
  expect(
    await screen.findByRole('link', { name: 'What the Blueprint asks for' }),
  ).toBeVisible();
  expect(screen.getByRole('note')).toHaveTextContent(
    'Not shown to you: conformance, legacy scores and technology risks',
  );
  expect(headings()).toEqual([
    'Cloud',
    'The Blueprint',
    'A force and its cloud',
  ]);
  expect(screen.queryByText(/Register health/)).not.toBeInTheDocument();
  expect(screen.queryByText(/changed this week/)).not.toBeInTheDocument();
  expect(screen.queryByText(/assured-conformance/)).not.toBeInTheDocument();
});

it('tells what changed', async () => {
  show();
  expect(await screen.findByText('20 Nov 2026')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Caseworks RMS' })).toHaveAttribute(
    'href',
    '/catalog/demo/system/eastvale-caseworks-rms/blueprint',
  );
});

it('says that nothing changed', async () => {
  show({ ...summary, recentChanges: [] });
  expect(await screen.findByText(/^Nothing\. When a file/)).toBeInTheDocument();
});

it('switches the register, in the address, and leaves out the one of definitions', async () => {
  const api = show(summary, '/?registry=demo');
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Public register' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?registry=public'));
  expect(api.summary).toHaveBeenLastCalledWith(
    { registry: 'public' },
    expect.anything(),
  );
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});
