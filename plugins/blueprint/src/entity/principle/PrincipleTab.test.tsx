import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  principle,
  principleDetail,
  readers,
  showPage,
  summary,
} from '../../__testUtils__';
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

function show(answer = principleDetail, reader = readers.riskOwner) {
  const api = {
    principle: jest.fn().mockResolvedValue(answer),
    summary: jest.fn().mockResolvedValue(summary),
  };
  showPage(
    <EntityProvider entity={entity}>
      <PrincipleTab />
    </EntityProvider>,
    api,
    undefined,
    reader,
  );
  return api;
}

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

it('names who breaks it and by which check, apart from who keeps it', async () => {
  show();
  const breaking = await panel('Which systems break it?');
  expect(breaking.getByText('Caseworks RMS')).toBeInTheDocument();
  expect(
    breaking.getByText('Users sign in with the force directory'),
  ).toBeInTheDocument();
  expect(
    breaking.getByRole('link', { name: 'Open all that break it' }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&principle=principle%3Adefault%2Fnptc-26&outcome=fail',
  );
  expect(
    (await panel('Who keeps it?')).getByText('Kent records'),
  ).toBeInTheDocument();
  expect(
    (await panel('Which systems are dispensed from it?')).getByText(
      'None: no dispensation from it is in force.',
    ),
  ).toBeInTheDocument();
});

it('follows the register of the address', async () => {
  const api = show();
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Public register' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?registry=public'));
  expect(api.principle).toHaveBeenLastCalledWith(
    { namespace: 'default', name: 'nptc-26' },
    { registry: 'public' },
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
      breaking: [],
      meeting: [],
      dispensed: [],
    },
    readers.nobody,
  );
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: who keeps it and who does not',
  );
  expect(await panel('Which checks decide it?')).toBeTruthy();
  expect(screen.queryByText('Which systems break it?')).toBeNull();
  expect(screen.queryByText('that fail it')).toBeNull();
});
