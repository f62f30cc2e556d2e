import {
  currentAddress,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloudApiRef } from '../../api';
import { decisions, pipeline, waves } from './__fixtures__/pipeline';
import { PipelinePage } from './PipelinePage';

// The whole page takes a while to draw where two cores run every suite at once.
configure({ asyncUtilTimeout: 20_000 });

const ADDRESS = '/cloud/pipeline?registry=demo&force=group%3Ademo%2Feastvale';

function show(answers: Record<string, unknown> = {}, address = ADDRESS) {
  const api = {
    pipeline: jest.fn().mockResolvedValue(pipeline),
    waves: jest.fn().mockResolvedValue(waves),
    decisions: jest.fn().mockResolvedValue(decisions),
    ...answers,
  };
  showPage(
    <PipelinePage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    address,
    readers.riskOwner,
    {},
    [[cloudApiRef, api]],
  );
  return api;
}

it('says first what is late, stuck and next, and the oldest decision', async () => {
  show();
  expect(await screen.findByText('Late: 1')).toBeInTheDocument();
  expect(screen.getByText('due 30 Sep 2026')).toBeInTheDocument();
  expect(screen.getByText('starts 1 Feb 2027, wave 3')).toBeInTheDocument();
  expect(
    screen.getByText('Nothing is past its planned start without having begun.'),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/decided to retire 9 years ago, on 31 Jan 2017/),
  ).toHaveTextContent('still running');
});

it('leads from each number of the table to its systems', async () => {
  show();
  await screen.findByText('How far have the systems come?');
  const cell = screen.getByRole('link', {
    name: '1 system: planned, rehost',
  });
  const address = new URL(cell.getAttribute('href')!, 'http://localhost');
  expect(address.pathname).toBe('/blueprint/systems');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    registry: 'demo',
    force: 'group:demo/eastvale',
    cloudStatus: 'planned',
    disposition: 'rehost',
  });
  expect(screen.getByRole('link', { name: 'All 7' })).toHaveAttribute(
    'href',
    expect.stringContaining('cloudStatus=blocked'),
  );
  expect(screen.getByText(/None here to/)).toHaveTextContent(
    'None here to retain, relocate or refactor.',
  );
});

it('says in words what each wave waits for, and where dates contradict it', async () => {
  show();
  await screen.findByText('Show the systems of wave 3');
  const list = screen.getByRole('list', { name: 'Waves in words' });
  expect(list).toHaveTextContent(
    'Wave 3 waits for Records of wave 2, which is late: Custody needs it.',
  );
  expect(list).toHaveTextContent(
    'Archive can be switched off only when what replaces it is finished: Records of wave 2. Their dates contradict this: Archive is planned to finish on 30 Jun 2026, Records on 30 Sep 2026.',
  );
});

it('opens a wave in the picture and in words, and keeps that in the address', async () => {
  const user = userEvent.setup();
  show();
  await screen.findByText('Show the systems of wave 3');
  const wave = screen.getByRole('button', { name: /^Wave 3/ });
  expect(wave).toHaveAttribute('aria-expanded', 'false');
  await user.click(wave);
  await waitFor(() => expect(currentAddress()).toContain('open=eastvale-3'));
  expect(wave).toHaveAttribute('aria-expanded', 'true');
  expect(
    screen.getByRole('img', {
      name: 'Custody; planned 1 Feb 2027 to 29 Oct 2027',
    }),
  ).toBeInTheDocument();
  await user.click(
    screen.getByRole('button', { name: 'Hide the systems of wave 3' }),
  );
  await waitFor(() => expect(currentAddress()).not.toContain('open='));
});

it('tells the plan from what was done, and what stands on neither line', async () => {
  show();
  expect(
    await screen.findByText(/should have been finished/),
  ).toHaveTextContent(
    'By 21 Nov 2026, 2 moves of 4 should have been finished by the plan; 0 were.',
  );
  expect(
    screen.getByText(
      'On no line: 1 move without a planned finish; 1 system of which nobody decided whether they move.',
    ),
  ).toBeInTheDocument();
  const years = screen.getByRole('grid', {
    name: 'Moves finished by the end of each year',
  });
  expect(within(years).getByText('To come')).toBeInTheDocument();
});

it('gives each decision its age, and makes none up', async () => {
  const user = userEvent.setup();
  const api = show();
  await screen.findByText('Decided to repurchase; when is not known');
  const table = screen.getByRole('grid', { name: 'Decisions' });
  expect(table).toHaveTextContent(
    'Decided to retire 9 years ago, on 31 Jan 2017',
  );
  expect(table).toHaveTextContent('Decided to repurchase; when is not known');
  expect(table).toHaveTextContent(
    'Stands; when it is looked at again is not known',
  );
  await user.click(screen.getByRole('radio', { name: 'Old' }));
  await waitFor(() =>
    expect(api.decisions).toHaveBeenLastCalledWith(
      expect.objectContaining({ view: ['old'] }),
      expect.anything(),
    ),
  );
});

it('names what still runs behind a system that took its place', async () => {
  show();
  await screen.findByText('What was moved, and still runs behind?');
  const table = screen.getByRole('grid', {
    name: 'What still runs behind systems that took its place',
  });
  expect(table).toHaveTextContent('Still runs');
  expect(table).toHaveTextContent('31 Mar 2026passed');
  expect(screen.getByRole('link', { name: 'Locker' })).toBeInTheDocument();
});

it('says how to fill it where nothing matches', async () => {
  show({
    pipeline: jest.fn().mockResolvedValue({ ...pipeline, systems: 0 }),
  });
  expect(await screen.findByText(/No system matches/)).toBeInTheDocument();
  expect(screen.queryByText(/Which wave moves when/)).not.toBeInTheDocument();
});

it('says that it could not be loaded, and offers to try again', async () => {
  show({ pipeline: jest.fn().mockRejectedValue(new Error('Broken pipe')) });
  expect(
    await screen.findByText('The pipeline could not be loaded'),
  ).toBeInTheDocument();
  expect(screen.getByText('Broken pipe')).toBeInTheDocument();
});
