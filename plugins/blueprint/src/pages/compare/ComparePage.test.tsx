import type { ComparisonResponse } from '@policing/plugin-blueprint-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  eastvale,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { ComparePage } from './ComparePage';

const northmoor = { ref: 'group:demo/northmoor', title: 'Northmoor Police' };
const lives = { live: 43, planned: 1, notKnown: 0, ended: 0 };
const records = { ref: 'capability:default/records', title: 'Records' };
const rms = {
  ref: 'system:demo/rms',
  title: 'Eastvale RMS',
  life: 'live' as const,
  lifecycle: 'live',
  product: { ref: 'product:demo/caseworks', title: 'Caseworks' },
  sharedBy: [],
};

function side(scope: typeof eastvale): ComparisonResponse['sides'][number] {
  return {
    scope: { ...scope, kind: 'force' },
    forces: 1,
    systems: lives,
    cloud: { inCloud: 24, notInCloud: 19, notKnown: 1 },
    maturity: { assessed: 3, levels: [0, 1, 2, 0, 0] },
    conformance: { systems: 43, conformance: 0.66, coverage: 0.86 },
  };
}

const comparison: ComparisonResponse = {
  registry: { name: 'demo', title: 'Demonstration', demonstration: true },
  date: '2026-11-22',
  leastCoverage: 0.3,
  sides: [side(eastvale), side(northmoor)],
  capabilities: [
    {
      capability: records,
      level: 'core',
      verdict: 'not-everywhere',
      sides: [
        {
          systems: 1,
          forces: 1,
          products: [],
          first: [rms],
          maturity: { current: 3, target: 4, assessedOn: '2026-04-21' },
        },
        { systems: 0, forces: 0, products: [], first: [] },
      ],
    },
  ],
  products: [
    {
      product: rms.product,
      verdict: 'not-everywhere',
      differences: [],
      notKnown: [],
      sides: [
        { instances: 1, forces: 1, first: [rms] },
        { instances: 0, forces: 0, first: [] },
      ],
    },
  ],
  interfaces: [
    {
      api: { ref: 'api:demo/feed', title: 'Incident feed' },
      type: 'message',
      owner: eastvale.ref,
      providers: [{ system: rms, forces: [eastvale] }],
      consumers: [],
      between: false,
      sameProduct: rms.product,
      codeTables: [],
      state: 'not-known',
    },
  ],
  between: [eastvale, northmoor],
  converge: [
    {
      id: 'contracts-together records',
      rule: 'contracts-together',
      title: 'Contracts for Records can end on 31 Mar 2027.',
      forces: [eastvale.ref, northmoor.ref],
      capability: records,
      facts: [
        {
          about: 'Eastvale RMS',
          ref: rms.ref,
          text: 'contract ends 31 Mar 2027',
        },
      ],
    },
  ],
  collide: [],
  rules: [
    {
      id: 'contracts-together',
      title: 'Contracts that can end together',
      explanation: 'Within 18 months of each other.',
    },
  ],
  totals: {
    capabilities: 1,
    products: 1,
    interfaces: 1,
    converge: 1,
    collide: 0,
  },
};

const two = `/?registry=demo&force=${eastvale.ref}&force=${northmoor.ref}`;

function show(
  address: string,
  answer = comparison,
  reader: (typeof readers)[keyof typeof readers] = readers.architect,
) {
  const api = {
    summary: jest.fn().mockResolvedValue({
      ...summary,
      forces: [...summary.forces, { ...summary.forces[0], scope: northmoor }],
    }),
    comparison: jest.fn().mockResolvedValue(answer),
  };
  showPage(<ComparePage />, api, address, reader);
  return api;
}

it('puts forces side by side, with coverage', async () => {
  show(two);
  const table = within(
    await screen.findByRole('grid', { name: 'Position side by side' }),
  );
  const row = within(table.getByRole('row', { name: /Conformance/ }));
  expect(
    await row.findAllByText(/66 % of what is known · 86 % known/),
  ).toHaveLength(2);
  expect(table.getAllByText('3 assessments: 1 at 2, 2 at 3 of 5')).toHaveLength(
    2,
  );
});

it('lists what would converge, with its rule and facts, and what would collide', async () => {
  show(two);
  expect(
    await screen.findByText('Contracts for Records can end on 31 Mar 2027.'),
  ).toBeInTheDocument();
  expect(
    screen.getByText('Within 18 months of each other.'),
  ).toBeInTheDocument();
  expect(screen.getByText(/contract ends 31 Mar 2027/)).toBeInTheDocument();
  expect(
    screen.getByText(/Nothing, as far as the register knows. What is not/),
  ).toBeInTheDocument();
});

it('says none known, and not that there is none', async () => {
  show(two);
  const table = within(
    await screen.findByRole('grid', { name: 'Capability by capability' }),
  );
  const row = within(table.getByRole('row', { name: /Records/ }));
  expect(row.getByText('none known')).toBeInTheDocument();
  expect(row.getByText('Not everywhere')).toBeInTheDocument();
  expect(row.getByText('maturity 3 of 5, aims at 4')).toBeInTheDocument();
  const interfaces = within(
    screen.getByRole('grid', { name: 'Interface by interface' }),
  );
  expect(interfaces.getByText('no system described')).toBeInTheDocument();
  expect(
    interfaces.getByText(/which alone is no interoperability/),
  ).toBeInTheDocument();
});

it('asks nothing before there is something to compare', async () => {
  const api = show(`/?registry=demo&force=${eastvale.ref}`);
  expect(
    await screen.findByText(/with: another force, its region/),
  ).toBeInTheDocument();
  expect(api.comparison).not.toHaveBeenCalled();
});

it('keeps the filter in the address', async () => {
  const api = show(two);
  await screen.findByRole('grid', { name: 'Capability by capability' });
  await userEvent.click(
    screen.getByRole('radio', { name: 'Only differences' }),
  );
  expect(currentAddress()).toContain('only=differences');
  expect(api.comparison).toHaveBeenLastCalledWith(
    expect.objectContaining({
      force: [eastvale.ref, northmoor.ref],
      only: 'differences',
    }),
    expect.anything(),
  );
});

it('explains why beside the nation nothing is listed', async () => {
  show(`/?registry=demo&force=${eastvale.ref}&with=nation`, {
    ...comparison,
    between: [],
    converge: [],
  });
  expect(await screen.findAllByText(/Worked out between forces/)).toHaveLength(
    2,
  );
});

it('shows everything but conformance to who may not see it', async () => {
  const open = comparison.sides.map(({ conformance, ...each }) => each);
  show(two, { ...comparison, sides: open }, readers.nobody);
  const table = within(
    await screen.findByRole('grid', { name: 'Position side by side' }),
  );
  expect(table.queryByRole('row', { name: /Conformance/ })).toBeNull();
  expect(
    await screen.findByText(/Not shown to you: how far the systems/),
  ).toBeInTheDocument();
});
