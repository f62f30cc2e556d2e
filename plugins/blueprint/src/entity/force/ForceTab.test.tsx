import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import {
  caseworks,
  force,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { ForceTab } from './ForceTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'eastvale', namespace: 'demo', title: 'Eastvale Police' },
  spec: { type: 'police-force' },
};

function show(answer = force) {
  const api = {
    force: jest.fn().mockResolvedValue(answer),
    summary: jest.fn().mockResolvedValue(summary),
    systems: jest
      .fn()
      .mockResolvedValue({ items: [caseworks], totalItems: 31, pageInfo: {} }),
  };
  showPage(
    <EntityProvider entity={entity}>
      <ForceTab />
    </EntityProvider>,
    api,
  );
  return api;
}

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('shows the position and what comes first', async () => {
  show();
  const position = await panel('Position');
  expect(
    position.getByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  const first = await panel('What comes first?');
  expect(first.getByRole('link', { name: 'Caseworks RMS' })).toBeVisible();
  expect(
    first.getByText('It diverges and support ends in June 2027.'),
  ).toBeVisible();
});

it('compares with the region and the nation, with coverage', async () => {
  show();
  const comparison = await panel('How does it compare, enabler by enabler?');
  expect(
    comparison.getAllByRole('columnheader').map(heading => heading.textContent),
  ).toEqual(['Enabler', 'This force', 'Eastmarch', 'Demonstration']);
  const row = within(comparison.getByRole('row', { name: 'Data' }));
  expect(row.getByText(/^64 % of what is known/)).toBeInTheDocument();
  expect(row.getByText(/^50 % of what is known/)).toBeInTheDocument();
  expect(row.getByText('not assessed (18 % known)')).toBeInTheDocument();
});

it('lists its systems and leads to all of them', async () => {
  const api = show();
  expect(
    await screen.findByRole('link', { name: /Find, filter and sort 31/ }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&sort=title',
  );
  expect(api.systems).toHaveBeenLastCalledWith(
    expect.objectContaining({ force: ['group:demo/eastvale'] }),
    expect.anything(),
  );
});

it('leaves out what the reader may not see', async () => {
  const { region, legacy, ...open } = force;
  const { scope, registry, cloud } = force.position;
  show({
    ...open,
    position: { scope, registry, cloud },
    doFirst: [],
    enablers: [],
  });
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: conformance, legacy scores and technology risks',
  );
  expect(
    screen.getByRole('heading', { name: 'Where does Eastvale Police stand?' }),
  ).toBeInTheDocument();
  expect(screen.queryByText('What comes first?')).not.toBeInTheDocument();
  expect(screen.queryByText(/^How does it compare/)).not.toBeInTheDocument();
  expect(
    screen.queryByText('Which systems are legacy?'),
  ).not.toBeInTheDocument();
});
