import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import {
  caseworks,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { RelatedSystemsCard } from './RelatedSystemsCard';

function show(kind: string, address?: string, reader = readers.riskOwner) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    systems: jest
      .fn()
      .mockResolvedValue({ items: [caseworks], totalItems: 12, pageInfo: {} }),
  };
  const entity = {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind,
    metadata: {
      name: 'x',
      annotations: { 'blueprint.policing/registry': 'demo' },
    },
  };
  showPage(
    <EntityProvider entity={entity}>
      <RelatedSystemsCard />
    </EntityProvider>,
    api,
    address,
    reader,
  );
  return api;
}

it('lists the instances of a product, in its own register', async () => {
  const api = show('Product');
  expect(await screen.findByText('Caseworks RMS')).toBeInTheDocument();
  expect(api.systems).toHaveBeenCalledWith(
    expect.objectContaining({
      registry: 'demo',
      product: ['product:default/x'],
    }),
    expect.anything(),
  );
  expect(
    screen.getByRole('link', { name: 'Open all 12 systems' }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&product=product%3Adefault%2Fx&sort=title',
  );
});

it.each([
  ['Capability', { capability: ['capability:default/x'] }],
  ['StrategyGoal', { goal: 'strategygoal:default/x' }],
])(
  'lists the systems of a %s, in the register of the address',
  async (kind, filter) => {
    const api = show(kind, '/?registry=public');
    expect(await screen.findByText('Caseworks RMS')).toBeInTheDocument();
    expect(api.systems).toHaveBeenCalledWith(
      expect.objectContaining({ registry: 'public', ...filter }),
      expect.anything(),
    );
  },
);

it('has no card for a goal where conformance is closed to the reader', async () => {
  const api = show('StrategyGoal', '/?registry=demo', readers.nobody);
  await waitFor(() => expect(api.summary).toHaveBeenCalled());
  expect(screen.queryByText(/^Which systems/)).not.toBeInTheDocument();
  expect(api.systems).not.toHaveBeenCalled();
});
