import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  detail,
  readers,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { register, requested } from '../__fixtures__/dispensations';
import { AskPage } from './AskPage';

const failing = detail.checks!.find(({ outcome }) => outcome === 'fail')!;
const address = `/?system=${encodeURIComponent(detail.system.ref)}&check=${failing.id}`;

function show(at = address, reader = readers.architect) {
  const api = {
    system: jest.fn().mockResolvedValue(detail),
    systems: jest.fn().mockResolvedValue({
      items: [detail.system],
      totalItems: 1,
      pageInfo: {},
    }),
    dispensations: jest.fn().mockResolvedValue(register),
    requestDispensation: jest.fn().mockResolvedValue(requested),
  };
  showPage(<AskPage />, api, at, reader);
  return api;
}

const form = async () =>
  within(await screen.findByRole('form', { name: 'Request' }));

it('starts from the check, and names what there is already', async () => {
  show();
  const request = await form();
  expect(
    request.getByRole('checkbox', { name: new RegExp(failing.title) }),
  ).toBeChecked();
  expect(
    screen.getByText('This system has dispensations already'),
  ).toBeInTheDocument();
  expect(
    request.getByRole('radio', { name: 'OFFICIAL-SENSITIVE' }),
  ).toBeChecked();
});

it('says at the fields what is missing, and sends what is sound', async () => {
  const api = show();
  const request = await form();
  await userEvent.click(request.getByRole('button', { name: 'Ask for it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '2 fields to put right',
  );
  const reason = request.getByRole('textbox', {
    name: /Why can the principle not be met/,
  });
  expect(reason).toBeInvalid();

  await userEvent.type(reason, 'In spring.');
  await userEvent.click(request.getAllByRole('spinbutton')[0]);
  await userEvent.keyboard('03312027');
  await userEvent.click(request.getByRole('button', { name: 'Ask for it' }));
  await waitFor(() =>
    expect(api.requestDispensation).toHaveBeenCalledWith(
      expect.objectContaining({
        force: 'group:demo/eastvale',
        principle: failing.principles[0],
        checks: [failing.id],
        systems: [detail.system.ref],
        reason: 'In spring.',
        wishedUntil: '2027-03-31',
        classification: 'OFFICIAL-SENSITIVE',
      }),
    ),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe(
      '/blueprint/dispensations/demo/di-0123456789',
    ),
  );
});

it('keeps what was typed, in memory only, while its writer looks elsewhere', async () => {
  const reason = { name: /Why can the principle not be met/ };
  show();
  await userEvent.type(
    (await form()).getByRole('textbox', reason),
    'Kept words',
  );
  cleanup();
  show();
  expect((await form()).getByRole('textbox', reason)).toHaveValue('Kept words');
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(
    'Kept words',
  );
});

it('says to whom asking is open', async () => {
  show(address, readers.nationalArchitect);
  expect(
    await screen.findByText(
      'You may not ask for a dispensation for this system',
    ),
  ).toBeInTheDocument();
});

it('says where a request starts, for who came without one', async () => {
  show('/');
  expect(
    await screen.findByText(/A request starts from a check/),
  ).toBeInTheDocument();
});
