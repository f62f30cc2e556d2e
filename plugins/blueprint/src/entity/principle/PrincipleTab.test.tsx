import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { PrincipleSystemsResponse } from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseworks,
  currentAddress,
  failingCheck,
  principle,
  principleDetail,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { PrincipleTab } from './PrincipleTab';

const entity = {
  apiVersion: 'blueprint.policing/v1alpha1',
  kind: 'Principle',
  metadata: {
    name: principle.name,
    namespace: 'default',
    title: principle.title,
  },
  spec: {
    domain: 'application',
    statement: principle.statement,
    rationale: 'Simpler and safer.',
    implications: ['Cloud is federated to the force directory.'],
    basis: 'nptc-principle',
    grade: '4Pol',
    status: 'live',
    version: '1.0.0',
    source: {
      title: 'NPTC principles',
      url: 'https://example.org/principles',
      date: '2019-06',
      confidence: 'high',
    },
  },
};

const systems: PrincipleSystemsResponse = {
  registry: 'demo',
  items: [
    {
      system: caseworks,
      checks: [
        {
          id: failingCheck.id,
          title: failingCheck.title,
          outcome: 'fail',
          severity: 'high',
          weight: 5,
          why: 'Single sign-on is no.',
          remediation: 'Federate it.',
        },
      ],
    },
  ],
  totalItems: 30,
  pageInfo: { nextCursor: 'next' },
};

function show(
  answer = principleDetail,
  reader = readers.riskOwner,
  address?: string,
) {
  const api = {
    principle: jest.fn().mockResolvedValue(answer),
    principleSystems: jest.fn().mockResolvedValue(systems),
    summary: jest.fn().mockResolvedValue(summary),
  };
  showPage(
    <EntityProvider entity={entity}>
      <PrincipleTab />
    </EntityProvider>,
    api,
    address,
    reader,
  );
  return api;
}

// The test browser lays nothing out.
beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('says what it asks for and what it rests on', async () => {
  show();
  const text = await panel('What does it say?');
  expect(text.getByText(principle.statement)).toBeInTheDocument();
  expect(text.getByText('Simpler and safer.')).toBeInTheDocument();
  expect(text.getByText('NPTC principle; grade 4Pol')).toBeInTheDocument();
  expect(text.getByRole('link', { name: /^NPTC principles/ })).toHaveAttribute(
    'href',
    'https://example.org/principles',
  );
  expect(text.getByText(/Jun 2019, high confidence/)).toBeInTheDocument();
  expect(text.getByText('Live, version 1.0.0')).toBeInTheDocument();
});

it('shows adherence by force, with coverage', async () => {
  show();
  const adherence = await panel('How far is it kept?');
  const row = within(adherence.getByRole('row', { name: 'Eastvale Police' }));
  expect(
    row.getByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
});

it('leads from a force to its systems that break it, with the reason', async () => {
  const api = show();
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Which systems of Eastvale Police break it',
    }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?force=group%3Ademo%2Feastvale'),
  );
  expect(api.principleSystems).toHaveBeenLastCalledWith(
    { namespace: 'default', name: 'nptc-26' },
    expect.objectContaining({
      registry: 'demo',
      outcome: 'fail',
      force: ['group:demo/eastvale'],
    }),
    expect.anything(),
  );
  const breaking = await panel('Which systems break it, and why?');
  const row = within(
    await breaking.findByRole('row', { name: /Caseworks RMS/ }),
  );
  expect(row.getByText('Single sign-on is no.')).toBeInTheDocument();
  expect(breaking.getByRole('status')).toHaveTextContent('30 systems');
});

it('shows what is dispensed apart, and pages', async () => {
  const api = show(undefined, undefined, '/?registry=demo&outcome=dispensed');
  const dispensed = await panel('Which systems are dispensed from it?');
  expect(api.principleSystems).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({ outcome: 'dispensed' }),
    expect.anything(),
  );
  await userEvent.click(
    await dispensed.findByRole('button', { name: /next/i }),
  );
  await waitFor(() => expect(currentAddress()).toContain('cursor=next'));
  await userEvent.click(dispensed.getByRole('radio', { name: 'Break it' }));
  await waitFor(() => expect(currentAddress()).toBe('/?registry=demo'));
});

it('names who does it well', async () => {
  show();
  const well = await panel('Who does it well?');
  expect(
    within(well.getByRole('list')).getByText('Eastvale Police'),
  ).toBeInTheDocument();
  expect(well.getByText('Kent records')).toBeInTheDocument();
});

it('sorts and groups the adherence in the address', async () => {
  const api = show();
  const adherence = await panel('How far is it kept?');
  await userEvent.click(
    adherence.getByRole('columnheader', { name: /Adherence/ }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?sort=adherence'));
  expect(api.principle).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({ sort: 'adherence' }),
    expect.anything(),
  );
  await userEvent.click(adherence.getByRole('radio', { name: 'By region' }));
  await waitFor(() => expect(currentAddress()).toContain('group=regions'));
  expect(
    await adherence.findByText('No region to show: no check decides it.'),
  ).toBeInTheDocument();
});

it('says what it replaces and what is to replace it', async () => {
  show({
    ...principleDetail,
    principle: {
      ...principle,
      supersededBy: [
        {
          ref: 'principle:default/ext-new',
          title: 'New extension',
          status: 'proposed',
          version: '2.0.0',
        },
      ],
    },
  });
  const text = await panel('What does it say?');
  expect(await text.findByText(/to be superseded by/)).toHaveTextContent(
    'to be superseded by New extension (proposed, version 2.0.0)',
  );
});

it('says that checks of other forces are closed to an architect of one', async () => {
  show(undefined, readers.architect);
  const breaking = await panel('Which systems break it, and why?');
  expect(await breaking.findByRole('note')).toHaveTextContent(
    'Not shown to you: which systems of other forces break it or keep it',
  );
});

it('follows the register of the address', async () => {
  const api = show();
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Public register' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?registry=public'));
  expect(api.principle).toHaveBeenLastCalledWith(
    { namespace: 'default', name: 'nptc-26' },
    { registry: 'public', sort: 'title' },
    expect.anything(),
  );
});

it('says that no check decides it', async () => {
  show({
    ...principleDetail,
    principle: { ...principle, checks: [], adherence: undefined },
    forces: [],
  });
  expect(
    await screen.findByText(/nothing that the register holds decides it/),
  ).toBeInTheDocument();
});

it('keeps to what it asks for where the rest is closed to the reader', async () => {
  const { adherence, ...open } = principle;
  show(
    {
      ...principleDetail,
      principle: open,
      forces: [],
      meeting: [],
    },
    readers.nobody,
  );
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: who keeps it and who does not',
  );
  expect(await panel('Which checks decide it?')).toBeTruthy();
  expect(screen.queryByText('Which systems break it, and why?')).toBeNull();
  expect(screen.queryByText('that fail it')).toBeNull();
});
