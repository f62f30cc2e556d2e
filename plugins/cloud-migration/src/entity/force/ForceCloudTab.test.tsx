import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  force,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen } from '@testing-library/react';
import { cloudApiRef } from '../../api';
import { ForceCloudTab } from './ForceCloudTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'eastvale', namespace: 'demo', title: 'Eastvale Police' },
};

it('says where the force stands and leads on to its pages', async () => {
  const asked = jest.fn().mockRejectedValue(new Error('Not in this test'));
  const pipeline = jest.fn().mockRejectedValue(new Error('Not in this test'));
  showPage(
    <EntityProvider entity={entity}>
      <ForceCloudTab />
    </EntityProvider>,
    {
      force: jest.fn().mockResolvedValue(force),
      summary: jest.fn().mockResolvedValue(summary),
    },
    '/',
    readers.architect,
    {},
    [[cloudApiRef, { pipeline, conflicts: asked, horizon: asked }]],
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
  expect(
    screen.getByRole('region', { name: 'What moves when, and what is stuck?' }),
  ).toBeVisible();
  expect(pipeline).toHaveBeenCalledWith(
    { registry: 'demo', force: 'group:demo/eastvale' },
    expect.anything(),
  );
  expect(asked).toHaveBeenCalledTimes(2);
});
