import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CollaborationSuggestion,
  SuggestionsResponse,
} from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { SuggestionsPage } from './SuggestionsPage';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const northmoor = { ref: 'group:demo/northmoor', title: 'Northmoor Police' };

const contracts: CollaborationSuggestion = {
  id: '0123456789abcdef',
  kind: 'contracts-ending-together',
  sentence:
    'Contracts of Eastvale Police and Northmoor Police for Roads policing can end on 31 Mar 2027.',
  worth: ['2 systems in 2 forces'],
  forces: [eastvale, northmoor],
  otherForces: 0,
  rank: {
    score: 55,
    parts: [
      { rule: 'kind', value: 'contracts-ending-together', points: 30 },
      { rule: 'contract-end', value: '2027-03-31', points: 25 },
    ],
  },
  facts: [
    {
      entity: { ref: 'system:demo/tickets', title: 'Tickets' },
      forces: [eastvale],
      values: [
        {
          name: 'Contract ends',
          kind: 'date',
          value: '2027-03-31',
          source: 'Contracts register',
          asOf: '2026-09-01',
        },
        { name: 'Hosting', kind: 'text' },
      ],
    },
  ],
  totalFacts: 1,
  state: 'open',
  changedSince: [],
};

const answer: SuggestionsResponse = {
  registry: 'demo',
  demonstration: true,
  for: eastvale,
  mayReadReasons: true,
  asOf: '2026-11-21T09:00:00.000Z',
  isStale: false,
  settings: {
    scorecard: 'Blueprint',
    version: '1.0.0',
    contractWindowMonths: 18,
  },
  withheld: [],
  items: [contracts],
  totalItems: 1,
  facets: {
    kind: [{ value: 'contracts-ending-together', count: 1 }],
    force: [{ ...eastvale, count: 1 }],
    capability: [],
    state: [
      { value: 'open', count: 1 },
      { value: 'put-aside', count: 0 },
    ],
  },
  pageInfo: {},
};

function show(
  change: Partial<SuggestionsResponse> = {},
  reader = readers.architect,
  address = '/?registry=demo',
) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    suggestions: jest.fn().mockResolvedValue({ ...answer, ...change }),
    suggestion: jest.fn(),
    decideOnSuggestion: jest.fn().mockResolvedValue({}),
  };
  showPage(<SuggestionsPage />, api, address, reader);
  return api;
}

it('says each suggestion with its facts and why it ranks so', async () => {
  show();
  expect(
    await screen.findByRole('heading', { name: contracts.sentence }),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByText('Facts behind it: 1 system'));
  const facts = within(
    screen.getByRole('grid', { name: /^Facts behind: Contracts of/ }),
  );
  expect(facts.getByRole('link', { name: 'Tickets' })).toBeInTheDocument();
  expect(
    facts.getByText('Contracts register, as of 1 Sep 2026'),
  ).toBeInTheDocument();
  expect(facts.getByText('not known')).toBeInTheDocument();
  await userEvent.click(screen.getByText('Why this rank: 55 points'));
  expect(
    screen.getByText('First contract can end on 31 Mar 2027: 25 points'),
  ).toBeInTheDocument();
});

it('puts a suggestion aside with a reason, and nothing without one', async () => {
  const api = show();
  const open = await screen.findByRole('button', { name: /^Put aside: / });
  await userEvent.click(open);
  const dialog = within(
    await screen.findByRole('dialog', {
      name: 'Put aside for Eastvale Police',
    }),
  );
  const why = dialog.getByRole('textbox', { name: /Why\?/ });
  await waitFor(() => expect(why).toHaveFocus());
  await userEvent.type(why, 'No.');
  await userEvent.click(dialog.getByRole('button', { name: 'Put aside' }));
  expect(
    await dialog.findByText('Say why in at least 10 characters.'),
  ).toBeInTheDocument();
  expect(api.decideOnSuggestion).not.toHaveBeenCalled();

  await userEvent.type(why, ' We have renewed it.');
  await userEvent.click(dialog.getByRole('button', { name: 'Put aside' }));
  await waitFor(() =>
    expect(api.decideOnSuggestion).toHaveBeenCalledWith(contracts.id, {
      registry: 'demo',
      force: eastvale.ref,
      state: 'put-aside',
      reason: 'No. We have renewed it.',
    }),
  );
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  await waitFor(() => expect(open).toHaveFocus());
  expect(screen.getByText(/^Put aside for Eastvale Police: /)).toHaveAttribute(
    'role',
    'status',
  );
});

it('moves the focus to what was told when the suggestion leaves the list', async () => {
  const api = show();
  await userEvent.click(
    await screen.findByRole('button', { name: /^Put aside: / }),
  );
  await userEvent.type(
    await screen.findByRole('textbox', { name: /Why\?/ }),
    'We have renewed it already.',
  );
  api.suggestions.mockResolvedValue({ ...answer, items: [], totalItems: 0 });
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', {
      name: 'Put aside',
    }),
  );
  await waitFor(() =>
    expect(screen.getByText(/^Put aside for Eastvale Police: /)).toHaveFocus(),
  );
});

it('keeps what was written where it could not be kept', async () => {
  const api = show();
  api.decideOnSuggestion.mockRejectedValue(new Error('The server is away.'));
  await userEvent.click(
    await screen.findByRole('button', { name: /^Put aside: / }),
  );
  const why = await screen.findByRole('textbox', { name: /Why\?/ });
  await userEvent.type(why, 'We have renewed it already.');
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', {
      name: 'Put aside',
    }),
  );
  expect(await screen.findByText(/The server is away/)).toBeInTheDocument();
  expect(why).toHaveValue('We have renewed it already.');
});

it('shows what was put aside, by whom and why, and takes it up again', async () => {
  const api = show(
    {
      items: [
        {
          ...contracts,
          state: 'put-aside',
          decision: {
            state: 'put-aside',
            force: eastvale,
            reason: 'We have renewed it.',
            decidedBy: 'user:demo/helen-marrick',
            decidedAt: '2026-11-20T10:00:00.000Z',
            until: '2027-01-31',
          },
        },
      ],
    },
    readers.architect,
    '/?registry=demo&state=put-aside',
  );
  expect(await screen.findByText(/“We have renewed it.”/)).toHaveTextContent(
    /Put aside for Eastvale Police on 20 Nov 2026.*until 31 Jan 2027/,
  );
  expect(
    screen.getByRole('button', { name: /^Take up again: / }),
  ).toBeInTheDocument();
  expect(api.suggestions).toHaveBeenCalledWith(
    expect.objectContaining({ state: 'put-aside' }),
    expect.anything(),
  );
});

it('asks for every fact when there are more than the list holds', async () => {
  const api = show({ items: [{ ...contracts, totalFacts: 2 }] });
  const second = {
    ...contracts.facts[0],
    entity: { ref: 'system:demo/fines', title: 'Fines' },
  };
  api.suggestion.mockResolvedValue({
    registry: { name: 'demo', demonstration: true },
    suggestion: { ...contracts, facts: [...contracts.facts, second] },
    decisions: [],
  });
  await userEvent.click(await screen.findByText('Facts behind it: 2 systems'));
  expect(
    await screen.findByRole('link', { name: 'Fines' }),
  ).toBeInTheDocument();
  expect(api.suggestion).toHaveBeenCalledWith(
    contracts.id,
    { registry: 'demo', for: eastvale.ref },
    expect.anything(),
  );
});

it('says what changed since it was put aside', async () => {
  show({
    items: [
      {
        ...contracts,
        decision: {
          state: 'put-aside',
          decidedAt: '2026-11-20T10:00:00.000Z',
        },
        changedSince: ['Tarnwick Police is concerned too.'],
      },
    ],
  });
  expect(
    await screen.findByText(/Tarnwick Police is concerned too/),
  ).toHaveTextContent('Changed since it was put aside:');
});

it('reads its filters as a sentence and takes one away', async () => {
  const api = show(
    {},
    readers.architect,
    '/?registry=demo&kind=same-product&q=roads',
  );
  expect(
    await screen.findByText('of the kind “same product in several forces”'),
  ).toBeInTheDocument();
  expect(api.suggestions).toHaveBeenCalledWith(
    expect.objectContaining({ kind: ['same-product'], q: 'roads' }),
    expect.anything(),
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Remove: with the words “roads”' }),
  );
  expect(currentAddress()).not.toContain('q=');
});

it('offers no decision to who may not take one, and says what is closed', async () => {
  show(
    { for: undefined, withheld: ['ask-a-force', 'same-failing-check'] },
    readers.nobody,
  );
  await screen.findByRole('heading', { name: contracts.sentence });
  expect(screen.queryByRole('button', { name: /^Put aside/ })).toBeNull();
  expect(
    screen.getByText('Some kinds of suggestion are not open to you'),
  ).toBeInTheDocument();
});

it.each([
  [{ settings: undefined }, /scorecard has no settings/],
  [
    {
      facets: {
        ...answer.facets,
        state: answer.facets.state.map(each => ({ ...each, count: 0 })),
      },
    },
    /Nothing matches/,
  ],
  [{}, /Everything that matches was put aside/],
])('says what would fill an empty list', async (change, words) => {
  show({ items: [], totalItems: 0, ...change });
  expect(await screen.findByText(words)).toBeInTheDocument();
});
