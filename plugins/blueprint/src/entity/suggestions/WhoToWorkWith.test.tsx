import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { readers, showPage } from '@policing/plugin-blueprint-react/testUtils';
import { WhoToWorkWith } from './WhoToWorkWith';

const force = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'eastvale',
    namespace: 'demo',
    title: 'Eastvale Police',
    annotations: { 'blueprint.policing/registry': 'demo' },
  },
  spec: { type: 'police-force', children: [] },
};

function show(items: object[], totalItems = items.length) {
  const api = {
    suggestions: jest.fn().mockResolvedValue({ items, totalItems }),
  };
  showPage(
    <EntityProvider entity={force}>
      <WhoToWorkWith />
    </EntityProvider>,
    api,
    '/',
    readers.nobody,
  );
  return api;
}

it('shows the strongest suggestions for the force and leads to the rest', async () => {
  const api = show(
    [
      {
        id: '1',
        kind: 'same-product',
        sentence: '3 forces run Tickets.',
        worth: ['3 systems in 3 forces'],
      },
    ],
    12,
  );
  expect(await screen.findByText('3 forces run Tickets.')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'All 12 suggestions, with facts' }),
  ).toHaveAttribute(
    'href',
    '/collaboration/suggestions?registry=demo&force=group%3Ademo%2Feastvale',
  );
  expect(api.suggestions).toHaveBeenCalledWith(
    { registry: 'demo', force: ['group:demo/eastvale'], limit: 3 },
    expect.anything(),
  );
});

it('says what would lead to suggestions', async () => {
  show([]);
  expect(
    await screen.findByText(/Nothing is suggested yet/),
  ).toBeInTheDocument();
});
