import type {
  CloudForceFigures,
  CloudForcesResponse,
  NationalReturnResponse,
} from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloudApiRef } from '../../api';
import { ForcesPage } from './ForcesPage';

const figures = (
  name: string,
  more: Partial<CloudForceFigures> = {},
): CloudForceFigures => ({
  scope: { ref: `group:demo/${name}`, title: name, kind: 'force' },
  systems: 10,
  position: { inCloud: 4, notInCloud: 5, notKnown: 1 },
  plans: {
    toPlan: 6,
    complete: 2,
    blocked: 1,
    gaps: { 'no-disposition': 3, 'finish-date-passed': 1 },
  },
  planned: { endShare: 0.6 },
  losses: { systems: 4, withinYear: 2, covered: 1 },
  ...more,
});

const forces: CloudForcesResponse = {
  registry: 'demo',
  today: '2026-11-22',
  until: '2029-11-22',
  target: 0.8,
  whole: figures('nation', {
    scope: { ref: 'nation', title: 'Nation', kind: 'nation' },
  }),
  forces: [
    figures('Eastvale', {
      planned: { endShare: 0.9, reachedOn: '2028-03-31' },
      funding: {
        funded: 1,
        notFunded: 3,
        states: {
          funded: 1,
          'part-funded': 0,
          requested: 2,
          'not-funded': 1,
          'not-known': 0,
        },
      },
    }),
    figures('Northmoor'),
  ],
  regions: [],
};

const returned: NationalReturnResponse = {
  registry: 'demo',
  scope: { ref: 'nation', title: 'Nation', kind: 'nation' },
  today: '2026-11-22',
  until: '2029-11-22',
  capabilities: [
    { systems: 2, forces: 1, passed: 1, years: [1, 0, 0], covered: 0 },
  ],
  items: [
    {
      system: { ref: 'system:demo/records', title: 'Records' },
      forces: [{ ref: 'group:demo/northmoor', title: 'Northmoor' }],
      capabilities: [],
      obsoleteOn: '2026-01-31',
      because: 'contract',
      passed: true,
      cover: 'no-plan',
      withheld: true,
    },
  ],
  totalItems: 1,
  pageInfo: {},
};

function show() {
  const api = {
    forces: jest.fn().mockResolvedValue(forces),
    nationalReturn: jest.fn().mockResolvedValue(returned),
  };
  showPage(
    <ForcesPage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    '/cloud/forces?registry=demo',
    undefined,
    {},
    [[cloudApiRef, api]],
  );
  return api;
}

const row = async (name: RegExp) =>
  within(await screen.findByRole('row', { name }));

it('says of each force where it stands, where its plans lead and what they lack', async () => {
  show();
  const eastvale = await row(/Eastvale/);
  expect(
    eastvale.getByText('4 in cloud, 5 not, 1 not known'),
  ).toBeInTheDocument();
  expect(
    eastvale.getByText(/80\s%\sreached on 31 Mar 2028/),
  ).toBeInTheDocument();
  expect(eastvale.getByText('2 of 6, 1 blocked')).toBeInTheDocument();
  expect(eastvale.getByText(/no disposition: 3/)).toBeInTheDocument();
  expect(eastvale.getByText('1 funded, 3 not in full')).toBeInTheDocument();
  const northmoor = await row(/^Northmoor$/);
  expect(
    northmoor.getByText(/80\s%\snot reached by the plans/),
  ).toBeInTheDocument();
  expect(northmoor.getByText('withheld')).toBeInTheDocument();
});

it('keeps the order in the address', async () => {
  const api = show();
  await userEvent.click(
    await screen.findByRole('columnheader', { name: /Not known/ }),
  );
  expect(currentAddress()).toContain('sort=not-known');
  expect(api.forces).toHaveBeenLastCalledWith(
    expect.objectContaining({ sort: 'not-known' }),
    expect.anything(),
  );
});

it('returns what becomes obsolete, and says what is withheld', async () => {
  show();
  const record = await screen.findByRole('row', { name: /Records/ });
  expect(within(record).getByText('31 Jan 2026')).toBeInTheDocument();
  expect(
    within(record).getByText('end of contract, still in use'),
  ).toBeInTheDocument();
  expect(within(record).getAllByText('withheld')).toHaveLength(2);
});
