import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseworks,
  currentAddress,
  heatmap,
  type Reader,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { HeatmapPage } from './HeatmapPage';

function show(
  address?: string,
  reader: Reader = readers.riskOwner,
  answer = heatmap,
) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    heatmap: jest.fn().mockResolvedValue(answer),
    systems: jest
      .fn()
      .mockResolvedValue({ items: [caseworks], totalItems: 12, pageInfo: {} }),
  };
  showPage(<HeatmapPage />, api, address, reader);
  return api;
}

const dataCell = () =>
  screen.findByRole('gridcell', { name: /^Eastvale Police, Data: 64/ });

it('shows figures, and how much is known where that is too little', async () => {
  show();
  expect(await dataCell()).toHaveTextContent('64');
  expect(
    screen.getByRole('gridcell', {
      name: /^Eastvale Police, Core: not assessed/,
    }),
  ).toHaveTextContent('18');
  expect(
    screen.getByRole('gridcell', { name: /^All forces, Core/ }),
  ).toHaveTextContent('–');
});

it('asks for what the address says', async () => {
  const api = show(
    '/?registry=demo&rows=regions&columns=principles&measure=coverage',
  );
  await dataCell();
  expect(api.heatmap).toHaveBeenCalledWith(
    {
      registry: 'demo',
      rows: 'regions',
      columns: 'principles',
      measure: 'coverage',
    },
    expect.anything(),
  );
});

it('shows counts to those who may not see conformance, and asks for nothing else', async () => {
  const api = show(
    '/?registry=demo&columns=principles&measure=conformance&rows=capabilities',
    readers.nobody,
  );
  expect(
    await screen.findByRole('heading', {
      name: 'What do forces run, and where?',
    }),
  ).toBeInTheDocument();
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: how far the systems measure up',
  );
  await waitFor(() => expect(api.systems).toHaveBeenCalled());
  expect(api.heatmap.mock.calls.map(([query]) => query)).toEqual([
    {
      registry: 'demo',
      rows: 'forces',
      columns: 'capabilities',
      measure: 'systems',
    },
  ]);
  expect(api.systems).toHaveBeenCalledWith(
    expect.objectContaining({ sort: 'title' }),
    expect.anything(),
  );
  expect(screen.getByRole('button', { name: /Measure/ })).toHaveTextContent(
    'Number of systems',
  );
});

it('lists the systems of the cell that is clicked', async () => {
  const api = show();
  await userEvent.click(await dataCell());

  expect(
    await screen.findByRole('heading', {
      name: 'Which systems stand behind Eastvale Police, Data?',
    }),
  ).toBeInTheDocument();
  expect(api.systems).toHaveBeenLastCalledWith(
    expect.objectContaining({
      force: ['group:demo/eastvale'],
      goal: 'strategygoal:default/enabler-e1',
      sort: 'assured-conformance',
    }),
    expect.anything(),
  );
  expect(currentAddress()).toBe(
    '/?row=group%3Ademo%2Feastvale&column=strategygoal%3Adefault%2Fenabler-e1',
  );
});

it('moves with the arrow keys and opens the systems with Enter', async () => {
  show();
  const cell = await dataCell();
  const nation = screen.getByRole('gridcell', { name: /^All forces, Data/ });

  act(() => nation.focus());
  await userEvent.keyboard('{ArrowDown}');
  expect(cell).toHaveFocus();
  expect(cell).toHaveAttribute('tabindex', '0');
  expect(nation).toHaveAttribute('tabindex', '-1');
  expect(
    screen.getByText(/^Eastvale Police, Data: 64 % of what is known/),
  ).toBeInTheDocument();

  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(currentAddress()).toBe(
      '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&goal=strategygoal%3Adefault%2Fenabler-e1&sort=assured-conformance',
    ),
  );
});

it('says the same in words, in a table', async () => {
  show('/?view=table');
  const table = await screen.findByRole('grid', { name: /in words/ });
  const row = within(table).getByRole('row', { name: /Eastvale Police/ });
  expect(
    within(row).getByText('not assessed · 18 % known · 31 systems'),
  ).toBeInTheDocument();
});

it('asks for what narrows and groups, and hands it on to the list', async () => {
  const api = show(
    '/?group=region&category=custody&criticality=mission-critical&region=group:demo/region-eastmarch',
  );
  await dataCell();
  const filters = {
    category: ['custody'],
    criticality: ['mission-critical'],
    region: ['group:demo/region-eastmarch'],
  };
  expect(api.heatmap).toHaveBeenCalledWith(
    expect.objectContaining({ group: 'region', ...filters }),
    expect.anything(),
  );
  await waitFor(() =>
    expect(api.systems).toHaveBeenCalledWith(
      expect.objectContaining(filters),
      expect.anything(),
    ),
  );
  expect(
    screen.getByText(
      /^Only systems in Eastmarch, of the category custody, whose criticality is mission critical/,
    ),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(currentAddress()).toBe('/?group=region');
});

it('sorts with a click and with the S key', async () => {
  show();
  const cell = await dataCell();
  await userEvent.click(screen.getByRole('button', { name: 'Sort by Data' }));
  expect(currentAddress()).toBe('/?sort=-strategygoal%3Adefault%2Fenabler-e1');
  expect(screen.getByRole('columnheader', { name: /Data/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  act(() => cell.focus());
  await userEvent.keyboard('s');
  expect(currentAddress()).toBe('/?sort=strategygoal%3Adefault%2Fenabler-e1');
});

it('pins a row to compare with, with a click and with the P key', async () => {
  show();
  const cell = await dataCell();
  act(() => cell.focus());
  await userEvent.keyboard('p');
  expect(currentAddress()).toBe('/?pin=group%3Ademo%2Feastvale');
  expect(
    screen.getByRole('gridcell', {
      name: /^All forces, Data: .* · the same as Eastvale Police$/,
    }),
  ).toContainElement(document.querySelector('[data-shown="="]'));
  await userEvent.click(
    screen.getByRole('button', { name: 'Pin Eastvale Police to compare' }),
  );
  expect(currentAddress()).toBe('/');
});

it('says why a row is withheld', async () => {
  const [item] = heatmap.items;
  const api = show('/?criticality=operational', readers.architect, {
    ...heatmap,
    nation: {
      ...heatmap.nation,
      withheld: true,
      total: { column: 'total', systems: 0 },
      cells: [],
    },
    items: [
      {
        ...item,
        withheld: true,
        total: { column: 'total', systems: 0 },
        cells: [],
      },
    ],
  });
  const cell = await screen.findByRole('gridcell', {
    name: /^Eastvale Police, Data: not shown to you/,
  });
  expect(cell.querySelector('[data-shown="withheld"]')).not.toBeNull();
  expect(screen.getByRole('note')).toHaveTextContent(
    'Not shown to you: criticality of systems',
  );
  expect(api.heatmap).toHaveBeenCalled();
});

it('shows the forces on a map, with the same keys', async () => {
  const api = show('/?view=map&rows=regions');
  const tile = await screen.findByRole('option', {
    name: /^Eastvale Police, everything: 64/,
  });
  expect(tile).toHaveTextContent('64');
  expect(tile.querySelector('[data-shown="EAS"]')).not.toBeNull();
  expect(api.heatmap).toHaveBeenCalledWith(
    expect.objectContaining({ rows: 'forces' }),
    expect.anything(),
  );
  act(() => tile.focus());
  await userEvent.keyboard('p');
  expect(currentAddress()).toContain('pin=group%3Ademo%2Feastvale');
  await userEvent.keyboard(' ');
  expect(currentAddress()).toContain('row=group%3Ademo%2Feastvale');
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(currentAddress()).toBe(
      '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&sort=assured-conformance',
    ),
  );
});

it('finds rows', async () => {
  show('/?filter=nowhere');
  expect(await screen.findByText(/No forces to show/)).toBeInTheDocument();
});

it('says what is wrong when the server fails', async () => {
  const api = {
    heatmap: jest.fn().mockRejectedValue(new Error('The server is away')),
    summary: jest.fn().mockResolvedValue(summary),
  };
  showPage(<HeatmapPage />, api);
  expect(
    await screen.findByText('The heat map could not be loaded'),
  ).toBeInTheDocument();
});
