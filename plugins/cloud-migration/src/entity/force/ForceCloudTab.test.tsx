import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  force,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen } from '@testing-library/react';
import { ForceCloudTab } from './ForceCloudTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'eastvale', namespace: 'demo', title: 'Eastvale Police' },
};

it('says where the force stands and leads on to its pages', async () => {
  showPage(
    <EntityProvider entity={entity}>
      <ForceCloudTab />
    </EntityProvider>,
    {
      force: jest.fn().mockResolvedValue(force),
      summary: jest.fn().mockResolvedValue(summary),
    },
  );
  expect(
    await screen.findByRole('heading', {
      name: 'Where does Eastvale Police stand on its way to cloud?',
    }),
  ).toBeVisible();
  expect(await screen.findByText(/in cloud · /)).toBeVisible();
  expect(
    screen.getByRole('link', {
      name: 'The position, its past and the projection',
    }),
  ).toHaveAttribute(
    'href',
    '/cloud/position?registry=demo&force=group%3Ademo%2Feastvale',
  );
});
