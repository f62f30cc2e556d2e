import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { EntityHeader, kindInWords } from './EntityHeader';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name: 'caseworks',
    namespace: 'demo',
    title: 'Caseworks RMS',
    annotations: { 'blueprint.policing/demonstration': 'true' },
  },
  spec: {
    type: 'force-application',
    owner: 'group:demo/eastvale',
    lifecycle: 'in-delivery',
  },
};

function show(shown: Entity) {
  showPage(
    <EntityProvider entity={shown}>
      <EntityHeader
        tabs={[{ id: 'blueprint', label: 'Blueprint', href: 'blueprint' }]}
        activeTabId="blueprint"
      />
    </EntityProvider>,
    {},
  );
}

it('says what it is, whose it is and that it is fictional', async () => {
  show(entity);
  expect(
    await screen.findByRole('heading', { name: 'Caseworks RMS' }),
  ).toBeInTheDocument();
  expect(screen.getByText('Force application')).toBeInTheDocument();
  expect(screen.getByText('In delivery')).toBeInTheDocument();
  expect(screen.getByText('Demonstration data')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /eastvale/ })).toBeInTheDocument();
});

it('marks only what is fictional, and leaves no blank', async () => {
  show({ ...entity, metadata: { name: 'kent' }, spec: {} });
  expect(await screen.findByText('not known')).toBeInTheDocument();
  expect(screen.queryByText('Demonstration data')).not.toBeInTheDocument();
});

it('shows what the catalogue holds on request', async () => {
  show(entity);
  await userEvent.click(
    await screen.findByRole('button', {
      name: 'Show it as the catalogue holds it',
    }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?inspect=overview'));
});

it.each([
  ['StrategyGoal', 'Strategy goal'],
  ['API', 'API'],
  ['System', 'System'],
])('calls the kind %s “%s”', (kind, words) => {
  expect(kindInWords(kind)).toBe(words);
});
