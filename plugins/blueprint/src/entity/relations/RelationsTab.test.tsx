import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { RelationsResponse } from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  type Reader,
  readers,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { RelationsTab } from './RelationsTab';

const root = 'system:demo/eastvale-caseworks-rms';
const api = 'api:demo/eastvale-crime-export';
const principle = 'principle:default/nptc-26';

const relations: RelationsResponse = {
  nodes: [
    { id: root, kind: 'system', title: 'Caseworks RMS', distance: 0 },
    {
      id: api,
      kind: 'interface',
      title: 'Nightly crime export',
      distance: 1,
      owner: {
        ref: 'group:demo/eastvale-crime-and-justice',
        title: 'Eastvale crime and justice',
      },
      codeTables: [
        {
          name: 'Crime outcome codes',
          nextReviewOn: '2025-05-14',
          overdue: true,
        },
      ],
    },
    {
      id: principle,
      kind: 'principle',
      title: 'Single authentication model',
      distance: 1,
      failing: ['People sign in once'],
    },
    {
      id: 'more product',
      kind: 'more',
      title: 'and 40 more',
      distance: 1,
      leftOut: { count: 40, kind: 'system', of: 'product:demo/caseworks-rms' },
    },
  ],
  edges: [
    { from: root, to: api, kind: 'offers' },
    { from: root, to: principle, kind: 'breaks' },
    { from: 'more product', to: root, kind: 'depends-on' },
  ],
  leftOut: 40,
  withheld: [],
};

function show(
  answer: Partial<RelationsResponse> = {},
  address = '/',
  reader: Reader = readers.architect,
) {
  const client = {
    relations: jest.fn().mockResolvedValue({ ...relations, ...answer }),
  };
  showPage(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: {
          namespace: 'demo',
          name: 'eastvale-caseworks-rms',
          title: 'Caseworks RMS',
        },
      }}
    >
      <RelationsTab />
    </EntityProvider>,
    client,
    address,
    reader,
  );
  return client;
}

it('shows relations as a picture whose words say all of it', async () => {
  show();
  const picture = await screen.findByRole('group', { name: /Picture/ });
  const names = within(picture)
    .getAllByRole('link')
    .map(link => link.textContent);
  expect(names).toEqual([
    'Caseworks RMS, system',
    'Nightly crime export, interface, overdue since 14 May 2025',
    'Single authentication model, principle, 1 check fails',
    'and 40 more, left out',
  ]);
  expect(within(picture).getByText('Interfaces it offers')).toBeVisible();
  expect(
    within(picture).getByRole('link', { name: /and 40 more/ }),
  ).toHaveAttribute(
    'href',
    '/blueprint/systems?product=product%3Ademo%2Fcaseworks-rms',
  );
  expect(screen.getByText(/40 more found no room/)).toBeVisible();
});

it('is one stop of the Tab key, in which the arrow keys move', async () => {
  show();
  const first = await screen.findByRole('link', {
    name: /^Caseworks RMS\s?, system$/,
  });
  expect(first).toHaveAttribute('tabindex', '0');
  await userEvent.click(screen.getByRole('radio', { name: 'Picture' }));
  await userEvent.tab();
  expect(first).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toHaveAccessibleName(/Single authentication/);
  await userEvent.keyboard('{ArrowUp}');
  const next = document.activeElement!;
  expect(next).toHaveAccessibleName(/Nightly crime export/);
  expect(next).toHaveAttribute('tabindex', '0');
  expect(first).toHaveAttribute('tabindex', '-1');
});

it('has a table with owners and review dates behind the picture', async () => {
  show({}, '/?view=table');
  const table = await screen.findByRole('grid', { name: 'Relations' });
  expect(table).toHaveTextContent('owned by Eastvale crime and justice');
  expect(table).toHaveTextContent(
    /code table Crime outcome codes, kept by not known: review overdue since 14 May 2025/,
  );
  expect(table).toHaveTextContent('fails: People sign in once');
  expect(screen.queryByRole('group', { name: /Picture/ })).toBeNull();
});

it('looks further on request and keeps that in the address', async () => {
  const client = show();
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Two steps' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?depth=2'));
  expect(client.relations).toHaveBeenLastCalledWith(
    { namespace: 'demo', name: 'eastvale-caseworks-rms' },
    { depth: 2 },
    expect.anything(),
  );
});

it('says what is not shown to the reader', async () => {
  show({ withheld: ['checks'] }, '/', readers.nobody);
  expect(
    await screen.findByText('Not shown to you: the principles it breaks'),
  ).toBeVisible();
});

it('says what would fill it where nothing is declared', async () => {
  show({ nodes: [relations.nodes[0]], edges: [], leftOut: 0 }, '/?view=table');
  expect(await screen.findByText(/Nothing is declared/)).toBeVisible();
});
