import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseworks,
  currentAddress,
  heatmap,
  readers,
  showPage,
  summary,
} from '../../__testUtils__';
import { HeatmapPage } from './HeatmapPage';

function show(address?: string, reader = readers.riskOwner) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    heatmap: jest.fn().mockResolvedValue(heatmap),
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
      name: 'How many systems serve what, and where?',
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
  expect(screen.queryByLabelText('Measure')).not.toBeInTheDocument();
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
    within(row).getByText('not assessed (18 % known)'),
  ).toBeInTheDocument();
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
