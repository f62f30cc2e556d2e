import { ResponseError } from '@backstage/errors';
import type { DispensationDetailResponse } from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { readers, showPage } from '@policing/plugin-blueprint-react/testUtils';
import { requested } from '../__fixtures__/dispensations';
import { DispensationPage } from './DispensationPage';

function show(answer: DispensationDetailResponse = requested) {
  const api = {
    dispensation: jest.fn().mockResolvedValue(answer),
    decideOnDispensation: jest.fn().mockResolvedValue(answer),
    download: jest.fn(),
  };
  showPage(
    <Routes>
      <Route path=":namespace/:name" element={<DispensationPage />} />
    </Routes>,
    api,
    '/demo/di-0123456789',
    readers.architect,
  );
  return api;
}

/** What the server says to a request that it does not take. */
async function refusal(status: number, error: object): Promise<Error> {
  return ResponseError.fromResponse({
    ok: false,
    status,
    statusText: 'no',
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({ error, response: { statusCode: status } }),
  } as Response);
}

const form = async () =>
  within(await screen.findByRole('form', { name: 'Decision' }));

it('shows what is asked for, by whom, and who decides', async () => {
  show();
  expect(
    await screen.findByRole('heading', {
      name: 'May “Single authentication model” be broken?',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getByText('The supplier connects it in spring.'),
  ).toBeInTheDocument();
  expect(screen.getByText('Long passwords')).toBeInTheDocument();
  expect(screen.getByText(/OFFICIAL-SENSITIVE/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Helen Marrick' })).toBeVisible();
  expect(screen.getByText(/nobody holds this role/)).toBeInTheDocument();
});

it('grants on the version that was read, until the day that was wished for', async () => {
  const api = show();
  const decision = await form();
  await userEvent.type(
    decision.getByRole('textbox', { name: /Conditions/ }),
    'No new users{enter}{enter}Quarterly look',
  );
  await userEvent.click(decision.getByRole('button', { name: 'Grant' }));
  await waitFor(() =>
    expect(api.decideOnDispensation).toHaveBeenCalledWith(
      { namespace: 'demo', name: 'di-0123456789' },
      {
        decision: 'grant',
        version: 1,
        startsOn: '2026-11-21',
        expiresOn: '2027-03-31',
        conditions: ['No new users', 'Quarterly look'],
      },
    ),
  );
  expect(await screen.findByText('Granted')).toBeInTheDocument();
});

it('sends no refusal without a reason, and says so at the field', async () => {
  const api = show();
  const decision = await form();
  await userEvent.click(decision.getByRole('radio', { name: 'Refuse it' }));
  await userEvent.click(decision.getByRole('button', { name: 'Refuse' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Nothing was sent: 1 field to put right',
  );
  expect(decision.getByRole('textbox', { name: /Why/ })).toBeInvalid();
  expect(api.decideOnDispensation).not.toHaveBeenCalled();

  await userEvent.type(
    decision.getByRole('textbox', { name: /Why/ }),
    'Switch it off.',
  );
  await userEvent.click(decision.getByRole('button', { name: 'Refuse' }));
  await waitFor(() =>
    expect(api.decideOnDispensation).toHaveBeenCalledWith(expect.anything(), {
      decision: 'refuse',
      version: 1,
      reason: 'Switch it off.',
    }),
  );
});

it('tells what somebody else decided meanwhile', async () => {
  const api = show();
  api.decideOnDispensation.mockRejectedValue(
    await refusal(409, {
      name: 'ConflictError',
      message: 'Adaeze refused it on 21 Nov 2026.',
    }),
  );
  await userEvent.click((await form()).getByRole('button', { name: 'Grant' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Somebody decided before you.*Adaeze refused it/,
  );
});

it('keeps what was typed when it could not be sent', async () => {
  const api = show();
  api.decideOnDispensation.mockRejectedValue(new TypeError('Failed to fetch'));
  const decision = await form();
  await userEvent.type(
    decision.getByRole('textbox', { name: /Why/ }),
    'Kept words',
  );
  await userEvent.click(decision.getByRole('button', { name: 'Grant' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /could not be sent.*kept while this tab is open/,
  );
  expect(decision.getByRole('textbox', { name: /Why/ })).toHaveValue(
    'Kept words',
  );
});

it('puts what the server finds wrong at its field', async () => {
  const api = show();
  api.decideOnDispensation.mockRejectedValue(
    await refusal(400, {
      name: 'InputError',
      message: 'expiresOn: Too late.',
      fields: [{ field: 'expiresOn', message: 'Too late.' }],
    }),
  );
  const decision = await form();
  await userEvent.click(decision.getByRole('button', { name: 'Grant' }));
  expect(await screen.findAllByText('Too late.')).not.toHaveLength(0);
});

it('says who decides to who may not, and shows differences to the file', async () => {
  show({
    ...requested,
    decisions: [],
    whyNoDecision: 'You asked for it, so somebody else has to decide.',
    source: 'register',
    file: 'eastvale/dispensations/di-0123456789.yaml',
    differences: [{ field: 'state', ours: 'granted', theirs: 'refused' }],
  });
  expect(
    await screen.findByText(/You asked for it, so somebody else/),
  ).toBeInTheDocument();
  expect(screen.queryByRole('form')).not.toBeInTheDocument();
  const differences = within(screen.getByRole('grid', { name: 'Differences' }));
  expect(differences.getByText('refused')).toBeInTheDocument();
  expect(differences.getByText('granted')).toBeInTheDocument();
});
