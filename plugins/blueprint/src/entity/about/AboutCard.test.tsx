import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { showPage } from '@policing/plugin-blueprint-react/testUtils';
import { AboutCard } from './AboutCard';

function show(metadata: Partial<Entity['metadata']>) {
  const entity: Entity = {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind: 'Product',
    metadata: { name: 'x', ...metadata },
  };
  showPage(
    <EntityProvider entity={entity}>
      <AboutCard />
    </EntityProvider>,
    {},
  );
}

it('says what it is and where it is written down', async () => {
  show({
    description: 'Keeps custody records.',
    tags: ['custody'],
    links: [{ url: 'https://example.org', title: 'Supplier' }],
    annotations: {
      'blueprint.policing/registry': 'demo',
      'blueprint.policing/file': 'products/x.yaml',
      'blueprint.policing/line': '3',
      'blueprint.policing/demonstration': 'true',
    },
  });
  expect(await screen.findByText('Keeps custody records.')).toBeInTheDocument();
  expect(screen.getByText('products/x.yaml:3')).toBeInTheDocument();
  expect(screen.getByText('Demonstration data')).toBeInTheDocument();
  expect(screen.getByText('custody')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Supplier/ })).toHaveAttribute(
    'href',
    'https://example.org',
  );
});

it('leaves no blank', async () => {
  show({});
  expect((await screen.findAllByText('not known')).length).toBeGreaterThan(0);
  expect(screen.queryByText('Tags')).not.toBeInTheDocument();
});
