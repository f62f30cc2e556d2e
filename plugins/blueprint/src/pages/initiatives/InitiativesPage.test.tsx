import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  initiatives,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { InitiativesPage } from './InitiativesPage';

function show(address = '/?registry=demo', answer = initiatives) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    initiatives: jest.fn().mockResolvedValue(answer),
  };
  showPage(<InitiativesPage />, api, address, readers.nobody);
  return api;
}

it('says what each came to, in words', async () => {
  show();
  const evaluated = within(
    await screen.findByRole('row', { name: /Redaction of video/ }),
  );
  expect(evaluated.getByText('Positive')).toBeInTheDocument();
  expect(evaluated.getByText('Two misses in 300 clips.')).toBeInTheDocument();
  expect(evaluated.getByText('funded to 31 Mar 2028')).toBeInTheDocument();
  const silent = within(screen.getByRole('row', { name: /Drone on the/ }));
  expect(silent.getByText('Evaluation not declared')).toBeInTheDocument();
  expect(silent.getByText('with Eastvale Police')).toBeInTheDocument();
  expect(silent.getAllByText('not known')).toHaveLength(2);
  expect(silent.getByText('Ended without an evaluation')).toBeInTheDocument();
});

it('counts results, and leads from each to its initiatives', async () => {
  show('/?registry=demo&topic=artificial-intelligence');
  expect(
    await screen.findByRole('link', { name: '1 is evaluated' }),
  ).toHaveAttribute(
    'href',
    '/?registry=demo&topic=artificial-intelligence&result=positive&result=mixed&result=negative',
  );
  const concerns = within(screen.getByRole('list', { name: 'To look at' }));
  expect(
    concerns.getByRole('link', { name: '1 that ended without an evaluation' }),
  ).toHaveAttribute('href', expect.stringContaining('concern=ended-without'));
});

it('reads its filters as a sentence and takes one away', async () => {
  const api = show(
    '/?registry=demo&topic=artificial-intelligence&result=positive&q=video',
  );
  expect(
    await screen.findByText('on artificial intelligence'),
  ).toBeInTheDocument();
  expect(screen.getByText('with a positive result')).toBeInTheDocument();
  expect(api.initiatives).toHaveBeenCalledWith(
    expect.objectContaining({
      registry: 'demo',
      topic: ['artificial-intelligence'],
      result: ['positive'],
      q: 'video',
    }),
    expect.anything(),
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Remove: with a positive result' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe(
      '/?registry=demo&topic=artificial-intelligence&q=video',
    ),
  );
});

it('draws a timeline whose bars are told in words', async () => {
  show();
  await userEvent.click(await screen.findByRole('radio', { name: 'Timeline' }));
  expect(
    await screen.findByRole('img', {
      name: '2 Sep 2024 to 28 Nov 2025; funded to 31 Mar 2028; evaluated 21 Oct 2025',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('img', { name: 'Dates not known' }),
  ).toBeInTheDocument();
  expect(currentAddress()).toBe('/?registry=demo&view=timeline');
});

it('says what would fill it', async () => {
  show('/?registry=demo', {
    ...initiatives,
    items: [],
    totalItems: 0,
    declared: 0,
  });
  expect(
    await screen.findByText(/This register declares no initiatives/),
  ).toBeInTheDocument();
});
