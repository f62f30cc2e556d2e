import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showPage } from '@policing/plugin-blueprint-react/testUtils';
import { FactsCard } from './FactsCard';

function show(kind: string, spec: Entity['spec']) {
  const entity: Entity = {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind,
    metadata: { name: 'x' },
    spec,
  };
  showPage(
    <EntityProvider entity={entity}>
      <FactsCard />
    </EntityProvider>,
    {},
  );
}

it('shows the facts with their meaning, and what is not known', async () => {
  show('System', {
    owner: 'group:demo/eastvale',
    type: 'force-application',
    liveSince: '2019-03-01',
    hosting: { class: 'force-data-centre', region: 'Eastmarch' },
    capabilities: [],
  });
  expect(await screen.findByText('Force application')).toBeInTheDocument();
  expect(screen.getByText('What sort of system it is.')).toBeInTheDocument();
  expect(screen.getByText('1 Mar 2019')).toBeInTheDocument();
  expect(screen.getByText('Force data centre')).toBeInTheDocument();
  expect(screen.getByText('none')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /eastvale/ })).toHaveAttribute(
    'href',
    '/catalog/demo/group/eastvale',
  );
  expect(
    screen.getByText('Not known: provider, support locations, landing zone.'),
  ).toBeInTheDocument();
});

it('shows a marking as it must be written', async () => {
  show('RiskAssessment', { classification: 'OFFICIAL-SENSITIVE' });
  expect(await screen.findByText('OFFICIAL-SENSITIVE')).toBeInTheDocument();
});

it('shows what the facts rest on', async () => {
  show('Product', {
    supplier: 'Invented Systems',
    category: 'custody',
    evidence: [
      {
        claim: 'supplier',
        source: 'https://example.org/a/b',
        date: '2025-06',
        confidence: 'low',
        note: 'A copy of a copy.',
      },
      { claim: 'category', source: 'Contract register', date: '2024' },
    ],
  });
  expect(
    await screen.findByRole('link', { name: /example.org/ }),
  ).toHaveAttribute('href', 'https://example.org/a/b');
  expect(
    screen.getByText(/Jun 2025, low confidence\. A copy of a copy\./),
  ).toBeInTheDocument();
  expect(screen.getByText(/Contract register, 2024/)).toBeInTheDocument();
});

it('puts small records in a table', async () => {
  show('API', {
    type: 'rest',
    codeTables: [
      { name: 'Offence codes', reviewedOn: '2025-02-01' },
      { name: 'Outcome codes' },
    ],
  });
  const row = within(await screen.findByRole('row', { name: 'Offence codes' }));
  expect(row.getByText('1 Feb 2025')).toBeInTheDocument();
  expect(row.getAllByText('not known')).toHaveLength(2);
});

it('folds many records', async () => {
  show('Scorecard', {
    leastCoverage: 0.3,
    constants: { cloudTarget: 0.8 },
    levels: [],
    checks: ['first', 'second', 'third', 'fourth', 'fifth'].map(id => ({
      id,
      title: `The ${id} check`,
      weight: 3,
      expression: 'hosting.class == "public-saas"',
    })),
  });
  expect(await screen.findByText('Cloud target')).toBeInTheDocument();
  const fold = await screen.findByRole('button', { name: 'The third check' });
  await userEvent.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect(
    screen.getAllByText('hosting.class == "public-saas"').length,
  ).toBeGreaterThan(0);
});

it('has nothing to say of other kinds', () => {
  show('Component', { type: 'service' });
  expect(screen.queryByText('What is recorded?')).not.toBeInTheDocument();
});
