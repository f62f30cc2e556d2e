import type { CloudPositionResponse } from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloudApiRef } from '../../api';
import { PositionPage } from './PositionPage';

// The other pages' panels ask the server for themselves; their own tests hold them.
jest.mock('../../summaries/ConflictsSummary', () => ({
  ConflictsSummary: () => <p>The conflicts</p>,
}));
jest.mock('../../summaries/HorizonSummary', () => ({
  HorizonSummary: () => <p>The horizon</p>,
}));
jest.mock('../../summaries/PipelineSummary', () => ({
  PipelineSummary: () => <p>The pipeline</p>,
}));

const now = { inCloud: 6, notInCloud: 3, notKnown: 1 };
const today = '2026-11-23';
const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const core = { ref: 'capability:default/core', title: 'Core policing' };

const answer: CloudPositionResponse = {
  registry: { name: 'demo', title: 'Demonstration', demonstration: true },
  scope: { ...eastvale, kind: 'force' },
  today,
  now,
  position: { day: today, basis: 'today', ...now },
  recordedSince: '2026-11-01',
  target: 0.8,
  definition: {
    scorecard: { ref: 'scorecard:default/blueprint', title: 'Blueprint' },
    version: '1.0.0',
    definition: 'A system is in cloud where it runs as public SaaS.',
    basis: 'our-extension',
    source: { title: 'Settings of this register' },
    classes: [
      { hostingClass: 'public-saas', counts: true, systems: 6 },
      { hostingClass: 'force-data-centre', counts: false, systems: 3 },
      { hostingClass: 'unknown', counts: false, systems: 1 },
    ],
  },
  past: [
    {
      day: '2026-10-01',
      basis: 'reconstructed',
      inCloud: 4,
      notInCloud: 2,
      notKnown: 4,
    },
    { day: today, basis: 'today', ...now },
  ],
  projection: {
    days: [
      { day: today, ...now },
      { day: '2027-04-01', inCloud: 7, notInCloud: 2, notKnown: 1 },
    ],
    end: { day: '2027-03-31', inCloud: 7, notInCloud: 2, notKnown: 1 },
    reached: { atTheEarliest: '2027-03-31', heldAtTheEnd: false },
    fates: [
      {
        kind: 'moves',
        systems: 1,
        first: [
          {
            ref: 'system:demo/records',
            title: 'Records',
            forces: ['Eastvale Police'],
            state: 'notInCloud',
            day: '2027-03-31',
          },
        ],
      },
      {
        kind: 'blocked',
        systems: 12,
        first: [
          {
            ref: 'system:demo/custody',
            title: 'Custody',
            forces: ['Eastvale Police'],
            state: 'notInCloud',
          },
        ],
      },
    ],
  },
  groups: [
    {
      by: 'criticality',
      groups: [
        {
          key: 'mission-critical',
          title: 'mission critical',
          inCloud: 1,
          notInCloud: 2,
          notKnown: 0,
        },
      ],
      withheld: 7,
    },
    {
      by: 'capability',
      groups: [{ key: core.ref, title: core.title, ...now }],
      withheld: 0,
    },
  ],
  choices: { regions: [], forces: [eastvale], capabilities: [core] },
};

function show(
  of: CloudPositionResponse = answer,
  address = '/cloud/position?registry=demo&force=group:demo/eastvale',
) {
  const api = { position: jest.fn().mockResolvedValue(of) };
  showPage(
    <PositionPage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    address,
    undefined,
    {},
    [[cloudApiRef, api]],
  );
  return api;
}

const panel = async (name: RegExp | string) =>
  within(await screen.findByRole('region', { name }));

it('tells three numbers apart, and leads to the systems behind them', async () => {
  show();
  const standing = await panel('Eastvale Police today');
  const link = (name: string) => standing.getByRole('link', { name });
  expect(standing.getByText('In cloud')).toBeInTheDocument();
  expect(link('6 of 10 systems')).toHaveAttribute(
    'href',
    expect.stringContaining('cloud=yes'),
  );
  expect(link('3 of 10 systems')).toHaveAttribute(
    'href',
    expect.stringContaining('force=group%3Ademo%2Feastvale'),
  );
  expect(link('1 of 10 systems')).toHaveAttribute(
    'href',
    expect.stringContaining('cloud=not-known'),
  );
  expect(
    standing.getByText(/target of 80\s% is 2 systems away/),
  ).toBeInTheDocument();
});

it('says where the plans lead, in words and as a table', async () => {
  show();
  const projection = await panel(/where do the plans lead/);
  expect(
    projection.getByText(
      /do not reach the target of 80\s%: they lead to 70\s%/,
    ),
  ).toBeInTheDocument();
  await userEvent.click(projection.getByText(/The same as a table/));
  expect(
    await projection.findByRole('row', { name: /1 Apr 2027/ }),
  ).toHaveTextContent('As planned');
});

it('names what the projection assumes, with the systems', async () => {
  show();
  const assumptions = await panel('What does the projection assume?');
  const moves = within(
    assumptions.getByRole('row', { name: /Moves into cloud/ }),
  );
  expect(moves.getByRole('link', { name: 'Records' })).toBeInTheDocument();
  expect(moves.getByText(/31 Mar 2027/)).toBeInTheDocument();
  expect(assumptions.getByRole('row', { name: /Blocked/ })).toHaveTextContent(
    'and 11 more, in the export',
  );
});

it('has the most important of the other pages beneath', async () => {
  show();
  const summaries = await panel('What moves, what is stuck, what ends?');
  for (const each of ['The pipeline', 'The conflicts', 'The horizon']) {
    expect(summaries.getByText(each)).toBeInTheDocument();
  }
});

it('shows a day gone by, and how it is known', async () => {
  const api = show(
    {
      ...answer,
      position: {
        day: '2026-10-01',
        basis: 'reconstructed',
        inCloud: 4,
        notInCloud: 2,
        notKnown: 4,
      },
    },
    '/cloud/position?registry=demo&on=2026-10-01',
  );
  const standing = await panel('Eastvale Police on 1 Oct 2026');
  expect(
    standing.getByText(/Reconstructed from dates\. Today: 60\s%/),
  ).toBeInTheDocument();
  expect(standing.queryByRole('link')).not.toBeInTheDocument();
  expect(api.position).toHaveBeenCalledWith(
    expect.objectContaining({ on: '2026-10-01' }),
    expect.anything(),
  );

  await userEvent.click(screen.getByRole('button', { name: 'Back to today' }));
  await waitFor(() =>
    expect(currentAddress()).toBe('/cloud/position?registry=demo'),
  );
});

it('says of how many systems the criticality is left out', async () => {
  show();
  const byCriticality = await panel('By criticality, today');
  expect(byCriticality.getByRole('note')).toHaveTextContent(
    'Not shown to you: the criticality of 7 systems',
  );
  expect(
    byCriticality.getByRole('row', { name: /Mission critical/ }),
  ).toBeInTheDocument();
});

it('leads from a capability to its own position', async () => {
  show();
  const byCapability = await panel('By capability, today');
  expect(
    byCapability.getByRole('link', { name: 'Core policing' }),
  ).toHaveAttribute(
    'href',
    '/cloud/position?registry=demo&force=group%3Ademo%2Feastvale&capability=capability%3Adefault%2Fcore',
  );
});

it('shows what counts as cloud, with its source', async () => {
  show();
  const definition = await panel('What counts as cloud here?');
  expect(
    definition.getByText('A system is in cloud where it runs as public SaaS.'),
  ).toBeInTheDocument();
  expect(definition.getByText(/basis: our extension/)).toHaveTextContent(
    'source: Settings of this register',
  );
  expect(definition.getByRole('link', { name: '6 systems' })).toHaveAttribute(
    'href',
    expect.stringContaining('hosting=public-saas'),
  );
});

it('says what to do where nothing counts as cloud', async () => {
  const { definition: _definition, target: _target, ...without } = answer;
  show(without);
  expect(
    await screen.findByText(/No scorecard is in force/),
  ).toBeInTheDocument();
  expect(screen.getByText(/sets no target/)).toBeInTheDocument();
});
