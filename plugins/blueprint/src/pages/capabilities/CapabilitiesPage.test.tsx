import type {
  CapabilitiesResponse,
  CapabilityDetailResponse,
} from '@policing/plugin-blueprint-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  eastvale,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { CapabilitiesPage } from './CapabilitiesPage';

const none = { live: 0, planned: 0, notKnown: 0, ended: 0 };
const northmoor = { ref: 'group:demo/northmoor', title: 'Northmoor Police' };
const vault = { ref: 'system:demo/vault', title: 'Vault' };
const locker = { ref: 'system:demo/locker', title: 'Locker' };

const evidence: CapabilitiesResponse['items'][number] = {
  ref: 'capability:default/evidence',
  title: 'Digital evidence',
  level: 'core',
  status: 'live',
  parent: 'capability:default/investigation',
  depth: 1,
  parts: 0,
  systems: { ...none, live: 2, planned: 1 },
  national: 0,
  products: {
    count: 1,
    first: [{ ref: 'product:demo/vault', title: 'Vault' }],
  },
  forcesCovered: 1,
  gaps: { count: 1, first: [northmoor] },
  overlaps: {
    count: 1,
    first: [
      {
        force: eastvale,
        capability: 'Digital evidence',
        systems: [vault, locker],
      },
    ],
  },
  owned: 1,
  cloud: { inCloud: 1, notInCloud: 1, notKnown: 1 },
  conformance: { systems: 3, conformance: 0.62, coverage: 0.56 },
  matches: true,
};

const investigation = {
  ...evidence,
  ref: 'capability:default/investigation',
  title: 'Investigation',
  parent: undefined,
  depth: 0,
  parts: 1,
};

const prompt: CapabilitiesResponse['prompts'][number] = {
  force: eastvale,
  capability: { ref: evidence.ref, title: evidence.title },
  planned: {
    ref: 'system:demo/rooms',
    title: 'Interview rooms',
    kind: 'system',
    state: 'proposed',
  },
  owned: {
    ...vault,
    product: { ref: 'product:demo/vault', title: 'Vault' },
    covers: 'system',
    contractEnds: '2029-03-06',
  },
};

const map: CapabilitiesResponse = {
  registry: { name: 'demo', title: 'Demonstration', demonstration: true },
  scope: { ref: 'nation', title: 'Nation', kind: 'nation' },
  leastCoverage: 0.3,
  forces: 2,
  items: [investigation, evidence],
  matching: 2,
  totalItems: 2,
  unplaced: { ...none, notKnown: 4 },
  choices: { regions: [], forces: [eastvale, northmoor] },
  prompts: [prompt],
  promptCount: 1,
};

const { matches, ...summaryOfEvidence } = evidence;
const detail: CapabilityDetailResponse = {
  registry: map.registry,
  scope: map.scope,
  leastCoverage: 0.3,
  capability: summaryOfEvidence,
  above: [{ ref: investigation.ref, title: investigation.title }],
  parts: [],
  forces: [
    {
      force: eastvale,
      state: 'live',
      systems: { ...none, live: 2 },
      first: [
        {
          ...vault,
          life: 'live',
          lifecycle: 'live',
          version: '4',
          shared: false,
          parts: [],
        },
      ],
      conformance: { systems: 2, conformance: 0.62, coverage: 0.56 },
    },
    { force: northmoor, state: 'none-known', systems: none, first: [] },
  ],
  national: [],
  products: [],
  withoutProduct: 0,
  overlaps: [],
  prompts: [],
  promptCount: 0,
  initiatives: [],
  doesItWell: [],
};

function show(
  address = '/?registry=demo',
  answer = map,
  reader: (typeof readers)[keyof typeof readers] = readers.architect,
) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    capabilities: jest.fn().mockResolvedValue(answer),
    capability: jest.fn().mockResolvedValue(detail),
  };
  showPage(<CapabilitiesPage />, api, address, reader);
  return api;
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name });

it('says what serves a capability, what is not known, and what is there twice', async () => {
  show('/?registry=demo&open=all');
  const row = within(await rowOf(/Digital evidence/));
  expect(row.getByText('2 live, 1 planned')).toBeInTheDocument();
  expect(row.getByText('1 of 2')).toBeInTheDocument();
  expect(
    row.getByText('none known in 1: Northmoor Police'),
  ).toBeInTheDocument();
  expect(row.getByText(/Eastvale Police: Vault, Locker/)).toBeInTheDocument();
  expect(row.getByText('1 in, 1 not in, 1 not known')).toBeInTheDocument();
  expect(
    await row.findByText(/62 % of what is known · 56 % known/),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/4 systems of this register name no capability/),
  ).toBeInTheDocument();
});

it('asks whether something owned would do', async () => {
  show();
  const list = within(
    await screen.findByRole('list', { name: 'Already owned, covers this' }),
  );
  expect(list.getByRole('listitem')).toHaveTextContent(
    'Eastvale Police, Digital evidence: Interview rooms is proposed. Already owned, covers this: Vault. Serves Digital evidence today; contract end 6 Mar 2029.',
  );
});

it('opens, moves and chooses by the keyboard, in the address', async () => {
  const api = show();
  const top = await rowOf(/Investigation/);
  expect(screen.queryByRole('row', { name: /Digital evidence/ })).toBeNull();
  expect(top).toHaveAttribute('aria-expanded', 'false');
  act(() => top.focus());
  await userEvent.keyboard('{ArrowRight}');
  expect(currentAddress()).toContain('open=all');
  await userEvent.keyboard('{ArrowDown}');
  const part = await rowOf(/Digital evidence/);
  await waitFor(() => expect(part).toHaveFocus());
  expect(part).toHaveAttribute('aria-level', '2');
  await userEvent.keyboard('{Enter}');
  expect(currentAddress()).toContain('capability=capability');
  const forces = within(
    await screen.findByRole('grid', {
      name: 'What forces run for Digital evidence',
    }),
  );
  expect(
    within(forces.getByRole('row', { name: /Northmoor Police/ })).getByText(
      'None known',
    ),
  ).toBeInTheDocument();
  expect(api.capability).toHaveBeenCalledWith(
    { namespace: 'default', name: 'evidence' },
    expect.objectContaining({ registry: 'demo' }),
    expect.anything(),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(currentAddress()).not.toContain('capability=');
});

it('shows who may not see conformance everything else', async () => {
  const { conformance, ...open } = evidence;
  show(
    '/?registry=demo&open=all',
    { ...map, items: [investigation, open] },
    readers.nobody,
  );
  expect(
    await screen.findByText(/Not shown to you: how far the systems measure up/),
  ).toBeInTheDocument();
  await rowOf(/Digital evidence/);
  expect(
    screen.queryByRole('columnheader', { name: 'Conformance' }),
  ).not.toBeInTheDocument();
});

it('says what to do where nothing matches', async () => {
  show('/?registry=demo&only=gaps', { ...map, items: [], matching: 0 });
  expect(
    await screen.findByText('No capability matches. Take a filter away.'),
  ).toBeInTheDocument();
});
