import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseworks,
  currentAddress,
  eastvale,
  principle,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { SystemsPage } from './SystemsPage';

function show(address?: string, reader = readers.riskOwner, refusal?: Error) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    systems: jest.fn().mockResolvedValue({
      items: [caseworks],
      totalItems: 60,
      pageInfo: { nextCursor: 'after' },
    }),
    systemFacets: jest.fn().mockResolvedValue({
      totalItems: 60,
      facets: {
        force: [{ value: eastvale.ref, title: eastvale.title, count: 31 }],
        level: [{ value: 'diverging', count: 12 }],
      },
    }),
    principles: jest.fn().mockResolvedValue({
      registry: 'demo',
      items: [principle],
    }),
  };
  if (refusal) {
    api.systems.mockRejectedValueOnce(refusal);
    api.systemFacets.mockRejectedValueOnce(refusal);
  }
  showPage(<SystemsPage />, api, address, reader);
  return api;
}

it('asks the server for what the address says', async () => {
  const api = show(
    '/?registry=demo&level=diverging&level=unassessed&q=case&sort=-legacy&limit=50',
  );
  const count = await screen.findByText('60 systems', { selector: 'strong' });
  expect(count.parentElement).toHaveTextContent(
    '60 systemsdivergingnot assessedthat match “case”, highest legacy score first.',
  );
  expect(api.systems).toHaveBeenCalledWith(
    expect.objectContaining({
      registry: 'demo',
      level: ['diverging', 'unassessed'],
      q: 'case',
      sort: '-legacy',
      limit: 50,
    }),
    expect.anything(),
  );
});

it('takes a part of the sentence away', async () => {
  show('/?level=diverging&q=case&cursor=somewhere');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Remove: diverging' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?q=case'));
});

it('names a check that the list is narrowed by', async () => {
  show('/?check=single-sign-on&outcome=fail');
  expect(
    await screen.findByText(/that fail Users sign in with the force directory/),
  ).toBeInTheDocument();
});

it('finds words once the typing pauses, and starts at the first page', async () => {
  show('/?cursor=somewhere');
  await userEvent.type(
    await screen.findByRole('searchbox', { name: 'Find a system' }),
    'rms',
  );
  await waitFor(() => expect(currentAddress()).toBe('/?q=rms'));
});

it('orders and pages by the server', async () => {
  show();
  await userEvent.click(
    await screen.findByRole('columnheader', { name: /Conformance/ }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?sort=assured-conformance'),
  );

  await userEvent.click(
    screen.getByRole('button', { name: 'Next table page' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?sort=assured-conformance&cursor=after'),
  );
});

it('offers what there is, with counts', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: /Level/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Diverging (12)' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?level=diverging'));
});

it('leads on from a list by figures that are closed to the reader', async () => {
  show(
    '/?registry=demo&level=diverging&category=hr&sort=assured-conformance',
    readers.nobody,
    Object.assign(new Error('no'), { statusCode: 403 }),
  );
  expect(
    await screen.findByText(
      'You may not see a list that is filtered or ordered by conformance',
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('heading', { name: 'Which systems are there?' }),
  ).toBeInTheDocument();

  await userEvent.click(
    screen.getByRole('button', { name: 'Show the list without it' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?registry=demo&category=hr'),
  );
});

it('says what a list cannot know that goes by restricted figures', async () => {
  show('/?registry=demo&legacy=red&sort=-risk', readers.securityLead);
  expect(await screen.findByRole('note')).toHaveTextContent(
    /^This list goes only by the legacy scores and technology risks that are open to you/,
  );
});
